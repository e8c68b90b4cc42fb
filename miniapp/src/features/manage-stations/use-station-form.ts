import { Permission } from '@home/shared';
import { useCallback, useState } from 'react';
import { ApiError, errorText, post, useIntention, type StationBody } from '../../api';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { chosenAmong, useOwnUnions } from '../../session/own-unions';
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
  const unions = useOwnUnions(Permission.StationManage);
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

function bodyOf(draft: StationDraft): StationBody | undefined {
  const { place, name, address, organisationId, offers, hours } = draft;
  if (place === undefined || Object.keys(checkStation(draft)).length > 0) return undefined;
  const { latitude, longitude } = place;
  const words = { name: name.trim(), address: address.trim() };
  return { organisationId, ...words, latitude, longitude, offers, hours };
}
