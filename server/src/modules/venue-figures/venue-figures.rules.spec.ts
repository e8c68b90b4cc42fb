import { ruleSamples, useLevelOf, percentOf, type VenueSheet } from '@home/shared';
import { hourParts, useOf } from './venue-figures.rules';

const at = (time: string): Date => new Date(`${time}:00+08:00`);
const monday = '2026-11-23';
const later = at('2026-12-01T00:00');
const since = new Map([['hall', at('2026-01-01T00:00')]]);

describe('the hours of a span', () => {
  it('are cut at whole hours', () => {
    const span = { from: at('2026-11-23T09:30'), to: at('2026-11-23T11:00') };
    expect(hourParts(span, monday)).toEqual([
      { hour: 9, from: at('2026-11-23T09:30'), to: at('2026-11-23T10:00') },
      { hour: 10, from: at('2026-11-23T10:00'), to: at('2026-11-23T11:00') },
    ]);
  });

  it('go on in the next weekday past midnight, from Sunday to Monday', () => {
    const span = { from: at('2026-11-22T23:00'), to: at('2026-11-23T01:00') };
    expect(hourParts(span, '2026-11-22')).toEqual([
      { hour: 6 * 24 + 23, from: at('2026-11-22T23:00'), to: at('2026-11-23T00:00') },
      { hour: 0, from: at('2026-11-23T00:00'), to: at('2026-11-23T01:00') },
    ]);
  });
});

it('is no percentage of nothing', () => {
  expect([percentOf(1, 3), percentOf(0, 0)]).toEqual([33, null]);
});

it.each([
  [0, 0, 'none'],
  [100, 0, 'empty'],
  [100, 1, 'low'],
  [100, 50, 'high'],
  [100, 80, 'full'],
])('of %d minutes open %d booked is called %s', (open, booked, level) => {
  expect(useLevelOf({ open, booked })).toBe(level);
});

describe('the use of a venue', () => {
  const sheet: VenueSheet = {
    ...{
      id: 'v',
      name: '区职工体育馆',
      organisationId: 11,
      path: '/1/11/',
      version: 1,
      shares: [],
    },
    resources: [{ id: 'hall', name: '大厅', kind: 'fitness', capacity: 10 }],
    hours: [
      {
        ...{ id: 'h', resourceId: null, validFrom: '2026-01-01', validTo: null, reason: null },
        hours: [{ days: '1', opens: '09:00', closes: '12:00' }],
        publicGood: [{ days: '1', opens: '09:00', closes: '10:00' }],
      },
    ],
    ruleSets: [
      {
        ...{ id: 'r', placeId: 'v', version: 1, effectiveFrom: '2026-01-01' },
        rules: ruleSamples.jiujiang,
      },
    ],
    closures: [
      {
        ...{ id: 'c', resourceId: null, reason: '检修' },
        startsAt: at('2026-11-23T11:00'),
        endsAt: at('2026-11-23T12:00'),
      },
    ],
  };
  const booking = (from: string, to: string, places: number) => ({
    resourceId: 'hall',
    day: monday,
    from: at(`${monday}T${from}`),
    to: at(`${monday}T${to}`),
    places,
  });

  it('is counted in places, without what is shut', () => {
    const bookings = [booking('09:00', '12:00', 4), booking('09:30', '10:00', 2)];
    const { hours, sum } = useOf({ sheet, since }, [monday], bookings, later);
    // Two hours of ten places; 4 × 60 + 2 × 30 in the first, 4 × 60 in the second.
    expect(sum).toEqual({ open: 1200, booked: 540, publicGood: { open: 600, booked: 300 } });
    expect([hours[9], hours[10], hours[11]]).toEqual([
      { open: 600, booked: 300 },
      { open: 600, booked: 240 },
      { open: 0, booked: 0 },
    ]);
  });

  it('is never more than what is open', () => {
    const { sum } = useOf({ sheet, since }, [monday], [booking('09:00', '12:00', 99)], later);
    expect(sum.booked).toBe(sum.open);
  });

  it('is that of slots which are over', () => {
    const { sum } = useOf(
      { sheet, since },
      [monday],
      [booking('09:00', '11:00', 1)],
      at('2026-11-23T10:30'),
    );
    expect(sum).toMatchObject({ open: 600, booked: 60 });
  });

  it('begins when the resource is there', () => {
    const came = new Map([['hall', at('2026-11-23T10:00')]]);
    expect(useOf({ sheet, since: came }, [monday], [], later).sum.open).toBe(600);
  });

  it('is that of the opening a booking belongs to', () => {
    const other = { ...booking('09:00', '12:00', 4), day: '2026-11-22' };
    expect(useOf({ sheet, since }, [monday], [other], later).sum.booked).toBe(0);
  });
});
