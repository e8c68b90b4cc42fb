import { binToUuid, isUuid } from '../database/ids';
import type { FileStorage } from '../integrations/storage/storage';
import type { Query } from './check';

export const FILES_FACT =
  'every file that can be opened has its bytes, and after an hour there are no bytes without a file';

/** Uploads store their bytes before their row. */
const GRACE_MS = 3_600_000;

/**
 * Compares rows and storage. The rows are read before and after the list, so that what comes or goes meanwhile is not
 * taken for a loss. Answers a sentence for each difference, with ids only.
 */
export async function checkFiles(storage: FileStorage, query: Query): Promise<string[]> {
  const before = await idsIn(query, 'removed_at IS NULL');
  const stored = new Map<string, number>();
  for await (const { key, ageMs } of storage.list()) if (isUuid(key)) stored.set(key, ageMs);
  const after = await idsIn(query, 'removed_at IS NULL');
  const known = await idsIn(query, '1 = 1');
  const lost = [...before].filter((id) => after.has(id) && !stored.has(id));
  const unknown = [...stored].filter(([id, ageMs]) => ageMs > GRACE_MS && !known.has(id));
  return [
    ...lost.map((id) => `file ${id} has no bytes`),
    ...unknown.map(([id]) => `bytes ${id} belong to no file`),
  ];
}

async function idsIn(query: Query, where: string): Promise<Set<string>> {
  const rows = await query<{ id: Buffer }>(`SELECT id FROM files WHERE ${where}`);
  return new Set(rows.map(({ id }) => binToUuid(id)));
}
