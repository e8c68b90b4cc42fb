import { useCallback, useEffect, useRef, useState } from 'react';
import { readStored, writeStored } from '../platform/storage';
import { isOnline, onNetworkChange } from '../platform/network';
import { useShowAgain } from './use-show-again';

export interface Resource<T> {
  /** What is known, possibly from an earlier visit. */
  readonly data: T | undefined;
  /** True while nothing is known yet and it is being fetched. */
  readonly loading: boolean;
  /** Set when the last fetch failed; `data` may still be there from before. */
  readonly error: unknown;
  reload: () => Promise<void>;
  /** Puts an answer of a POST in place, so that it need not be fetched again. */
  replace: (data: T) => void;
}

interface Options {
  /** Kept on the phone under this key and shown at once next time, also without a network. */
  storeAs?: string;
  /** False: not yet (a parameter is missing). */
  when?: boolean;
  /** Fetched again when the person comes back to the page. */
  onShow?: boolean;
}

/** Fetches on mount and when `deps` change; a late answer to an old question is dropped. */
export function useResource<T>(
  fetcher: () => Promise<T>,
  deps: readonly unknown[],
  { storeAs, when = true, onShow = false }: Options = {},
): Resource<T> {
  const [data, setData] = useState<T | undefined>(() =>
    storeAs ? readStored<T>(storeAs) : undefined,
  );
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(when);
  const turn = useRef(0);

  const replace = useCallback(
    (next: T) => {
      setData(next);
      if (storeAs) writeStored(storeAs, next);
    },
    [storeAs],
  );

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    setBusy(true);
    try {
      const next = await fetcher();
      if (mine !== turn.current) return;
      replace(next);
      setError(undefined);
    } catch (failure) {
      if (mine === turn.current) setError(failure);
    } finally {
      if (mine === turn.current) setBusy(false);
    }
    // The fetcher is new in every render; what it depends on is in deps.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [...deps, replace]);

  useEffect(() => {
    if (when) void reload();
    return () => {
      turn.current += 1;
    };
  }, [when, reload]);

  useShowAgain(() => {
    if (onShow && when) void reload();
  });

  // What failed for want of a network is fetched when it is back.
  useEffect(() => {
    if (error === undefined) return undefined;
    return onNetworkChange(() => {
      if (isOnline()) void reload();
    });
  }, [error, reload]);

  return { data, loading: busy && data === undefined, error, reload, replace };
}
