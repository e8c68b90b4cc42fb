import { useCallback, useEffect, useRef, useState } from 'react';
import { readStored, writeStored } from '../platform/storage';
import { useShowAgain } from './use-show-again';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface Paged<Item, Answer> {
  readonly items: readonly Item[];
  /** The first page's answer, with what stands beside the items (counts). */
  readonly first: Answer | undefined;
  readonly loading: boolean;
  readonly loadingMore: boolean;
  readonly hasMore: boolean;
  readonly error: unknown;
  reload: () => Promise<void>;
  more: () => Promise<void>;
  change: (update: (items: readonly Item[]) => readonly Item[]) => void;
}

/**
 * A list fetched page by page (20 rows), so that no setData grows without bound.
 * `storeAs`: the first page is kept on the phone and shown at once next time, also without a network.
 */
export function usePaged<Item, Answer extends PageOf<Item>>(
  fetchPage: (cursor: string | undefined) => Promise<Answer>,
  { storeAs }: { storeAs?: string } = {},
): Paged<Item, Answer> {
  const [first, setFirst] = useState(() => (storeAs ? readStored<Answer>(storeAs) : undefined));
  const [items, setItems] = useState<readonly Item[]>(first?.items ?? []);
  const [cursor, setCursor] = useState<string | null>(null);
  const [busy, setBusy] = useState<'first' | 'more' | undefined>('first');
  const [error, setError] = useState<unknown>();
  const turn = useRef(0);
  const latest = useRef(fetchPage);
  latest.current = fetchPage;

  const load = useCallback(
    async (from: string | undefined) => {
      const mine = ++turn.current;
      setBusy(from ? 'more' : 'first');
      try {
        const answer = await latest.current(from);
        if (mine !== turn.current) return;
        setItems((before) => (from ? [...before, ...answer.items] : answer.items));
        if (!from) {
          setFirst(answer);
          if (storeAs) writeStored(storeAs, answer);
        }
        setCursor(answer.nextCursor);
        setError(undefined);
      } catch (failure) {
        if (mine === turn.current) setError(failure);
      } finally {
        if (mine === turn.current) setBusy(undefined);
      }
    },
    [storeAs],
  );

  const reload = useCallback(() => load(undefined), [load]);
  const more = useCallback(
    async () => (cursor && !busy ? load(cursor) : undefined),
    [busy, cursor, load],
  );
  useEffect(() => void reload(), [reload]);
  useShowAgain(() => void reload());

  return {
    items,
    first,
    loading: busy === 'first' && first === undefined,
    loadingMore: busy === 'more',
    hasMore: cursor !== null,
    error,
    reload,
    more,
    change: setItems,
  };
}
