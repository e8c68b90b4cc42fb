import { checkIdNumber, shanghaiDay } from '@home/shared';
import { auditOn } from '../../../test/support/audit-world';
import { TestDatabase } from '../../../test/support/test-database';
import { OffsetClock } from '../../calendar/clock';
import { CALENDAR_OVERRIDES } from '../../calendar/overrides';
import { WorkingDays } from '../../calendar/working-days';
import { sandboxOpenid } from '../../integrations/wechat/sandbox/identities';
import { checkInvariants } from '../../invariants/check';
import { disputeFlow } from '../../modules/disputes/dispute.flow';
import { joinFlow } from '../../modules/joining/join.flow';
import { BlindIndex, ColumnCipher, KeyRing } from '../../privacy';
import { binToUuid } from '../ids';
import { seedDemoCity } from './demo-city';
import { PERSONAS } from './personas';
import { demoPerson } from './persons';

const ring = KeyRing.parse(Buffer.alloc(32, 7).toString('base64'), {
  name: 'test',
  refuseSamples: false,
});
const cipher = new ColumnCipher(ring);
const blindIndex = new BlindIndex(ring);
const calendar = new WorkingDays(CALENDAR_OVERRIDES, () => undefined);

let home: TestDatabase;

function seedAt(now: string): Promise<number> {
  const clock = new OffsetClock(() => Date.parse(now));
  const audit = auditOn(home.database).log;
  return seedDemoCity({ database: home.database, audit, clock, calendar, cipher, blindIndex });
}

/** Tuesday noon in Shanghai. */
const TUESDAY = '2026-11-24T04:00:00Z';

const DUMPED: Readonly<Record<string, string>> = {
  organisations: 'id, path, name, contact, offers',
  persons: 'HEX(id), name_mask, id_number_mask, phone_mask, HEX(id_number_blind), created_at',
  accounts: 'HEX(id), openid, HEX(person_id)',
  assignments: 'HEX(id), HEX(person_id), role, organisation_id, valid_from, valid_to',
  stations: 'id, number, name, cell, hours',
  station_codes: 'station_id, version, retired_at',
  visit_counts: 'station_id, bucket_at, visits',
  join_applications:
    'HEX(id), status, organisation_id, union_id, name_mask, route_reason, submitted_at',
  membership_disputes: 'HEX(id), status, organisation_id, first_organisation_id',
  dispute_statements: 'HEX(id), HEX(dispute_id), side, created_at',
  transitions: 'HEX(id), action, organisation_id, at, note',
  tasks: 'HEX(id), organisation_id, due_at, raise_at, escalated_level, closed_at',
  resolutions: 'HEX(id), organisation_id, resolved_on',
  memberships: 'HEX(id), HEX(person_id), organisation_id, member_no, started_on',
  messages: 'HEX(id), kind, body, created_at, read_at',
};

