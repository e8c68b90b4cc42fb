import { useEffect } from 'react';
import { get, post, useIntention, useResource } from '../../api';
import { openLink } from '../../platform/open-link';

const lookAgainMs = 2000;

/** The newest workbook of this union: asked for, waited for, fetched. */
export function useRosterExport(organisationId: string) {
  const { data, reload } = useResource(() => get('/roster/exports'), [], { onShow: true });
  const newest = data?.items.find((one) => one.organisationId === organisationId);
  useEffect(() => {
    if (!newest || newest.isReady) return undefined;
    const timer = setTimeout(() => void reload(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [newest, reload]);
  const make = useIntention(async (_: undefined, key) => {
    await post('/roster/exports', { organisationId }, { key });
    await reload();
  });
  const open = useIntention(async (id: string) => {
    const { path } = await post('/roster/exports/{id}/link', undefined, { path: { id } });
    return openLink(path);
  });
  return { newest, make, open };
}
