import { get, usePaged, type GetAnswers } from '../../api';

type FileViews = GetAnswers['/me/file-views'];
export type FileView = FileViews['items'][number];

export const useFileViews = () =>
  usePaged<FileView, FileViews>((cursor) => get('/me/file-views', { query: { cursor } }));
