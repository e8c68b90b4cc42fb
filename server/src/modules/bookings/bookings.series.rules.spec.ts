import { addDays, BookingError, saying, type AppErrorSpec } from '@home/shared';
import { whyNone } from './bookings.series.rules';

const of = (...specs: AppErrorSpec[]) =>
  specs.map((spec, week) => ({ day: addDays('2026-12-01', week * 7), spec }));
const closed = saying(BookingError.Closed, '这个时段不开放：保养，请换一个时段');

describe('a recurring booking of which not one week could be had', () => {
  it.each<[string, AppErrorSpec[], string]>([
    [
      'others have them all',
      [BookingError.SlotTaken, BookingError.SlotTaken],
      BookingError.SeriesAllTaken.text,
    ],
    ['one is barred', [BookingError.Barred, BookingError.Barred], BookingError.Barred.text],
    [
      'one has something else each week',
      [BookingError.Overlaps, BookingError.Overlaps],
      BookingError.Overlaps.text,
    ],
    [
      'each week has its own reason',
      [BookingError.Overlaps, closed, BookingError.Overlaps],
      `一周也约不上。12 月 1 日（周二）等 2 周：${BookingError.Overlaps.text}。12 月 8 日（周二）：${closed.text}`,
    ],
  ])('because %s says so', (_, specs, text) => {
    expect(whyNone(of(...specs), '2026-11-20').text).toBe(text);
  });
});
