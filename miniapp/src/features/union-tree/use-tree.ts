import { get, usePaged, type GetAnswers } from '../../api';

type Tree = GetAnswers['/union-tree'];
export type TreeUnion = Tree['items'][number];

/** The unions directly below one, page by page; where my offices are when none is named. */
export const useTree = (above: string | undefined) =>
  usePaged<TreeUnion, Tree>((cursor) =>
    get('/union-tree', { query: { ...(above ? { above } : {}), ...(cursor ? { cursor } : {}) } }),
  );
