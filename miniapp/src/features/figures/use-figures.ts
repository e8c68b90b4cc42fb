import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { ageBandTexts, isKeyOf, joinStatuses } from '@home/shared';
import { useState } from 'react';
import { errorText, get, usePaged, useResource, type GetAnswers } from '../../api';
import type { Paged } from '../../api/use-paged';

export type Figures = GetAnswers['/figures'];
export type FigureRecords = GetAnswers['/figures/records'];
export type EscalatedTasks = GetAnswers['/tasks/escalated'];

export function useFigures(organisation: string | undefined) {
  const { data, error, reload } = useResource(
    () => get('/figures', { query: { organisation } }),
    [organisation],
  );
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  return { figures: data, problem: error === undefined ? '' : errorText(error), reload };
}

export interface RecordsOf {
  organisation?: string;
  state?: string;
  age?: string;
}

/** The applications behind one bar. */
export function useFigureRecords({ organisation, state, age }: RecordsOf) {
  const list = usePaged<FigureRecords['items'][number], FigureRecords>((cursor) =>
    get('/figures/records', {
      query: {
        organisation,
        cursor,
        state: isKeyOf(joinStatuses, state) ? state : undefined,
        age: isKeyOf(ageBandTexts, age) ? age : undefined,
      },
    }),
  );
  return useFolded(list);
}

/** What nobody answered in time, below one's own offices. */
export function useEscalated() {
  const list = usePaged<EscalatedTasks['items'][number], EscalatedTasks>((cursor) =>
    get('/tasks/escalated', { query: { cursor } }),
  );
  return useFolded(list);
}

/** Rows of the first look: few enough to arrive at once (10 KB). */
const rowsAtFirst = 10;

function useFolded<Item, Answer>(list: Paged<Item, Answer>) {
  const [isUnfolded, setUnfolded] = useState(false);
  const { items, more, error } = list;
  return {
    ...list,
    items: isUnfolded ? items : items.slice(0, rowsAtFirst),
    hasMore: list.hasMore || (!isUnfolded && items.length > rowsAtFirst),
    more: () => (isUnfolded ? more() : Promise.resolve(setUnfolded(true))),
    problem: error === undefined ? '' : errorText(error),
  };
}
