import { useEffect } from 'react';
import { get, post, useIntention, useResource } from '../../api';
import { openLink } from '../../platform/open-link';

const lookAgainMs = 3000;

/** The copies of one's own file: asked for, waited for, opened. */
export function useExports() {
  const { data, loading, error, reload } = useResource(() => get('/me/exports'), [], {
    onShow: true,
  });
  const isMaking = data?.items.some(({ isReady }) => !isReady) ?? false;
  // Made within a minute, usually at once.
  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = setTimeout(() => void reload(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [isMaking, data, reload]);
  const make = useIntention(async (_: undefined, key) => {
    await post('/me/exports', undefined, { key });
    await reload();
  });
  const open = useIntention(async ({ id, format }: { id: string; format: 'html' | 'json' }) => {
    const { path } = await post('/me/exports/{id}/link', { format }, { path: { id } });
    return openLink(path);
  });
  return { data, loading, error, reload, isMaking, make, open };
}
