import { ruleSamples } from '../booking/samples.ts';
import {
  areOpeningHoursSound,
  bookableFrom,
  cellsOf,
  hasSlotsOn,
  hoursOn,
  rulesOn,
  slotsFrom,
  slotsOn,
  weekBucket,
  type VenueSheet,
} from './slots.ts';

const daily = (opens: string, closes: string) => [{ days: '1-7', opens, closes }];
const standing = {
  id: 'h1',
  resourceId: null,
  hours: daily('17:00', '22:00'),
  publicGood: daily('17:00', '18:00'),
  validFrom: '2026-01-01',
  validTo: null,
  reason: null,
};
const rules = {
  id: 'r1',
  placeId: 'hall',
  version: 1,
  effectiveFrom: '2026-01-01',
  rules: ruleSamples.jiujiang,
};
const sheet: VenueSheet = {
  id: 'hall',
  name: '区职工体育馆',
  organisationId: 11,
  path: '/1/11/',
  version: 1,
  resources: [{ id: 'court', name: '1 号场', kind: 'badminton', capacity: 1 }],
  hours: [standing],
  ruleSets: [rules],
  closures: [],
  shares: [],
};
const texts = (s: VenueSheet, day: string): string[] =>
  slotsOn(s, 'court', day).map(({ from }) => from.toISOString().slice(11, 16));

