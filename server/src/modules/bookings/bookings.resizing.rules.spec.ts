import type { BookingStatus } from '@home/shared';
import { leftOut, type Seated } from './bookings.resizing.rules';

const at = (time: string): Date => new Date(`2026-12-01T${time}:00Z`);
const now = at('10:00');
const seat = (
  id: string,
  opened: string,
  [from, to]: readonly [string, string],
  status: BookingStatus = 'confirmed',
): Seated => ({ id, status, openedAt: at(opened), startsAt: at(from), endsAt: at(to) });
const idsOf = (seated: Seated[], capacity: number): string[] =>
  leftOut(seated, capacity, now).map(({ id }) => id);

const NOON = ['12:00', '13:00'] as const;

it('whoever booked first stays, and of two at one moment always the same', () => {
  const seated = [seat('c', '08:00', NOON), seat('a', '07:00', NOON), seat('b', '08:00', NOON)];
  expect(idsOf(seated, 3)).toEqual([]);
  expect(idsOf(seated, 2)).toEqual(['c']);
  expect(idsOf(seated, 1)).toEqual(['b', 'c']);
});

it('who has not answered an offer comes after all who booked, also when they were in line earlier', () => {
  const seated = [seat('offer', '06:00', NOON, 'offered'), seat('a', '07:00', NOON)];
  expect(idsOf(seated, 1)).toEqual(['offer']);
});

it('a booking that overlaps in part is left out, and leaves its other hour to the next', () => {
  const seated = [
    seat('noon', '07:00', NOON),
    seat('long', '08:00', ['12:00', '14:00']),
    seat('one', '09:00', ['13:00', '14:00']),
  ];
  expect(idsOf(seated, 1)).toEqual(['long']);
});

it('whoever is there is counted first, let in early as well', () => {
  const seated = [
    seat('soon', '06:00', ['10:05', '11:00'], 'checked_in'),
    seat('there', '09:30', ['09:00', '11:00'], 'checked_in'),
    seat('later', '05:00', ['10:30', '11:00']),
  ];
  expect(idsOf(seated, 2)).toEqual(['later']);
  expect(idsOf(seated, 1)).toEqual(['there', 'later']);
});
