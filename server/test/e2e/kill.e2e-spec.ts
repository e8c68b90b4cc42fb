import { idNumberCheckDigit } from '@home/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import { actor } from '../support/actors';
import { ChildServer } from '../support/child-server';
import { organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { rosterOf, upload, type Import } from '../support/rosters';

const UNION = '河东街道网约配送联合工会';
/** 5,000 for the record, as many as a file may hold: KILLED_ROWS=5000. */
const ROWS = Number(process.env['KILLED_ROWS'] ?? 1000);
const IMPORT_BATCH = 100;

jest.setTimeout(600_000);
beforeAll(() => home.reset());
afterEach(expectInvariants);

const count = async (sql: string, params: (string | number)[] = []): Promise<number> =>
  Number(
    (await home.query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${sql}`, params))[0]?.n,
  );

const aRoster = (): Buffer =>
  rosterOf(
    Array.from({ length: ROWS }, (_, at) => {
      const number = `420102${1960 + Math.floor(at / 900)}0203${String(at % 900).padStart(3, '0')}`;
      return ['王小明', number + idNumberCheckDigit(number), '13812345678', '2023-05-01', '男'];
    }),
  );

/** Looks often, so that the kill falls into the middle of a batch and not behind it. */
async function when(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 40_000; tries += 1) {
    if (await holds()) return;
    await sleep(5);
  }
  throw new Error('it never came to that');
}

/** What the dead one had claimed is free again: its lease has run out. */
const leaseRunsOut = () => home.query('UPDATE outbox SET lease_until = NULL WHERE open = 1');

/** Works on until it is killed in the middle; then another instance works on, and is killed; the third finishes. */
async function killedTwice(
  done: () => Promise<number>,
  all: number,
  check: (done: number) => Promise<void>,
): Promise<void> {
  for (const share of [0.2, 0.6]) {
    const server = await ChildServer.start({ BACKGROUND_JOBS: 'on' });
    await when(async () => (await done()) >= all * share);
    await server.end('SIGKILL');
    const reached = await done();
    expect(reached).toBeLessThan(all);
    await check(reached);
    await leaseRunsOut();
  }
  const last = await ChildServer.start({ BACKGROUND_JOBS: 'on' });
  await when(async () => (await done()) >= all);
  await sleep(500);
  await last.end('SIGTERM');
}

it('an import of a big roster that is killed twice registers everybody, once', async () => {
  const chair = await actor('chair');
  const union = await organisationId(UNION);
  const before = await count('memberships WHERE organisation_id = ? AND live = 1', [union]);
  const { body } = await upload(chair, aRoster());
  await chair.mustPost(`/roster/imports/${body.id}/confirm`);
  const made = () => count("audit_entries WHERE action = 'membership.import'");
  await killedTwice(made, ROWS, async (reached) => {
    // A batch is there as a whole or not at all, and the counter says the same.
    expect(reached % IMPORT_BATCH).toBe(0);
    expect(await chair.mustGet<Import>(`/roster/imports/${body.id}`)).toMatchObject({
      status: 'importing',
      imported: reached,
    });
    expect(await count('memberships WHERE organisation_id = ? AND live = 1', [union])).toBe(
      before + reached,
    );
    await expectInvariants();
  });
  await when(async () => {
    await home.drain();
    return (await chair.mustGet<Import>(`/roster/imports/${body.id}`)).status === 'done';
  });
  expect(await count('memberships WHERE organisation_id = ? AND live = 1', [union])).toBe(
    before + ROWS,
  );
  expect(await made()).toBe(ROWS);
  expect(await count("messages WHERE kind = 'roster_imported'")).toBe(1);
});

it('a big union that is dissolved, with the machine killed twice, loses nobody and moves nobody twice', async () => {
  const union = await organisationId(UNION);
  const members = await count('memberships WHERE organisation_id = ? AND live = 1', [union]);
  const everybody = await count('memberships WHERE live = 1');
  expect(members).toBeGreaterThan(ROWS);
  const { id } = await (
    await actor('chair')
  ).mustPost<{ id: string }>('/organisation-changes', {
    kind: 'dissolve',
    organisationId: union,
    reason: '单位搬走了',
  });
  const cadre = await actor('subdistrict-cadre');
  await cadre.mustPost(`/organisation-changes/${id}/approve`);
  const moved = () => count("transitions WHERE flow = 'membership' AND action = 'retain_above'");
  await killedTwice(moved, members, async (reached) => {
    const change = await cadre.mustGet<{ carried: number; members: number }>(
      `/organisation-changes/${id}`,
    );
    expect(change).toMatchObject({ carried: reached, members: members - reached });
    expect(await count('memberships WHERE live = 1')).toBe(everybody);
    await expectInvariants();
  });
  await when(async () => {
    await leaseRunsOut();
    await home.drain();
    return (
      (await cadre.mustGet<{ statusText: string }>(`/organisation-changes/${id}`)).statusText ===
      '已办完'
    );
  });
  expect(await moved()).toBe(members);
  expect(
    await count(
      "(SELECT subject_id FROM transitions WHERE flow = 'membership' AND action = 'retain_above' GROUP BY subject_id HAVING COUNT(*) > 1) twice",
    ),
  ).toBe(0);
  expect(await count('memberships WHERE live = 1')).toBe(everybody);
});
