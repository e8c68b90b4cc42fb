import { OrganisationError, Permission, StationError, stationNumberPattern } from '@home/shared';
import { TestDatabase } from '../../../test/support/test-database';
import { officeScope, plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { OrganisationsRepository } from '../organisations/organisations.repository';
import type { RegisterStationDto } from './stations.dto';
import { StationsQueries } from './stations.queries';
import { StationsRepository } from './stations.repository';
import { StationsService } from './stations.service';

const riverside: RegisterStationDto = {
  organisationId: '120',
  name: '滨河路 24 小时驿站',
  address: '滨河路 88 号邮政网点旁',
  latitude: 30.27,
  longitude: 120.16,
  offers: ['microwave', 'hot_water'],
  hours: [{ days: '1-7', opens: '00:00', closes: '24:00' }],
};

describe('stations', () => {
  let store: TestDatabase;
  let stations: StationsRepository;
  let service: StationsService;
  let queries: StationsQueries;
  /** Stands still until it is told to move. */
  const clock = new OffsetClock(() => 0);
  const cadre = officeScope(Permission.StationManage, 'cadre', 120);
  const neighbour = officeScope(Permission.StationManage, 'cadre', 13);

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_stations_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    stations = new StationsRepository(store.database);
    const organisations = new OrganisationsPublic(new OrganisationsRepository(store.database));
    service = new StationsService(store.database, stations, organisations, clock);
    queries = new StationsQueries(stations, clock);
  });
  beforeEach(async () => {
    await store.reset();
    clock.set(new Date('2026-11-22T04:00:00Z'));
    await plantUnionTree(store.database);
  });
  afterAll(() => store.close());

  const register = (change: Partial<RegisterStationDto> = {}) =>
    service.register(cadre, { ...riverside, ...change });

  it('are registered with an id and a number and open at once', async () => {
    const station = await register({ number: 'HD-0127' });
    expect(station).toMatchObject({
      id: '1',
      number: 'HD-0127',
      openState: 'open',
      openText: '开着 · 24 小时',
      organisation: { id: '120', name: '河东街道总工会' },
      offers: [
        { code: 'hot_water', text: '热水' },
        { code: 'microwave', text: '微波炉' },
      ],
    });
    expect(await queries.getPage(1)).toEqual(station);
  });

  it('take the next number of their district', async () => {
    expect((await register()).number).toMatch(stationNumberPattern);
    await store.reset();
    await plantUnionTree(store.database);
    await register({ number: 'HD-0127' });
    expect((await register()).number).toBe('HD-0128');
    expect((await register({ organisationId: '140' })).number).toBe('HD-0129');
  });

  it('are registered two at once under two ids and two numbers', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => register()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(8);
    expect(new Set(made.map(({ number }) => number)).size).toBe(8);
  });

  it('would get the same id twice if the highest one were only read (negative control)', async () => {
    const read = async () => (await stations.findHighestId()) + 1;
    const ids = await Promise.all([read(), read()]);
    expect(new Set(ids).size).toBe(1);
  });

  it('cannot share a number', async () => {
    await register({ number: 'HD-0127' });
    await expect(register({ number: 'HD-0127' })).rejects.toMatchObject({
      spec: StationError.NumberTaken,
    });
    const both = await Promise.allSettled([
      register({ number: 'HD-0200' }),
      register({ number: 'HD-0200' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(['13', '150', '1', '999'])(
    'cannot be put under organisation %s by others',
    async (organisationId) => {
      await expect(register({ organisationId })).rejects.toMatchObject({
        spec: OrganisationError.NotFound,
      });
    },
  );

  it('with hours that make no sense are refused', async () => {
    const hours = [{ days: '5-1', opens: '08:00', closes: '20:00' }];
    await expect(register({ hours })).rejects.toMatchObject({ spec: StationError.HoursInvalid });
  });

  it('are managed by who stands over them', async () => {
    await register();
    const district = officeScope(Permission.StationManage, 'cadre', 12);
    expect((await queries.listManaged(cadre)).items).toMatchObject([
      { id: '1', codeVersion: null },
    ]);
    expect((await queries.listManaged(district)).items).toHaveLength(1);
    expect((await queries.listManaged(neighbour)).items).toEqual([]);
  });

  it('nobody has been at for a month are no longer said to be open', async () => {
    await register();
    clock.advance(31 * 86_400);
    const page = await queries.getPage(1);
    expect(page.openState).toBe('unconfirmed');
    expect(page.sinceText).toBe('开放时间上次确认是 11 月 22 日（周日）');
    await store.database.run(
      "INSERT INTO visit_counts (station_id, bucket_at, visits) VALUES (1, '2026-12-20 00:00:00', 1)",
    );
    expect((await queries.getPage(1)).openState).toBe('open');
  });

  it('that do not exist are not found', async () => {
    await expect(queries.getPage(7)).rejects.toMatchObject({ spec: StationError.NotFound });
  });

  describe('nearby', () => {
    const here = { latitude: 30.2701, longitude: 120.1601 };
    const near = async (limit?: number) => (await queries.listNearby({ ...here, limit })).items;

    it('come nearest first, across the edges of cells', async () => {
      await register({ name: '远', latitude: 30.4 });
      await register({ name: '近', latitude: 30.275 });
      await register({ name: '隔壁格', longitude: 120.149 });
      expect((await near()).map(({ name }) => name)).toEqual(['近', '隔壁格', '远']);
      expect((await near(1)).map(({ name }) => name)).toEqual(['近']);
      expect((await near())[0]?.distanceMetres).toBe(545);
    });

    it('leave out another city and what was closed for good', async () => {
      await register({ name: '外地', latitude: 31.3 });
      await register({ name: '关了' });
      await store.database.run("UPDATE stations SET closed_at = created_at WHERE name = '关了'");
      expect(await near()).toEqual([]);
    });

    it('are the nearest ones, as a look at every station says too', async () => {
      const places = Array.from({ length: 60 }, (_, i) => ({
        latitude: 30.27 + Math.sin(i * 7.3) * 0.25,
        longitude: 120.16 + Math.cos(i * 3.1) * 0.25,
      }));
      for (const [i, place] of places.entries()) await register({ ...place, name: `站${i}` });
      const all = await near(20);
      expect(all).toHaveLength(20);
      const rows = await store.database.execute<{ name: string }>(
        `SELECT name FROM stations
          ORDER BY POW(latitude - 30.2701, 2) + POW((longitude - 120.1601) * COS(RADIANS(30.2701)), 2) LIMIT 20`,
      );
      expect(all.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    });
  });
});
