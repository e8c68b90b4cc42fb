import { useEffect, useState } from 'react';
import {
  get,
  post,
  postFile,
  useIntention,
  usePaged,
  useResource,
  type GetAnswers,
  type RosterRowDto,
} from '../../api';
import { chooseWorkbook, type ChosenFile } from '../../platform/choose-file';

const lookAgainMs = 1500;

/** A file chosen and given in. Answers the id of the import. */
export function useUpload(organisation: string) {
  const upload = useIntention((chosen: ChosenFile & { at: number }, key) =>
    postFile('/roster/imports', chosen.bytes, { query: { organisation }, key }),
  );
  const choose = async () => {
    const chosen = await chooseWorkbook();
    return chosen && (await upload.run({ ...chosen, at: Date.now() }));
  };
  return { choose, busy: upload.busy, error: upload.error };
}

/** Where the import stands, looked at again while it runs; begun, and mended row by row. */
export function useRosterImport(id: string) {
  const path = { id };
  const state = useResource(() => get('/roster/imports/{id}', { path }), [id], { onShow: true });
  const { data, reload } = state;
  useEffect(() => {
    if (data?.status !== 'importing') return undefined;
    const timer = setTimeout(() => void reload(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [data, reload]);
  const [only, setOnly] = useState<'problems' | 'all'>('problems');
  const rows = usePaged<RosterRowDto, GetAnswers['/roster/imports/{id}/rows']>((cursor) =>
    get('/roster/imports/{id}/rows', { path, query: { only, cursor } }),
  );
  const reloadRows = rows.reload;
  const status = data?.status;
  useEffect(() => {
    if (status !== undefined) void reloadRows();
  }, [only, status, reloadRows]);
  const confirm = useIntention(async (_: undefined, key) => {
    state.replace(await post('/roster/imports/{id}/confirm', undefined, { path, key }));
  });
  return { ...state, rows, only, show: setOnly, confirm };
}