describe('the slots of a day', () => {
  it('fill the hours, the first kept for members, in Shanghai time', () => {
    expect(texts(sheet, '2026-11-23')).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00']);
    expect(slotsOn(sheet, 'court', '2026-11-23').map(({ isPublicGood }) => isPublicGood)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, Partial<VenueSheet>]>([
    ['open in the evening', {}],
    ['open for less than a slot', { hours: [{ ...standing, hours: daily('17:00', '17:55') }] }],
    [
      'shut that weekday',
      { hours: [{ ...standing, hours: [{ days: '2', opens: '17:00', closes: '22:00' }] }] },
    ],
    ['without hours', { hours: [] }],
    ['without rules', { ruleSets: [] }],
  ])('are some or none, %s', (_, change) => {
    const hall = { ...sheet, ...change };
    expect(hasSlotsOn(hall, 'court', '2026-11-23')).toBe(texts(hall, '2026-11-23').length > 0);
    expect(hasSlotsOn(hall, 'court', '2026-11-23')).toBe(Object.keys(change).length === 0);
  });

  it('cross midnight and belong to the evening they began in', () => {
    const night = { ...sheet, hours: [{ ...standing, hours: daily('12:30', '12:30') }] };
    const slots = slotsOn(night, 'court', '2026-11-23');
    expect(slots).toHaveLength(24);
    const last = slots.find(({ from }) => from.toISOString() === '2026-11-23T15:30:00.000Z');
    expect(last).toMatchObject({ day: '2026-11-23', to: new Date('2026-11-23T16:30:00.000Z') });
    expect(slots.at(-1)?.to.toISOString()).toBe('2026-11-24T04:30:00.000Z');
    expect(areOpeningHoursSound(daily('12:30', '12:30'))).toBe(true);
  });

  it('may be of any length, also 45 minutes, and never reach over the end', () => {
    const odd = {
      ...sheet,
      ruleSets: [{ ...rules, rules: { ...ruleSamples.jiujiang, slotMinutes: 45 } }],
    };
    expect(texts(odd, '2026-11-23')).toEqual([
      '09:00',
      '09:45',
      '10:30',
      '11:15',
      '12:00',
      '12:45',
    ]);
  });

  it('are shut by a closure that touches them, of the court or of the hall', () => {
    const closure = {
      id: 'c1',
      resourceId: 'court',
      startsAt: new Date('2026-11-23T09:30:00Z'),
      endsAt: new Date('2026-11-23T10:30:00Z'),
      reason: '保养',
    };
    const shut = slotsOn({ ...sheet, closures: [closure] }, 'court', '2026-11-23');
    expect(shut.map(({ closedFor }) => closedFor)).toEqual(['保养', '保养', null, null, null]);
    const other = { ...closure, resourceId: 'other' };
    const open = slotsOn({ ...sheet, closures: [other] }, 'court', '2026-11-23');
    expect(open.every(({ closedFor }) => closedFor === null)).toBe(true);
  });
});

describe('which version holds', () => {
  const holiday = {
    ...standing,
    id: 'h2',
    hours: [],
    validFrom: '2026-10-01',
    validTo: '2026-10-07',
  };
  const later = { ...standing, id: 'h3', hours: daily('08:00', '22:00'), validFrom: '2026-12-01' };
  const own = { ...standing, id: 'h4', resourceId: 'court', validFrom: '2026-02-01' };
  const all = { ...sheet, hours: [holiday, later, standing, own] };

  it.each([
    ['2026-01-15', 'h1', 'the standing hours'],
    ['2026-03-01', 'h4', "the court's own before the hall's"],
    ['2026-10-07', 'h2', 'the holidays to their last day'],
    ['2026-10-08', 'h4', 'the standing ones again afterwards'],
    ['2026-12-02', 'h4', "the court's own although the hall's are newer"],
    ['2025-12-31', undefined, 'none before the first'],
  ])('of the hours on %s: %s, %s', (day, id, _) => {
    expect(hoursOn(all, 'court', day)?.id).toBe(id);
  });

  it('of the rules: the last that is in force that day, the court’s own first', () => {
    const next = { ...rules, id: 'r2', version: 2, effectiveFrom: '2026-12-01' };
    const courts = { ...rules, id: 'r3', placeId: 'court', effectiveFrom: '2026-12-05' };
    const ruled = { ...sheet, ruleSets: [next, rules, courts] };
    const idOn = (day: string) => rulesOn(ruled, 'court', day)?.id;
    expect(['2026-11-30', '2026-12-01', '2026-12-05'].map(idOn)).toEqual(['r1', 'r2', 'r3']);
  });

  it('are the venue’s again from the day on which a resource gives up its own', () => {
    const next = { ...rules, id: 'r2', version: 2, effectiveFrom: '2026-12-12' };
    const own = { ...rules, id: 'r3', placeId: 'court', effectiveFrom: '2026-12-05' };
    const later = { ...own, id: 'r5', version: 2, effectiveFrom: '2026-12-20' };
    const given = { ...own, id: 'r4', version: 3, effectiveFrom: '2026-12-10', rules: null };
    const ruled = { ...sheet, ruleSets: [given, rules, own, later, next] };
    const idOn = (day: string) => rulesOn(ruled, 'court', day)?.id;
    const days = ['2026-12-04', '2026-12-09', '2026-12-10', '2026-12-12', '2026-12-25'];
    expect(days.map(idOn)).toEqual(['r1', 'r3', 'r1', 'r2', 'r2']);
  });
});

describe('slots in a row', () => {
  const start = { day: '2026-11-23', startsAt: new Date('2026-11-23T12:00:00Z') };

  it('are found from their start, within the hours only', () => {
    expect(slotsFrom(sheet, 'court', { ...start, count: 2 })).toHaveLength(2);
    expect(slotsFrom(sheet, 'court', { ...start, count: 3 })).toBeUndefined();
    expect(slotsFrom(sheet, 'court', { ...start, count: 0 })).toBeUndefined();
    const between = new Date('2026-11-23T12:05:00Z');
    expect(slotsFrom(sheet, 'court', { ...start, startsAt: between, count: 1 })).toBeUndefined();
  });

  it('do not reach over a break in the hours', () => {
    const hours = [...daily('17:00', '19:00'), ...daily('20:00', '22:00')];
    const broken = { ...sheet, hours: [{ ...standing, hours }] };
    const ask = { day: '2026-11-23', startsAt: new Date('2026-11-23T10:00:00Z'), count: 2 };
    expect(slotsFrom(broken, 'court', ask)).toBeUndefined();
  });
});

it('two spans share a cell exactly when they overlap', () => {
  const span = (from: string, to: string) => ({
    from: new Date(`2026-11-23T${from}:00Z`),
    to: new Date(`2026-11-23T${to}:00Z`),
  });
  const cells = new Set(cellsOf(span('10:00', '11:00')));
  expect(cells.size).toBe(12);
  const shares = (from: string, to: string) => cellsOf(span(from, to)).some((c) => cells.has(c));
  expect([shares('11:00', '12:00'), shares('09:00', '10:00')]).toEqual([false, false]);
  expect([shares('10:55', '11:40'), shares('09:20', '10:05')]).toEqual([true, true]);
});

it('tomorrow opens at eight, and the day after not yet', () => {
  expect(bookableFrom(ruleSamples.jiujiang, '2026-11-24').toISOString()).toBe(
    '2026-11-23T00:00:00.000Z',
  );
});

it('a week begins on Monday', () => {
  expect(weekBucket('2026-11-22') + 1).toBe(weekBucket('2026-11-23'));
  expect(weekBucket('2026-11-23')).toBe(weekBucket('2026-11-29'));
});

it.each([
  ['overlap', [...daily('08:00', '12:00'), ...daily('11:00', '13:00')]],
  ['run into the next morning', [...daily('22:00', '06:00'), ...daily('05:00', '08:00')]],
  ['are not on five minutes', daily('08:02', '12:00')],
])('hours that %s are refused', (_, hours) => {
  expect(areOpeningHoursSound(hours)).toBe(false);
});
