import { launch } from '../dev/weapp-host/launch';
import { STUB_NOW, stubApi, type StubOverrides } from '../dev/weapp-host/stub-api';
import type { WeApp } from '../dev/weapp-host/we-app';

const NAME = '区职工体育馆';
let app: WeApp;

const opened = async (answers: StubOverrides = {}): Promise<void> => {
  app = await launch({
    request: stubApi('member', { answers }),
    persona: 'member',
    now: STUB_NOW,
    privacyAgreed: true,
  });
  await app.open('packages/member/venues/index');
  await app.tap('在地图上看');
};

const pins = (): unknown => app.elements('map')[0]?.attribute('markers');

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

it('a venue is found on the map, and opened', async () => {
  await opened();
  expect(pins()).toEqual([
    expect.objectContaining({
      ...{ id: 0, title: NAME, latitude: 30.27, longitude: 120.16 },
      iconPath: '/assets/map/pin.png',
    }),
  ]);
  expect(app.shows('点红色的标记')).toBe(true);
  await app.tapPin(NAME);
  expect(app.shows('文化路 3 号')).toBe(true);
  await app.tap(NAME);
  expect(app.page().path).toBe('packages/member/venue/index');
});

it('dragging the map asks for what is there, once for a place', async () => {
  await opened();
  const before = app.requests.to('GET', '/venues/nearby').length;
  await app.dragMap(30.30001, 120.2);
  await app.dragMap(30.30009, 120.2);
  const asked = app.requests.to('GET', '/venues/nearby').slice(before);
  expect(asked.map(({ query }) => query)).toEqual([{ latitude: '30.3', longitude: '120.2' }]);
});

it('the pins of thirty venues stay within what a screen may take', async () => {
  const items = Array.from({ length: 30 }, (_, at) => ({
    id: `01990000-0000-7000-8000-0000000001${at + 10}`,
    name: `第 ${at + 1} 职工文体活动中心羽毛球馆`,
    address: '文化路 3 号',
    organisationName: '河东区总工会',
    latitude: 30.27123 + at / 1000,
    longitude: 120.16123,
    distance: at * 100,
    offersText: '羽毛球场 4',
    rating: { count: 0, average: null },
    photo: null,
  }));
  await opened({ 'GET /venues/nearby': { status: 200, body: { items } } });
  const sum = await app.dragMap(30.31, 120.2);
  expect(pins()).toHaveLength(30);
  expect(sum.bytes).toBeLessThan(10_240);
});

it('without a network the map keeps its pins and says what is missing', async () => {
  await opened();
  await app.goOffline();
  await app.dragMap(30.4, 120.3);
  expect(pins()).toHaveLength(1);
  expect(app.shows('没有打开')).toBe(true);
  await app.goOnline();
  expect(app.shows('没有打开')).toBe(false);
});

it('opens where the person is, whatever it showed the last time, and keeps no place', async () => {
  await opened();
  const asked = () => app.requests.to('GET', '/venues/nearby').at(-1)?.query;
  const here = asked();
  await app.dragMap(30.4, 120.3);
  await app.open('packages/member/venue-map/index');
  expect(asked()).toEqual(here);
  const [map] = app.elements('map');
  expect(String(map?.attribute('latitude'))).toBe(here?.latitude);
  await app.goOffline();
  await app.relaunch('packages/member/venue-map/index');
  expect(app.elements('map')).toHaveLength(0);
  expect(app.shows('没有打开')).toBe(true);
});

it('where nothing is near, it says to look elsewhere', async () => {
  await opened({ 'GET /venues/nearby': { status: 200, body: { items: [] } } });
  expect(app.shows('拖动地图看看别处')).toBe(true);
});
