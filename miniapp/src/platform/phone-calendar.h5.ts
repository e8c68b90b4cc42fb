import type { CalendarNote } from './phone-calendar';

/** A browser has no calendar of a phone: the subscription does the same. */
export const addToPhoneCalendar = (_note: CalendarNote): Promise<boolean> => Promise.resolve(false);
