import { useState } from 'react';
import type { Taking } from './door-queue';
import type { useTaking } from './use-taking';

interface Letting {
  what: 'venue_manual' | 'activity_manual';
  /** The venue, or the activity. */
  placeId: string;
  /** The booking, or the registration. */
  matterId: string;
  /** As the keeper knows them. */
  label: string;
}

/** Letting in by hand, with a reason: the sheet stays, with what was written, until they are in or taken down. */
export function useManual({ run, clearProblem }: ReturnType<typeof useTaking>) {
  const [whom, setWhom] = useState<Letting>();
  const ask = (next: Letting | undefined) => {
    clearProblem();
    setWhom(next);
  };
  const write = async (reason: string) => {
    if (!whom) return;
    const { label, ...about } = whom;
    const manual: Taking = { ...about, reason };
    if (await run(manual, label)) setWhom(undefined);
  };
  return { whom, ask, write };
}

export type Manual = ReturnType<typeof useManual>;
