import fc from 'fast-check';
import { stationNumberPattern } from '@home/shared';
import {
  cellOf,
  cellRanges,
  distanceMetres,
  districtPathOf,
  judgeVisitTime,
  numberAfter,
  prefixFor,
  sureMetres,
  visitBucket,
  visitorSubject,
} from './stations.rules';

const inChina = fc.record({
  latitude: fc.double({ min: 3, max: 54, noNaN: true }),
  longitude: fc.double({ min: 73, max: 136, noNaN: true }),
});
const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const shift = fc.double({ min: -0.6, max: 0.6, noNaN: true });
const holds = (ranges: { from: number; to: number }[], cell: number) =>
  ranges.some(({ from, to }) => from <= cell && cell <= to);

describe('cells', () => {
  it('of every place on earth fit their column', () => {
    fc.assert(
      fc.property(anywhere, (place) => {
        expect(cellOf(place)).toBeGreaterThanOrEqual(0);
        expect(cellOf(place)).toBeLessThan(180 * 20 * 360 * 20);
        expect(holds(cellRanges(place, 1), cellOf(place))).toBe(true);
      }),
    );
  });

  it.each([1, 10])('within %i of a place hold everything that is surely near', (ring) => {
    fc.assert(
      fc.property(inChina, shift, shift, (place, north, east) => {
        const other = { latitude: place.latitude + north, longitude: place.longitude + east };
        fc.pre(distanceMetres(place, other) <= sureMetres(place, ring));
        expect(holds(cellRanges(place, ring), cellOf(other))).toBe(true);
      }),
    );
  });
});

it('a degree of latitude is 111 kilometres', () => {
  const place = { latitude: 30, longitude: 120 };
  expect(distanceMetres(place, { latitude: 31, longitude: 120 })).toBe(111_195);
  expect(distanceMetres(place, place)).toBe(0);
});

describe('a visit', () => {
  it.each([
    ['2026-11-22T00:00:00+08:00', '2026-11-22T00:00:00+08:00'],
    ['2026-11-22T03:59:59.999+08:00', '2026-11-22T00:00:00+08:00'],
    ['2026-11-22T04:00:00+08:00', '2026-11-22T04:00:00+08:00'],
    ['2026-11-22T23:59:59+08:00', '2026-11-22T20:00:00+08:00'],
  ])('at %s counts from %s', (at, from) => {
    expect(visitBucket(new Date(at))).toEqual(new Date(from));
  });

  it('leaves another mark at another station and on another day', () => {
    const bucket = visitBucket(new Date('2026-11-22T08:00:00+08:00'));
    const tomorrow = visitBucket(new Date('2026-11-23T08:00:00+08:00'));
    const subjects = [
      visitorSubject('a', 1, bucket),
      visitorSubject('a', 2, bucket),
      visitorSubject('b', 1, bucket),
      visitorSubject('a', 1, tomorrow),
    ];
    expect(new Set(subjects).size).toBe(4);
  });

  it.each([
    [0, 'good'],
    [2 * 60, 'good'],
    [2 * 60 + 1, 'in_future'],
    [-48 * 3600, 'good'],
    [-48 * 3600 - 1, 'too_old'],
  ])('%i seconds from now is %s', (seconds, verdict) => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(judgeVisitTime(new Date(now.getTime() + seconds * 1000), now)).toBe(verdict);
  });
});

describe("a station's number", () => {
  it('counts on from the last one', () => {
    expect(numberAfter('HD', 'HD-0127')).toBe('HD-0128');
    expect(numberAfter('HD', null)).toBe('HD-0001');
    expect(numberAfter('HD', 'HD-9999')).toBeUndefined();
  });

  it('has a good prefix for every district', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (districtId) => {
        expect(numberAfter(prefixFor(districtId), null)).toMatch(stationNumberPattern);
      }),
    );
  });

  it('belongs to the district', () => {
    expect(districtPathOf('/1/12/140/')).toBe('/1/12/');
    expect(districtPathOf('/1/12/')).toBe('/1/12/');
    expect(districtPathOf('/1/')).toBe('/1/');
  });
});
