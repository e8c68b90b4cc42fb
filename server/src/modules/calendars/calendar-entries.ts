import {
  bookingStatuses,
  registrationStatuses,
  type BookingStatus,
  type RegistrationStatus,
} from '@home/shared';
import type { CalendarEntry, CalendarMood } from '../../interchange/calendar-file';
import { toWgs84 } from '../../interchange/geojson';
import type { Activity, Registration } from '../activities/activities.public';
import type { BookingRow } from '../bookings/bookings.public';

/** Part of what a calendar knows an entry by; never to be changed. */
const uidOf = (kind: string, id: string): string => `${kind}-${id}@workers-home`;

export const toBookingEntry = (booking: BookingRow): CalendarEntry => ({
  uid: uidOf('booking', booking.id),
  title: `${booking.venue.name} ${booking.resource.name}`,
  startsAt: booking.startsAt,
  endsAt: booking.endsAt,
  place: booking.venue.address,
  text: [bookingStatuses[booking.status].text, `电话 ${booking.venue.phone}`].join('\n'),
  mood: moodOfBooking(booking),
  changedAt: booking.movedAt,
});

function moodOfBooking({ status }: BookingRow): CalendarMood {
  if (!bookingStatuses[status].holds) return 'cancelled';
  return tentative.includes(status) ? 'tentative' : 'confirmed';
}

const tentative: readonly BookingStatus[] = ['requested', 'following', 'offered'];

/** In line is nothing to keep an evening free for. */
export const wasHeld = ({ status }: BookingRow): boolean =>
  status !== 'queued' && status !== 'not_reached';

const NEVER_HELD: readonly RegistrationStatus[] = [
  'entered',
  'waiting',
  'not_drawn',
  'not_reached',
];

/** In line or in the draw is nothing to keep a day free for; what was held is shown as given back. */
export const isHeld = ({ status }: Registration): boolean => !NEVER_HELD.includes(status);

export function toSignUpEntry(registration: Registration, activity: Activity): CalendarEntry {
  return {
    ...toActivityEntry(activity),
    uid: uidOf('registration', registration.id),
    text: registrationStatuses[registration.status].text,
    mood: moodOfSignUp(registration),
    changedAt: later(registration.movedAt, activity.movedAt),
  };
}

function moodOfSignUp({ status }: Registration): CalendarMood {
  if (status === 'offered') return 'tentative';
  return registrationStatuses[status].holdsPlace ? 'confirmed' : 'cancelled';
}

export const toActivityEntry = (activity: Activity): CalendarEntry => ({
  uid: uidOf('activity', activity.id),
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
  position: positionOf(activity),
  text: `${activity.organisation.name}举办\n${activity.intro}`,
  mood: activity.status === 'cancelled' ? 'cancelled' : 'confirmed',
  changedAt: activity.movedAt,
});

function positionOf({ latitude, longitude }: Activity): CalendarEntry['position'] {
  if (latitude === null || longitude === null) return undefined;
  const [lon, lat] = toWgs84({ latitude, longitude });
  return { latitude: lat, longitude: lon };
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