async function dump(): Promise<Record<string, object[]>> {
  const tables: Record<string, object[]> = {};
  for (const [table, columns] of Object.entries(DUMPED)) {
    tables[table] = await home.database.execute(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`);
  }
  return tables;
}

const query = async <R>(sql: string): Promise<R[]> => (await home.database.execute(sql)) as R[];

interface TaskOf {
  status: string;
  organisation_id: number;
  due_at: Date;
  escalated_level: number;
}

async function taskOf(applicant: string): Promise<TaskOf | undefined> {
  const [row] = await home.database.execute<TaskOf>(
    `SELECT j.status, t.organisation_id, t.due_at, t.escalated_level FROM join_applications j
       JOIN accounts a ON a.id = j.account_id JOIN tasks t ON t.subject_id = j.id AND t.open = 1 WHERE a.openid = ?`,
    [sandboxOpenid(applicant)],
  );
  return row;
}

beforeAll(async () => {
  home = await TestDatabase.open('svc_seed_' + (process.env['JEST_WORKER_ID'] ?? '1'));
});
afterAll(() => home.close());

describe('the demo city', () => {
  beforeEach(async () => {
    await home.reset();
  });

  it('is loaded into an empty database only', async () => {
    expect(await seedAt(TUESDAY)).toBeGreaterThan(40);
    const before = await dump();
    expect(await seedAt('2026-11-25T04:00:00Z')).toBe(0);
    expect(await dump()).toEqual(before);
  });

  it('is the same, id for id and word for word, in every run', async () => {
    await seedAt(TUESDAY);
    const first = await dump();
    await home.reset();
    await seedAt(TUESDAY);
    expect(await dump()).toEqual(first);
  });

  it.each([
    ['on a Tuesday noon', TUESDAY],
    ['early on a Monday', '2026-11-22T16:05:00Z'],
    ['on a Sunday', '2026-11-22T03:00:00Z'],
    ['in the middle of the October holidays', '2026-10-04T03:00:00Z'],
    ['in a year whose holidays are not announced', '2027-03-10T08:00:00Z'],
  ])('keeps every invariant when loaded %s', async (_, now) => {
    await seedAt(now);
    const findings = await checkInvariants(query, [joinFlow, disputeFlow]);
    expect(findings.filter(({ violations }) => violations > 0)).toEqual([]);
    const future = await home.database.execute(
      `SELECT 'transition' AS what FROM transitions WHERE at > ? UNION ALL SELECT 'task' FROM tasks WHERE opened_at > ?
        UNION ALL SELECT 'message' FROM messages WHERE created_at > ?`,
      [new Date(now), new Date(now), new Date(now)],
    );
    expect(future).toEqual([]);
  });

  it('gives every persona a login, and all but the two newcomers a real name', async () => {
    await seedAt(TUESDAY);
    for (const { name } of PERSONAS) {
      const [account] = await home.database.execute<{ id: Buffer; person_id: Buffer | null }>(
        'SELECT id, person_id FROM accounts WHERE openid = ?',
        [sandboxOpenid(name)],
      );
      expect(account && binToUuid(account.id)).toBe(demoPerson(name).accountId);
      expect(account?.person_id === null).toBe(['rider', 'rider2'].includes(name));
    }
  });

  it('knows nobody who exists: valid ID numbers of a county that is on no map', async () => {
    await seedAt(TUESDAY);
    const rows = await home.database.execute<{
      id: Buffer;
      id_number_enc: Buffer;
      id_number_blind: Buffer;
    }>('SELECT id, id_number_enc, id_number_blind FROM persons');
    expect(rows.length).toBeGreaterThan(90);
    for (const row of rows) {
      const idNumber = cipher.decrypt(
        'persons',
        'id_number_enc',
        binToUuid(row.id),
        row.id_number_enc,
      );
      expect(checkIdNumber(idNumber, '2026-11-24')).toMatchObject({ ok: true });
      expect(idNumber.startsWith('659900')).toBe(true);
      expect(blindIndex.of('id_number', idNumber).equals(row.id_number_blind)).toBe(true);
    }
  });

  it('has exactly one fallback union in every subdistrict, and one for the city', async () => {
    await seedAt(TUESDAY);
    const rows = await home.database.execute<{ level: string; fallbacks: number }>(
      `SELECT p.level, COUNT(o.id) AS fallbacks FROM organisations p
         LEFT JOIN organisations o ON o.parent_id = p.id AND o.fallback = 1
        WHERE p.level IN ('subdistrict', 'city') GROUP BY p.id`,
    );
    expect(rows).toHaveLength(10);
    expect(rows.every(({ fallbacks }) => Number(fallbacks) === 1)).toBe(true);
  });

  it('has matters in every state that the screens show', async () => {
    await seedAt(TUESDAY);
    const day = async (applicant: string) =>
      shanghaiDay((await taskOf(applicant))?.due_at ?? new Date(0));
    expect(await day('applicant')).toBe('2026-11-24');
    expect(await taskOf('applicant-06')).toMatchObject({
      status: 'returned',
      organisation_id: 1114,
    });
    expect(await taskOf('applicant-07')).toMatchObject({
      status: 'submitted',
      organisation_id: 1114,
    });
    expect(await taskOf('applicant-10')).toMatchObject({
      organisation_id: 111,
      escalated_level: 1,
    });
    expect(await taskOf('applicant-11')).toMatchObject({ organisation_id: 11, escalated_level: 2 });
    expect(await taskOf('applicant-13')).toMatchObject({
      organisation_id: 112,
      escalated_level: 0,
    });
    expect(await taskOf('applicant-16')).toMatchObject({ status: 'disputed' });
    const city = await taskOf('applicant-12');
    expect(city).toMatchObject({ organisation_id: 1 });
    expect(city && city.due_at < new Date(TUESDAY)).toBe(true);
  });

  it('has nothing that waits past its time below the city', async () => {
    await seedAt(TUESDAY);
    const late = await home.database.execute(
      "SELECT id FROM tasks WHERE open = 1 AND waits_for = 'organisation' AND due_at < ? AND organisation_id <> 1",
      [new Date(TUESDAY)],
    );
    expect(late).toEqual([]);
  });
});
