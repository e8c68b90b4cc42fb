import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';

const PRODUCER = { company: '网上职工之家', product: '日历', language: 'ZH' } as const;

export type CalendarMood = 'confirmed' | 'tentative' | 'cancelled';

const STATUSES: Readonly<Record<CalendarMood, ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** One entry of a calendar. */
export interface CalendarEntry {
  /** The same for as long as the entry exists: a calendar recognises a change by it. */
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  /** Degrees as GPS has them (WGS-84). */
  readonly position?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly text: string;
  readonly mood: CalendarMood;
  readonly changedAt: Date;
}

/** An iCalendar file (RFC 5545), times in UTC. Phones ask for it again every `refreshMinutes`. */
export function calendarFile(
  name: string,
  entries: readonly CalendarEntry[],
  refreshMinutes: number,
): string {
  const calendar = ical({
    name,
    prodId: PRODUCER,
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshMinutes * 60,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      summary: entry.title,
      start: entry.startsAt,
      end: entry.endsAt,
      location: locationOf(entry),
      description: entry.text,
      status: STATUSES[entry.mood],
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
    });
  }
  return calendar.toString();
}

function locationOf({ place, position }: CalendarEntry) {
  if (!position) return place;
  return { title: place, geo: { lat: position.latitude, lon: position.longitude } };
}
