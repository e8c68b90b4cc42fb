import { get, usePaged, useResource, type GetAnswers } from '../../api';

type Resolutions = GetAnswers['/join/resolutions'];
export type ResolutionItem = Resolutions['items'][number];

/** What the committees of my unions have resolved, the newest first. */
export const useResolutions = () =>
  usePaged<ResolutionItem, Resolutions>((cursor) =>
    get('/join/resolutions', { query: { cursor } }),
  );

export function useResolutionDetail(id: string) {
  return useResource(() => get('/join/resolutions/{id}', { path: { id } }), [id], {
    when: id !== '',
  });
}
