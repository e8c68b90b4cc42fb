import { randomUUID } from 'node:crypto';
import type { Actor, ErrorBody } from './actors';
import { organisationId } from './factories';
import { home } from './home';
import { until } from './until';
import { workbookOf, type FileCell } from './xlsx-files';

export interface Import {
  id: string;
  status: string;
  total: number;
  good: number;
  problems: number;
  imported: number;
  notes: string[];
}

const UNION = '河东街道网约配送联合工会';

/** A roster as WPS writes it: a merged title, a header, people (name, ID number, phone, day). */
export const rosterOf = (rows: readonly (readonly FileCell[])[]): Buffer =>
  workbookOf('wps', [
    {
      name: '会员名册',
      merges: ['A1:D1'],
      rows: [['会员名册'], ['姓名', '身份证号码', '手机号码', '入会日期', '性别'], ...rows],
    },
  ]);

export async function upload(who: Actor, file: Buffer, union?: string) {
  const id = union ?? (await organisationId(UNION));
  const response = await fetch(`${who.baseUrl}/api/v1/roster/imports?organisation=${id}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${who.token}`,
      'content-type': 'application/octet-stream',
      'idempotency-key': randomUUID(),
    },
    body: new Uint8Array(file),
  });
  return { status: response.status, body: (await response.json()) as Import & ErrorBody };
}

/** Confirms it and waits for it. */
export async function finish(who: Actor, id: string): Promise<Import> {
  await who.mustPost(`/roster/imports/${id}/confirm`);
  const state = () => who.mustGet<Import>(`/roster/imports/${id}`);
  await until('the roster is imported', async () => {
    await home.drain();
    return (await state()).status === 'done';
  });
  return state();
}

export async function importedBy(who: Actor, file: Buffer): Promise<Import> {
  return finish(who, (await upload(who, file)).body.id);
}
