import days from 'chinese-days/dist/chinese-days.json';

/**
 * The State Council's yearly holiday notices as the chinese-days package (MIT) carries them. Its table is read and not
 * its functions: those parse days in the time zone of the machine.
 */
const holidays = new Set(Object.keys(days.holidays));
const makeUpDays = new Set(Object.keys(days.workdays));
const years = new Set([...holidays].map((day) => day.slice(0, 4)));

export type OfficialDay = 'holiday' | 'workday' | 'ordinary' | 'unknown';

/** What the notice for that year says of a day; `unknown` when the package has no notice for the year yet. */
export function officialDay(day: string): OfficialDay {
  if (holidays.has(day)) return 'holiday';
  if (makeUpDays.has(day)) return 'workday';
  return years.has(day.slice(0, 4)) ? 'ordinary' : 'unknown';
}
