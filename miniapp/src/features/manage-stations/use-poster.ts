import type { PosterPaper } from '@home/shared';
import { useState } from 'react';
import { errorText, getBytes } from '../../api';
import { openPdf } from '../../platform/document';

/** The sheet for the door, fetched when it is wanted and opened to be printed or sent on. */
export function usePoster(station: { id: string; number: string }) {
  const [busy, setBusy] = useState<PosterPaper | undefined>();
  const [problem, setProblem] = useState('');
  const print = async (paper: PosterPaper) => {
    setBusy(paper);
    setProblem('');
    try {
      const path = { id: station.id };
      const pdf = await getBytes('/stations/{id}/poster.pdf', { path, query: { paper } });
      await openPdf(pdf, `${station.number}-${paper}`);
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, problem, print };
}
