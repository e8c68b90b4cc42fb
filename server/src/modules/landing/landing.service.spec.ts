import { formatScene, Permission, sceneMessage, StationError } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { membershipsOn } from '../../../test/support/memberships';
import { TestDatabase } from '../../../test/support/test-database';
import { ownScope, plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { KeyRing, SignedCode } from '../../privacy';
import { JoiningPublic, type ApplicationSummary } from '../joining/joining.public';
import type { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { OrganisationsRepository } from '../organisations/organisations.repository';
import { StationCodesRepository } from '../stations/stations.codes.repository';
import { StationCodesService } from '../stations/stations.codes.service';
import { StationsPublic } from '../stations/stations.public';
import { StationsRepository } from '../stations/stations.repository';
import { LandingQueries } from './landing.queries';

describe('the scan landing', () => {
  let store: TestDatabase;
  let landing: LandingQueries;
  let memberships: MembershipsPublic;
  let open: ApplicationSummary | undefined;
  const clock = new OffsetClock(() => 0);
  const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
    name: 'test',
    refuseSamples: false,
  });
  const signed = new SignedCode(ring);

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_stations_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const { database } = store;
    const stations = new StationsRepository(database);
    // Never called here: the address leads nowhere.
    const wechat = new WechatClient({
      base: 'http://127.0.0.1:9',
      appId: 'a',
      secret: 'b',
      timeoutMs: 100,
    });
    const codes = new StationCodesService(
      stations,
      new StationCodesRepository(database),
      signed,
      wechat,
      clock,
    );
    memberships = membershipsOn(database, clock);
    // Joining has specs of its own; here it says whether there is an application.
    const joining: JoiningPublic = Object.assign(Object.create(JoiningPublic.prototype), {
      findOpenOf: () => Promise.resolve(open),
    });
    landing = new LandingQueries(
      new StationsPublic(stations, codes, clock),
      new OrganisationsPublic(new OrganisationsRepository(database)),
      memberships,
      joining,
    );
  });
  beforeEach(async () => {
    open = undefined;
    clock.set(new Date('2026-11-22T04:00:00Z'));
    await store.reset();
    await plantUnionTree(store.database);
  });
  afterAll(() => store.close());

  /** A station of this organisation, with a printed code. */
  const aScene = async (organisationId: number): Promise<string> => {
    const place = { latitude: 30.27, longitude: 120.16, cell: 1 };
    const door = { name: '滨河路驿站', address: '滨河路 88 号', offers: [], hours: [] };
    const { database } = store;
    const id = 127;
    await new StationsRepository(database).insert(
      { id, organisationId, number: 'HD-0127', ...place, ...door },
      clock.now(),
    );
    await new StationCodesRepository(database).insert(id, 1, null, clock.now());
    const mac = signed.sign('station_scene', sceneMessage('127', 1), 9);
    return formatScene({ stationId: '127', version: 1, mac });
  };

  it('shows a guest the station and the union that looks after it, and asks nothing', async () => {
    expect(await landing.scan(null, await aScene(140))).toMatchObject({
      station: { id: '127', name: '滨河路驿站' },
      offer: 'guest',
      union: {
        organisationId: '140',
        name: '河东街道网约配送联合工会',
        reason: '因为您在滨河路驿站扫的码，且没有固定单位',
      },
      application: null,
      canCheckIn: false,
    });
  });

  it.each([
    ['a grass-roots union', 140, 1],
    ['a subdistrict', 120, 2],
  ])('costs a guest few reads at a station of %s', async (_, organisationId, reads) => {
    const scene = await aScene(organisationId);
    const execute = jest.spyOn(store.database, 'execute');
    await landing.scan(null, scene);
    const calls = execute.mock.calls.length;
    execute.mockRestore();
    expect(calls).toBe(reads);
  });

  it.each([
    [120, '141'],
    [13, '1'],
  ])('names one union at a station of organisation %i: %s', async (organisationId, union) => {
    const answer = await landing.scan(null, await aScene(organisationId));
    expect(answer.union.organisationId).toBe(union);
    expect(answer.union.reason).not.toBe('');
  });

  it('offers a worker to join and lets them check in', async () => {
    const answer = await landing.scan(ownScope(Permission.SessionOwn), await aScene(140));
    expect(answer).toMatchObject({ offer: 'join', canCheckIn: true, application: null });
  });

  it('offers an applicant their application, and the door all the same', async () => {
    const shown = {
      id: newId(),
      statusText: '审核中',
      dueText: '今天到期',
      tone: 'waiting',
    } as const;
    const rest = {
      organisationName: '河东街道总工会',
      dueAt: null,
      nameMask: '韩**',
      phoneMask: '199****0003',
    };
    open = { ...shown, ...rest };
    const answer = await landing.scan(ownScope(Permission.SessionOwn), await aScene(140));
    expect(answer).toMatchObject({ offer: 'application', canCheckIn: true });
    expect(answer.application).toEqual(shown);
  });

  it('offers a member to check in', async () => {
    const personId = newId();
    const start = {
      organisationId: 140,
      startedOn: '2024-08-22',
      applicationId: null,
      resolutionId: null,
    };
    await memberships.start({ personId, ...start });
    const member = ownScope(Permission.SessionOwn, personId);
    expect(await landing.scan(member, await aScene(140))).toMatchObject({ offer: 'check_in' });
  });

  it('says of a foreign code what to do instead', async () => {
    await expect(landing.scan(null, 'https://example.test/')).rejects.toMatchObject({
      spec: StationError.SceneInvalid,
    });
  });
});
