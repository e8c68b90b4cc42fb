import { areOpeningHoursSound } from '@home/shared';
import { useState } from 'react';
import { useSetHours, type ManagedVenue, type OpeningLine } from './use-managed-venue';

/** Stands for the venue as a whole among its resources. */
const WHOLE = '';

/** The last hours without an end: of one resource, or the venue's where it has none of its own. */
function standingOf({ hours }: ManagedVenue, placeId: string) {
  const standing = hours.filter(({ to }) => to === null);
  const own = standing.filter(({ resourceId }) => (resourceId ?? WHOLE) === placeId);
  return own.at(-1) ?? standing.filter(({ resourceId }) => resourceId === null).at(-1);
}

/** Hours being set: of what, for how long, which of them only for members. */
export function useHoursForm(venue: ManagedVenue, onDone: () => void) {
  const { today, resources } = venue;
  const before = standingOf(venue, WHOLE);
  const [placeId, setPlace] = useState(WHOLE);
  const [kind, setKind] = useState<'standing' | 'exception'>('standing');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [isShut, setShut] = useState(false);
  const [hours, setHours] = useState<OpeningLine[]>(before?.hours ?? []);
  const [forMembers, setForMembers] = useState<OpeningLine[]>(before?.publicGood ?? []);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useSetHours(venue.id);
  const isException = kind === 'exception';
  const isSound =
    isShut || (hours.length > 0 && areOpeningHoursSound(hours) && areOpeningHoursSound(forMembers));
  const send = async () => {
    const body = {
      ...(placeId === WHOLE ? {} : { resourceId: placeId }),
      hours: isShut ? [] : hours,
      publicGood: isShut ? [] : forMembers,
      from,
      ...(isException ? { to } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    if (await run(body)) onDone();
  };
  return {
    places: [{ code: WHOLE, text: '整个场馆' }].concat(
      resources.length > 1 ? resources.map(({ id, name }) => ({ code: id, text: name })) : [],
    ),
    placeId,
    setPlace: (next: string) => {
      const standing = standingOf(venue, next);
      setPlace(next);
      setHours(standing?.hours ?? []);
      setForMembers(standing?.publicGood ?? []);
    },
    ...{ kind, setKind, isException, from, to, setTo },
    startOn: (day: string) => {
      setFrom(day);
      if (to < day) setTo(day);
    },
    ...{ isShut, setShut, hours, setHours, forMembers, setForMembers, reason, setReason },
    ...{ isSound, send, busy, error },
  };
}
