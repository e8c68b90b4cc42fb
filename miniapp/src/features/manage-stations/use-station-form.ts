import { isKeyOf, rolePermissions } from '@home/shared';
import { useCallback, useState } from 'react';
import { ApiError, errorText, post, useIntention, type StationBody } from '../../api';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { useMe } from '../../session/me';
import {
  allDay,
  checkStation,
  firstFault,
  type StationDraft,
  type StationField,
} from './check-station';

const storeKey = 'station.draft';
const empty: StationDraft = {
  organisationId: '',
  name: '',
  address: '',
  place: undefined,
  offers: [],
  hours: [allDay],
};

/** The form of a new station; what was typed survives going back. */
export function useStationForm() {
  const unions = useOwnUnions();
  const [draft, setDraft] = useState<StationDraft>(() => ({ ...empty, ...readStored(storeKey) }));
  const [isChecked, setChecked] = useState(false);
  const [focus, setFocus] = useState<StationField>();
  const filled = { ...draft, organisationId: chosenAmong(unions, draft.organisationId) };
  const sending = useIntention((body: StationBody, key) => post('/stations', body, { key }));
  const refused = sending.error instanceof ApiError ? sending.error.fields : {};

  const change = useCallback((part: Partial<StationDraft>) => {
    setFocus(undefined);
    setDraft((before) => {
      const after = { ...before, ...part };
      writeStored(storeKey, after);
      return after;
    });
  }, []);

  const send = async () => {
    setChecked(true);
    setFocus(firstFault(checkStation(filled)));
    const body = bodyOf(filled);
    if (!body) return undefined;
    const station = await sending.run(body);
    if (station) removeStored(storeKey);
    return station;
  };

  const faults = isChecked ? { ...refused, ...checkStation(filled) } : {};
  const problem = sending.error === undefined ? '' : errorText(sending.error);
  return { unions, draft: filled, faults, focus, change, send, busy: sending.busy, problem };
}

/** The unions for which this person may register stations, by their offices. */
function useOwnUnions(): { code: string; text: string }[] {
  const { me } = useMe();
  const offices = (me?.offices ?? []).filter(
    ({ role }) =>
      isKeyOf(rolePermissions, role) && rolePermissions[role].includes('station.manage'),
  );
  const names = new Map(offices.map((office) => [office.organisationId, office.organisationName]));
  return [...names].map(([code, text]) => ({ code, text }));
}

/** The only one without asking; an old draft may name a union this person no longer serves. */
function chosenAmong(unions: readonly { code: string }[], chosen: string): string {
  if (unions.length === 1) return unions[0]?.code ?? '';
  return unions.some(({ code }) => code === chosen) ? chosen : '';
}

function bodyOf(draft: StationDraft): StationBody | undefined {
  const { place, name, address, organisationId, offers, hours } = draft;
  if (place === undefined || Object.keys(checkStation(draft)).length > 0) return undefined;
  const { latitude, longitude } = place;
  const words = { name: name.trim(), address: address.trim() };
  return { organisationId, ...words, latitude, longitude, offers, hours };
}
