import { useCallback, useRef, useState } from 'react';
import { uuid } from '../platform/random';
import { ApiError } from './error';

export interface Intention<Input, Output> {
  readonly busy: boolean;
  readonly error: unknown;
  /** The answer, or undefined when it failed (then `error` says why). A second tap does nothing. */
  run: (input: Input) => Promise<Output | undefined>;
  clearError: () => void;
}

/**
 * One thing a person wants done. Its idempotency key is kept while the outcome is unknown (no
 * answer, server busy), so trying again never does it twice; other input is another intention.
 */
export function useIntention<Input, Output>(
  act: (input: Input, key: string) => Promise<Output>,
): Intention<Input, Output> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const open = useRef<{ key: string; input: string } | undefined>(undefined);
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;

  const run = useCallback(async (input: Input) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setError(undefined);
    const text = JSON.stringify(input) ?? '';
    if (open.current?.input !== text) open.current = { key: uuid(), input: text };
    try {
      const output = await latest.current(input, open.current.key);
      open.current = undefined;
      return output;
    } catch (failure) {
      if (!(failure instanceof ApiError && failure.mayRetry)) open.current = undefined;
      setError(failure);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const clearError = useCallback(() => setError(undefined), []);
  return { busy, error, run, clearError };
}
