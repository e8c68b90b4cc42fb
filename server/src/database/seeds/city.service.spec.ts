import { auditOn } from '../../../test/support/audit-world';
import { TestDatabase } from '../../../test/support/test-database';
import { OffsetClock } from '../../calendar/clock';
import { CALENDAR_OVERRIDES } from '../../calendar/overrides';
import { WorkingDays } from '../../calendar/working-days';
import { checkInvariants } from '../../invariants/check';
import { disputeFlow } from '../../modules/disputes/dispute.flow';
import { joinFlow } from '../../modules/joining/join.flow';
import { isMemberNo } from '../../modules/memberships/memberships.rules';
import { BlindIndex, ColumnCipher, KeyRing } from '../../privacy';
import { binToUuid } from '../ids';
import { CityExistsError, seedBigCity } from './city/city';

const MEMBERS = 2000;
const ring = KeyRing.parse(Buffer.alloc(32, 7).toString('base64'), {
  name: 'test',
  refuseSamples: false,
});
const cipher = new ColumnCipher(ring);

let home: TestDatabase;
const said: number[] = [];

const load = (): Promise<void> =>
  seedBigCity(
    {
      database: home.database,
      audit: auditOn(home.database).log,
      clock: new OffsetClock(() => Date.parse('2026-11-24T04:00:00Z')),
      calendar: new WorkingDays(CALENDAR_OVERRIDES, () => undefined),
      cipher,
      blindIndex: new BlindIndex(ring),
    },
    home.url,
    MEMBERS,
    (members) => said.push(members),
  );

async function count(sql: string): Promise<number> {
  const [row] = await home.database.execute<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM ${sql}`,
  );
  return Number(row?.n);
}

describe('a big city', () => {
  beforeAll(async () => {
    home = await TestDatabase.open(`svc_city_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    await home.reset();
    await load();
  });
  afterAll(() => home.close());

  it('has as many members as asked for, around the demo city', async () => {
    expect(await count('memberships WHERE organisation_id >= 200000')).toBe(MEMBERS);
    expect(await count('organisations WHERE id = 1114')).toBe(1);
    expect(said.at(-1)).toBe(MEMBERS);
  });

  it('keeps every invariant', async () => {
    const query = async <R>(sql: string): Promise<R[]> => (await home.database.execute(sql)) as R[];
    const findings = await checkInvariants(query, [joinFlow, disputeFlow]);
    expect(findings.filter(({ violations }) => violations > 0)).toEqual([]);
  });

  it('really encrypts its people, and numbers its members like the product', async () => {
    const [row] = await home.database.execute<{ id: Buffer; name_enc: Buffer; member_no: string }>(
      `SELECT p.id, p.name_enc, m.member_no FROM memberships m JOIN persons p ON p.id = m.person_id
        WHERE m.organisation_id = 200003 LIMIT 1`,
    );
    expect(row && cipher.decrypt('persons', 'name_enc', binToUuid(row.id), row.name_enc)).toMatch(
      /^[一-鿿·]{2,}$/,
    );
    expect(isMemberNo(row?.member_no ?? '')).toBe(true);
  });

  it('has one fallback union in every subdistrict, applications that wait, and visits', async () => {
    const without = await home.database.execute(
      `SELECT s.id FROM organisations s LEFT JOIN organisations f ON f.fallback_of = s.id
        WHERE s.level = 'subdistrict' GROUP BY s.id HAVING COUNT(f.id) <> 1`,
    );
    expect(without).toEqual([]);
    expect(await count('tasks WHERE open = 1 AND organisation_id >= 200000')).toBeGreaterThan(0);
    expect(await count('visit_counts WHERE station_id >= 100000')).toBeGreaterThan(0);
  });

  it('is not loaded twice', async () => {
    await expect(load()).rejects.toThrow(CityExistsError);
  });
});
