import { launch } from '../dev/weapp-host/launch';
import { homeId, shareId } from '../dev/weapp-host/stub-homes';
import { STUB_NOW, stubApi } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

let app: WeApp;

const unpack = async (persona: 'rider' | 'chair'): Promise<void> => {
  const request = stubApi(persona);
  app = await launch({ request, persona, now: STUB_NOW, privacyAgreed: true });
};

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('anybody finds a home, who runs it and what is in it', async () => {
  await unpack('rider');
  await app.open('pages/services/index');
  await app.tap('职工之家');
  await app.tap('河东区职工之家，河东街道网约配送联合工会的共享职工之家');
  expect(app.shows('主席 张*强')).toBe(true);
  expect(app.shows('有意见当天回话')).toBe(true);
  expect(app.shows('解放桥街道总工会')).toBe(true);
  await app.tap('区职工体育馆');
  expect(app.page().path).toBe('packages/member/venue/index');
});

it('the page of a home is changed as it was read', async () => {
  await unpack('chair');
  await app.open('packages/cadre/homes/index');
  await app.tap('河东区职工之家');
  await app.tap('改主页');
  await app.input('介绍', '下了班来坐坐');
  await app.tap('保存');
  const [sent] = app.requests.to('POST', `/homes/${homeId}`);
  expect(sent?.body).toMatchObject({ version: 3, intro: '下了班来坐坐', kind: 'shared' });
});

it('it is shared with a union that is looked up, in some hours and so often', async () => {
  await unpack('chair');
  await app.open('packages/cadre/home/index', { id: homeId });
  await app.tap('签一份共享约定');
  await app.input('工会名称', '网约配送');
  await app.advance(500);
  await app.tap('临江速达物流');
  await app.tap('场地开着就能来');
  await app.input('每天几次', '6');
  await app.tap('签下约定');
  const [sent] = app.requests.to('POST', `/homes/${homeId}/shares`);
  expect(sent?.body).toMatchObject({
    organisationId: '141',
    from: '2026-11-23',
    hours: [{ days: '1-7', opens: '18:00', closes: '22:00' }],
    dailyQuota: 6,
  });
});

it('an agreement is ended after one question', async () => {
  await unpack('chair');
  await app.open('packages/cadre/home/index', { id: homeId });
  await app.tap('结束和解放桥街道总工会的共享');
  expect(app.modals).toHaveLength(1);
  expect(app.requests.to('POST', `/homes/${homeId}/shares/${shareId}/end`)).toHaveLength(1);
  expect(app.shows('解放桥街道总工会')).toBe(false);
});
