import {
  afterTap,
  firstPart,
  gridOf,
  partOf,
  partsOf,
  slotsOf,
  type Slot,
  type VenueDay,
} from './grid';

const DAY = '2026-11-24';
const at = (hour: number): string =>
  new Date(Date.parse(`${DAY}T00:00:00+08:00`) + hour * 3_600_000).toISOString();
const slot = (hour: number, state: Slot['state'] = 'free', hours = 1): Slot => ({
  startsAt: at(hour),
  endsAt: at(hour + hours),
  startText: `${String(hour % 24).padStart(2, '0')}:00`,
  state,
  stateText: state,
  left: 1,
  isPublicGood: false,
  waiting: 0,
  isWaiting: false,
  canWait: false,
});
const court = (id: string, slots: Slot[], maxSlots = 2) => ({
  id,
  name: `${id} 号场`,
  kindText: '羽毛球',
  capacity: 1,
  maxSlots,
  seriesWeeks: 0,
  rules: [],
  opensAt: null,
  slots,
});
const day: VenueDay = {
  day: DAY,
  resources: [
    court('1', [slot(9, 'past'), slot(14), slot(15), slot(16), slot(24)]),
    court('2', [slot(9, 'past'), slot(14, 'full'), slot(15), slot(17.5, 'closed', 0.5)], 1),
  ],
};

test('a slot past midnight is of the evening it belongs to', () => {
  expect(partOf(DAY, slot(24))).toBe('evening');
  const long = {
    day: DAY,
    resources: [
      court(
        '1',
        [8, 9, 10, 14, 15, 16, 24].map((h) => slot(h)),
      ),
    ],
  };
  expect(partsOf(long).map(({ text }) => text)).toEqual(['上午', '下午', '晚上']);
});

test('a day that stands on one screen is not cut up', () => {
  expect(partsOf(day)).toEqual([]);
  expect(gridOf(DAY, day.resources, undefined)).toHaveLength(6);
});

test('what is free is shown first', () => {
  expect(firstPart(day)).toBe('afternoon');
  expect(firstPart({ day: DAY, resources: [] })).toBe('morning');
  expect(
    firstPart({ day: DAY, resources: [court('1', [slot(9, 'past'), slot(19, 'full')])] }),
  ).toBe('evening');
});

test('resources whose slots begin at other times leave a gap', () => {
  expect(
    gridOf(DAY, day.resources, 'afternoon').map(({ startText, cells }) => [
      startText,
      ...cells.map((cell) => cell?.state),
    ]),
  ).toEqual([
    ['14:00', 'free', 'full'],
    ['15:00', 'free', 'free'],
    ['16:00', 'free', undefined],
    ['17.5:00', undefined, 'closed'],
  ]);
});

test('a tap beside what is picked grows it as far as the rule lets it; a tap on its edge shrinks it', () => {
  const one = afterTap(day, undefined, '1', at(14));
  expect(one).toEqual({ resourceId: '1', startsAt: at(14), slots: 1 });
  const two = afterTap(day, one, '1', at(15));
  expect(two).toEqual({ resourceId: '1', startsAt: at(14), slots: 2 });
  expect(slotsOf(day, two)).toHaveLength(2);
  expect(afterTap(day, two, '1', at(16))).toEqual({ resourceId: '1', startsAt: at(16), slots: 1 });
  expect(afterTap(day, two, '1', at(15))).toEqual(one);
  expect(afterTap(day, two, '1', at(14))).toEqual({ resourceId: '1', startsAt: at(15), slots: 1 });
  expect(afterTap(day, one, '1', at(14))).toBeUndefined();
  const later = afterTap(day, undefined, '1', at(15));
  expect(afterTap(day, later, '1', at(14))).toEqual({
    resourceId: '1',
    startsAt: at(14),
    slots: 2,
  });
});

test('nothing grows over a gap, onto another court, or onto what is not free', () => {
  const last = afterTap(day, undefined, '1', at(16));
  expect(afterTap(day, last, '1', at(24))).toEqual({ resourceId: '1', startsAt: at(24), slots: 1 });
  expect(afterTap(day, last, '2', at(15))).toEqual({ resourceId: '2', startsAt: at(15), slots: 1 });
  expect(afterTap(day, last, '2', at(14))).toBe(last);
});

test('what somebody else took meanwhile is picked no more', () => {
  const picked = { resourceId: '2', startsAt: at(14), slots: 1 };
  expect(slotsOf(day, picked)).toEqual([]);
  expect(slotsOf(day, undefined)).toEqual([]);
});
