import { useState } from 'react';
import { refusalOf } from '../../api';
import { tell } from '../../ui';
import { mayWait, timesText, type Slot, type VenueDay } from './grid';
import { useWaitForSlot } from './use-venues';

interface Wanted {
  readonly resourceId: string;
  readonly startsAt: string;
}

/** The slot that one asks to wait for, and getting in line for it. */
export function useWait(shown: VenueDay | undefined, dayName: string, reload: () => void) {
  const [wanted, setWanted] = useState<Wanted>();
  const waiting = useWaitForSlot();
  const resource = shown?.resources.find(({ id }) => id === wanted?.resourceId);
  const slot = resource?.slots.find(({ startsAt }) => startsAt === wanted?.startsAt);
  const isOpen = slot !== undefined && mayWait(slot);
  const close = () => {
    setWanted(undefined);
    waiting.clearError();
  };
  return {
    /** Whether the tap was on a slot that one can wait for. */
    ask: (resourceId: string, tapped: Slot | undefined): boolean => {
      if (!tapped || !mayWait(tapped)) return false;
      setWanted({ resourceId, startsAt: tapped.startsAt });
      return true;
    },
    close,
    what: isOpen && resource ? `${resource.name} ${dayName} ${timesText([slot])}` : undefined,
    waiting: slot?.waiting ?? 0,
    isWaiting: slot?.isWaiting ?? false,
    busy: waiting.busy,
    problem: refusalOf(waiting.error, () => {
      close();
      reload();
    }),
    join: async (companions: number) => {
      if (!shown || !wanted) return;
      if (!(await waiting.run({ ...wanted, day: shown.day, companions }))) return;
      tell('排上了，有位子告诉您');
      close();
      reload();
    },
  };
}
