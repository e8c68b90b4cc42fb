import { get, usePaged, useResource, type GetAnswers } from '../../api';

type Homes = GetAnswers['/homes'];
export type HomeListItem = Homes['items'][number];
export type Home = GetAnswers['/homes/{id}'];

/** The workers' homes of the city; the first page also without a network, once seen. */
export const useHomes = () =>
  usePaged<HomeListItem, Homes>((cursor) => get('/homes', { query: { cursor }, viewer: 'none' }), {
    storeAs: 'homes',
  });

/** The public page of one; kept for a look without a network. */
export const useHome = (id: string) =>
  useResource(() => get('/homes/{id}', { path: { id }, viewer: 'none' }), [id], {
    storeAs: `home.${id}`,
    when: id !== '',
  });
