import { useEffect, useState } from 'react';
import { get, useResource } from '../../api';

const pauseMs = 300;

/** Unions an application may be handed to, asked for when the typing pauses. */
export function useForwardTargets(id: string, typed: string) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return useResource(
    () => get('/join/review/{id}/forward-targets', { path: { id }, query: { q: query } }),
    [id, query],
  );
}
