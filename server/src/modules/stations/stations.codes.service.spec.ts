import {
  formatScene,
  parseScene,
  Permission,
  scanPage,
  sceneMessage,
  StationError,
} from '@home/shared';
import { randomBytes } from 'node:crypto';
import { TestDatabase } from '../../../test/support/test-database';
import { officeScope, plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import { SandboxWechat } from '../../integrations/wechat/sandbox/sandbox-wechat';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { KeyRing, SignedCode } from '../../privacy';
import { StationCodesRepository } from './stations.codes.repository';
import { StationCodesService } from './stations.codes.service';
import { StationsPublic } from './stations.public';
import { StationsRepository, type NewStation } from './stations.repository';

const aKey = () => randomBytes(32).toString('base64');
const signedBy = (key: string) =>
  new SignedCode(KeyRing.parse(key, { name: 'test', refuseSamples: false }));

describe("the codes on a station's door", () => {
  let store: TestDatabase;
  let service: StationCodesService;
  let open: (scene: string) => Promise<unknown>;
  let wechat: { base: string; stop: () => Promise<void> };
  const clock = new OffsetClock();
  const signed = signedBy(aKey());
  const credentials = { appId: 'wxtest', secret: 'secret-of-the-test' };
  const cadre = officeScope(Permission.StationManage, 'cadre', 120);
  const neighbour = officeScope(Permission.StationManage, 'cadre', 13);

  const station: NewStation = {
    id: 127,
    organisationId: 120,
    number: 'HD-0127',
    name: '滨河路 24 小时驿站',
    address: '滨河路 88 号',
    latitude: 30.27,
    longitude: 120.16,
    cell: 1,
    offers: [],
    hours: [],
  };

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_stations_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const codeUrl = (page: string, scene: string) => `http://127.0.0.1/#/${page}?scene=${scene}`;
    wechat = await new SandboxWechat({ ...credentials, phones: {}, codeUrl }).start();
    const client = new WechatClient({ base: wechat.base, ...credentials, timeoutMs: 2000 });
    const stations = new StationsRepository(store.database);
    const codes = new StationCodesRepository(store.database);
    service = new StationCodesService(stations, codes, signed, client, clock);
    const publicFace = new StationsPublic(stations, service, clock);
    open = (scene) => publicFace.openScene(scene);
  });
  beforeEach(async () => {
    await store.reset();
    await plantUnionTree(store.database);
    const stations = new StationsRepository(store.database);
    await stations.insert(station, clock.now());
    await stations.insert({ ...station, id: 128, number: 'HD-0128', name: '解放桥' }, clock.now());
  });
  afterAll(async () => {
    await wechat.stop();
    await store.close();
  });

  const refused = { spec: StationError.SceneInvalid };

  it('open their station, and keep to what WeChat allows', async () => {
    const { scene, version, page } = await service.issue(cadre, 127);
    expect({ version, page }).toEqual({ version: 1, page: scanPage });
    expect(scene).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/);
    expect(await open(scene)).toMatchObject({
      id: 127,
      name: station.name,
      organisationId: 120,
      organisation: { id: 120, level: 'subdistrict', path: '/1/12/120/' },
      page: { id: '127', number: 'HD-0127' },
    });
  });

  it('stay within 32 characters for the largest id and version', () => {
    const [stationId, version] = ['4294967295', 1_679_615] as const;
    const mac = signed.sign('station_scene', sceneMessage(stationId, version), 9);
    const scene = formatScene({ stationId, version, mac });
    expect(scene.length).toBeLessThanOrEqual(32);
    expect(parseScene(scene)).toEqual({ stationId, version, mac });
  });

  it('work side by side until one is retired', async () => {
    const [first, second] = [await service.issue(cadre, 127), await service.issue(cadre, 127)];
    expect(second.version).toBe(2);
    await service.retire(cadre, 127, 1);
    await expect(open(first.scene)).rejects.toMatchObject({ spec: StationError.SceneRetired });
    await expect(open(second.scene)).resolves.toMatchObject({ id: 127 });
    await expect(service.retire(cadre, 127, 1)).rejects.toMatchObject({
      spec: StationError.CodeRetired,
    });
    await expect(service.retire(cadre, 127, 9)).rejects.toMatchObject({
      spec: StationError.CodeNotFound,
    });
  });

  it('tell whoever scans a retired one that the door is open all the same', () => {
    expect(StationError.SceneRetired.text).toContain('不扫码也可以直接进门');
  });

  it('issued at the same instant have versions of their own', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => service.issue(cadre, 127)));
    expect(made.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('do not open anything when forged', async () => {
    const { scene } = await service.issue(cadre, 127);
    const forgedMac = signedBy(aKey()).sign('station_scene', sceneMessage('127', 1), 9);
    const mac = parseScene(scene)?.mac ?? '';
    const forged = [
      '',
      '你好',
      'x'.repeat(200),
      scene.slice(0, -1),
      `${scene}A`,
      scene.toUpperCase(),
      formatScene({ stationId: '127', version: 1, mac: forgedMac }),
      formatScene({ stationId: '128', version: 1, mac }),
      formatScene({ stationId: '127', version: 2, mac }),
    ];
    for (const text of forged) await expect(open(text)).rejects.toMatchObject(refused);
  });

  it('that were signed but never issued open nothing', async () => {
    const mac = signed.sign('station_scene', sceneMessage('127', 3), 9);
    const scene = formatScene({ stationId: '127', version: 3, mac });
    await expect(open(scene)).rejects.toMatchObject(refused);
  });

  it("are no business of the next district's", async () => {
    await service.issue(cadre, 127);
    const notFound = { spec: StationError.NotFound };
    await expect(service.issue(neighbour, 127)).rejects.toMatchObject(notFound);
    await expect(service.retire(neighbour, 127, 1)).rejects.toMatchObject(notFound);
    await expect(service.draw(neighbour, 127)).rejects.toMatchObject(notFound);
  });

  it('are drawn by WeChat as a PNG of the newest one in use', async () => {
    await expect(service.draw(cadre, 127)).rejects.toMatchObject({
      spec: StationError.CodeNotFound,
    });
    await service.issue(cadre, 127);
    const { png, version } = await service.draw(cadre, 127);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(version).toBe(1);
  });
});
