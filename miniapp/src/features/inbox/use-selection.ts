import { joinLimits } from '@home/shared';
import { useCallback, useMemo, useState } from 'react';
import type { TaskDto } from '../../api';
import { tell } from '../../ui';

/** Which rows are ticked. What has left the list meanwhile is no longer chosen. */
export function useSelection(items: readonly TaskDto[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => items.filter((task) => ticked.has(task.id) && isChoosable(task)),
    [items, ticked],
  );
  // One function for all rows, so that a tap draws one row again and not the list.
  const toggle = useCallback((id: string) => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      if (after.size <= joinLimits.resolutionSize) return after;
      tell(`一份决议最多写 ${joinLimits.resolutionSize} 人`);
      return before;
    });
  }, []);
  /** Everybody on the list who can be chosen, or, when they are all chosen, nobody. */
  const choosable = useMemo(
    () => items.filter(isChoosable).slice(0, joinLimits.resolutionSize),
    [items],
  );
  const toggleAll = useCallback(
    () =>
      setTicked((before) => {
        const isAll = choosable.every(({ id }) => before.has(id));
        return new Set(isAll ? [] : choosable.map(({ id }) => id));
      }),
    [choosable],
  );
  const clear = useCallback(() => setTicked(new Set()), []);
  return { ticked, chosen, choosable: choosable.length, toggle, toggleAll, clear };
}

/** Only applications that may be approved now can stand in a resolution; other matters are approved on their own page. */
export function isChoosable({ subjectType, actions }: TaskDto): boolean {
  return subjectType === 'join_application' && actions.includes('approve');
}
