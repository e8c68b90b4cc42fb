import { Permission, StationError } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { aMeeting } from '../../../test/support/meeting';
import { TestDatabase } from '../../../test/support/test-database';
import { ownScope, plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import type { Database } from '../../database/database';
import { KeyRing, SignedCode } from '../../privacy';
import { StationsRepository, type NewStation } from './stations.repository';
import { visitMarksEnd } from './stations.rules';
import { VisitsRepository } from './stations.visits.repository';
import { VisitsService } from './stations.visits.service';

const NOON = new Date('2026-11-22T04:00:00Z');

/** Looks for a mark and only then counts, as one would without the key. */
class UnguardedVisits extends VisitsRepository {
  constructor(
    private readonly store: Database,
    private readonly looked: () => Promise<void>,
  ) {
    super(store);
  }

  override async mark(stationId: number, bucket: Date, visitor: Buffer): Promise<boolean> {
    const marks = await this.store.execute(
      'SELECT visitor FROM visits WHERE station_id = ? AND bucket_at = ? AND visitor = ?',
      [stationId, bucket, visitor],
    );
    await this.looked();
    await super.mark(stationId, bucket, visitor);
    return marks.length === 0;
  }
}

describe('a visit', () => {
  let store: TestDatabase;
  let service: VisitsService;
  /** Stands still until it is told to move. */
  const clock = new OffsetClock(() => 0);
  const signed = new SignedCode(
    KeyRing.parse(randomBytes(32).toString('base64'), { name: 'test', refuseSamples: false }),
  );
  const station: NewStation = {
    id: 127,
    organisationId: 120,
    number: 'HD-0127',
    name: '滨河路',
    address: '滨河路 88 号',
    latitude: 30.27,
    longitude: 120.16,
    cell: 1,
    offers: [],
    hours: [],
  };
  const rider = () => ownScope(Permission.StationVisit);
  const serviceWith = (visits: VisitsRepository) =>
    new VisitsService(
      store.database,
      visits,
      new StationsRepository(store.database),
      signed,
      clock,
    );

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_stations_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    service = serviceWith(new VisitsRepository(store.database));
  });
  beforeEach(async () => {
    await store.reset();
    clock.set(NOON);
    await plantUnionTree(store.database);
    const stations = new StationsRepository(store.database);
    await stations.insert(station, NOON);
    await stations.insert({ ...station, id: 128, number: 'HD-0128' }, NOON);
  });
  afterAll(() => store.close());

  const counted = async (): Promise<number> => {
    const rows = await store.database.execute<{ visits: number }>(
      'SELECT visits FROM visit_counts',
    );
    return rows.reduce((total, { visits }) => total + visits, 0);
  };
  const marks = () =>
    store.database.execute<{ visitor: Buffer }>('SELECT visitor FROM visits ORDER BY bucket_at');

  it('is counted once in four hours', async () => {
    const scope = rider();
    expect(await service.checkIn(scope, 127, {})).toMatchObject({ counted: true });
    expect(await service.checkIn(scope, 127, {})).toEqual({
      counted: false,
      text: '刚才已经记过了，不用再点，进来歇着就好',
    });
    clock.advance(4 * 3600);
    expect(await service.checkIn(scope, 127, {})).toMatchObject({ counted: true });
    expect(await counted()).toBe(2);
  });

  it('of one account tapped twenty times at once is one', async () => {
    const scope = rider();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => service.checkIn(scope, 127, {})),
    );
    expect(answers.filter((answer) => answer.counted)).toHaveLength(1);
    expect(await counted()).toBe(1);
  });

  it('would be counted more often if it were read before written (negative control)', async () => {
    const scope = rider();
    const unguarded = serviceWith(new UnguardedVisits(store.database, aMeeting(8)));
    await Promise.all(Array.from({ length: 8 }, () => unguarded.checkIn(scope, 127, {})));
    expect(await counted()).toBe(8);
  });

  it('of each of twenty people at once counts', async () => {
    await Promise.all(Array.from({ length: 20 }, () => service.checkIn(rider(), 127, {})));
    expect(await counted()).toBe(20);
  });

  it('leaves marks that cannot be joined across stations or days', async () => {
    const scope = rider();
    await service.checkIn(scope, 127, {});
    await service.checkIn(scope, 128, {});
    clock.advance(86_400);
    await service.checkIn(scope, 127, {});
    const found = (await marks()).map(({ visitor }) => visitor.toString('hex'));
    expect(new Set(found).size).toBe(3);
    expect(found.join()).not.toContain(scope.accountId.replaceAll('-', ''));
  });

  describe('made without a network', () => {
    const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000).toISOString();

    it('counts for the time it was made', async () => {
      const scope = rider();
      expect(await service.checkIn(scope, 127, { at: hours(-47) })).toMatchObject({
        counted: true,
      });
      expect(await service.checkIn(scope, 127, { at: hours(-47) })).toMatchObject({
        counted: false,
      });
      expect(await service.checkIn(scope, 127, {})).toMatchObject({ counted: true });
    });

    it.each([
      [-49, StationError.VisitTooOld],
      [0.1, StationError.VisitInFuture],
    ])('%d hours from now does not count', async (shift, spec) => {
      await expect(service.checkIn(rider(), 127, { at: hours(shift) })).rejects.toMatchObject({
        spec,
      });
      expect(await counted()).toBe(0);
    });

    it('on a phone that is a minute ahead counts as now', async () => {
      expect(await service.checkIn(rider(), 127, { at: hours(1 / 60) })).toMatchObject({
        counted: true,
      });
    });

    it('on a day that does not exist is refused', async () => {
      const at = '2026-13-45T00:00:00Z';
      await expect(service.checkIn(rider(), 127, { at })).rejects.toMatchObject({
        spec: { code: 'http.validation' },
      });
    });
  });

  it('to a station that does not exist is not found and leaves nothing', async () => {
    await expect(service.checkIn(rider(), 999, {})).rejects.toMatchObject({
      spec: StationError.NotFound,
    });
    expect(await marks()).toEqual([]);
  });

  it('is forgotten after three days, its count is not', async () => {
    await service.checkIn(rider(), 127, {});
    const visits = new VisitsRepository(store.database);
    clock.advance(3 * 86_400 - 4 * 3600);
    expect(await visits.deleteBefore(visitMarksEnd(clock.now()))).toBe(0);
    clock.advance(8 * 3600);
    expect(await visits.deleteBefore(visitMarksEnd(clock.now()))).toBe(1);
    expect(await marks()).toEqual([]);
    expect(await counted()).toBe(1);
  });
});
