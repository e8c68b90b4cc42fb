import { useEffect, useState } from 'react';
import { get, useResource, type OrganisationHit } from '../../api';

/** A union's public page; kept for a look without a network. */
export function useUnion(id: string) {
  return useResource(() => get('/organisations/{id}', { path: { id }, viewer: 'none' }), [id], {
    storeAs: `union.${id}`,
    when: id !== '',
  });
}

/** Districts and subdistricts; they hardly ever change. */
export function useRegions() {
  return useResource(() => get('/regions', { viewer: 'none' }), [], { storeAs: 'regions' });
}

interface Search {
  readonly hits: readonly OrganisationHit[];
  readonly searched: boolean;
}

const pauseMs = 350;

/** Looks for unions while the person types, after a pause, from two characters on. */
export function useUnionSearch(typed: string, everyLevel = false): Search {
  const [found, setFound] = useState<Search>({ hits: [], searched: false });
  const q = typed.trim();
  useEffect(() => {
    if (q.length < 2) {
      setFound({ hits: [], searched: false });
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      get('/organisations/search', { query: everyLevel ? { q, levels: 'all' } : { q } })
        .then(({ items }) => current && setFound({ hits: items, searched: true }))
        .catch(() => current && setFound({ hits: [], searched: true }));
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [q, everyLevel]);
  return found;
}
