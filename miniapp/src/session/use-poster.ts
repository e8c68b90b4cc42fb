import type { PosterPaper } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../api';
import { openPdf } from '../platform/document';

/** A sheet for a door or a wall, fetched (PDF as base64) when it is wanted and opened to be printed or sent on. */
export function usePoster(name: string, fetch: (paper: PosterPaper) => Promise<string>) {
  const [busy, setBusy] = useState<PosterPaper>();
  const [problem, setProblem] = useState('');
  const print = async (paper: PosterPaper) => {
    setBusy(paper);
    setProblem('');
    try {
      await openPdf(await fetch(paper), `${name}-${paper}`);
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, problem, print };
}
