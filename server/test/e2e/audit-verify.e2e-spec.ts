import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { auditTables, writeDump, type DumpedRow, type DumpedTables } from '../support/audit-dump';
import { actor } from '../support/actors';
import { anApplication } from '../support/factories';
import { home } from '../support/home';

const UNION = '河东街道网约配送联合工会';
let tables: DumpedTables;
let union = 0;
let anchor = '';

/** The columns as a dump shows them: times as texts. */
async function dumped(table: string): Promise<DumpedRow[]> {
  const columns = await home.query<{ c: string; kind: string }>(
    'SELECT column_name AS c, data_type AS kind FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position',
    [table],
  );
  const list = columns.map(({ c, kind }) =>
    kind === 'datetime' ? `DATE_FORMAT(${c}, '%Y-%m-%d %H:%i:%s.%f') AS ${c}` : c,
  );
  return home.query<DumpedRow>(`SELECT ${list.join(', ')} FROM ${table} ORDER BY 1, 2`);
}

beforeAll(async () => {
  await home.reset();
  const [chair, rider] = [await actor('chair'), await actor('rider')];
  const { id } = await rider.mustPost<{ id: string }>(
    '/join/applications',
    await anApplication(rider),
  );
  for (let look = 0; look < 6; look += 1) await chair.mustGet(`/join/review/${id}`);
  await home.anchor();
  await chair.mustGet(`/join/review/${id}`);
  tables = {};
  for (const table of auditTables) tables[table] = await dumped(table);
  const [row] = await home.query<{ id: number }>('SELECT id FROM organisations WHERE name = ?', [
    UNION,
  ]);
  union = row?.id ?? 0;
  const last = tables['audit_anchors']?.at(-1);
  anchor = `${String(last?.['number'])}:${(last?.['mac'] as Buffer).toString('hex')}`;
});

/** The command, on a dump of the audit after `change` was made to it. */
async function verify(
  change: (copy: DumpedTables) => void,
): Promise<{ code: number | null; output: string }> {
  const copy = structuredClone(tables);
  for (const rows of Object.values(copy))
    for (const row of rows)
      for (const [name, value] of Object.entries(row))
        if (value instanceof Uint8Array) row[name] = Buffer.from(value);
  change(copy);
  const child = spawn(
    process.execPath,
    [
      join(__dirname, '../../dist/privacy/audit-verify.main.js'),
      '--dump',
      writeDump(copy),
      '--anchor',
      anchor,
    ],
    {
      env: { ...process.env, ...home.environment, DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none' },
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}

const chainOf = (copy: DumpedTables): DumpedRow[] =>
  (copy['audit_entries'] ?? []).filter((row) => row['organisation_id'] === union);
const at = (copy: DumpedTables, seq: number): DumpedRow => {
  const row = chainOf(copy).find((one) => one['seq'] === seq);
  if (!row) throw new Error(`no row ${seq} in the chain`);
  return row;
};
const without = (copy: DumpedTables, gone: (row: DumpedRow) => boolean): void => {
  copy['audit_entries'] = (copy['audit_entries'] ?? []).filter((row) => !gone(row));
};

it('the verifier command says that an untouched dump holds, without any database', async () => {
  const { code, output } = await verify(() => undefined);
  expect(output).toContain('holds   every row stands as it was written');
  expect(code).toBe(0);
});

it.each<[string, (copy: DumpedTables) => void, RegExp]>([
  [
    'a flipped bit',
    (copy) => {
      const hash = at(copy, 3)['hash'] as Buffer;
      hash.writeUInt8(hash.readUInt8(7) ^ 1, 7);
    },
    /row 3 was changed/,
  ],
  ['another purpose', (copy) => (at(copy, 4)['purpose'] = 'contact'), /row 4 was changed/],
  [
    'a deleted row',
    (copy) => without(copy, (row) => row['organisation_id'] === union && row['seq'] === 2),
    /row 2/,
  ],
  [
    'two rows swapped',
    (copy) => {
      const [one, other] = [at(copy, 2), at(copy, 3)];
      [one['seq'], other['seq']] = [3, 2];
      copy['audit_entries']?.sort(
        (a, b) =>
          Number(a['organisation_id']) - Number(b['organisation_id']) ||
          Number(a['seq']) - Number(b['seq']),
      );
    },
    /row 2/,
  ],
  [
    'a row put in',
    (copy) => {
      const chain = chainOf(copy);
      for (const row of chain) if (Number(row['seq']) > 2) row['seq'] = Number(row['seq']) + 1;
      const entries = copy['audit_entries'] ?? [];
      entries.splice(entries.indexOf(at(copy, 2)) + 1, 0, { ...at(copy, 2), seq: 3 });
    },
    /row 3/,
  ],
  [
    'the tail cut off, with the head set back',
    (copy) => {
      without(copy, (row) => row['organisation_id'] === union && Number(row['seq']) > 3);
      const head = copy['audit_heads']?.find((row) => row['organisation_id'] === union);
      Object.assign(head ?? {}, { seq: 3, hash: at(copy, 3)['hash'] });
    },
    /row 4/,
  ],
  [
    'the newest anchor taken away with what it covers',
    (copy) => (copy['audit_anchors'] = (copy['audit_anchors'] ?? []).slice(0, -1)),
    /anchor/,
  ],
])('and names the first bad row of %s', async (_, tamper, words) => {
  const { code, output } = await verify(tamper);
  expect(code).toBe(1);
  const broken = output.split('\n').filter((line) => line.startsWith('BROKEN'));
  expect(broken[0]).toMatch(words);
  if (!/anchor/.test(words.source)) expect(broken[0]).toContain(`organisation ${union}`);
});
