import { BookingError, dayText, saying, type AppErrorSpec, type Day } from '@home/shared';

/** Why one week of a recurring booking could not be had. */
export interface WeekRefusal {
  readonly day: Day;
  readonly spec: AppErrorSpec;
}

/** What to tell when not one week could be had: the one reason when all share it, otherwise which week failed for what. */
export function whyNone(refusals: readonly WeekRefusal[], today: Day): AppErrorSpec {
  const [first] = refusals;
  const byText = new Map<string, Day[]>();
  for (const { day, spec } of refusals)
    byText.set(spec.text, [...(byText.get(spec.text) ?? []), day]);
  // Of courts that others have, another time is the way out; any other reason says what to do itself.
  if (!first || (byText.size === 1 && first.spec.code === BookingError.SlotTaken.code))
    return BookingError.SeriesAllTaken;
  if (byText.size === 1) return first.spec;
  const reasons = [...byText].map(([text, days]) => {
    const weeks = days.length > 1 ? `等 ${days.length} 周` : '';
    return `${dayText(days[0] ?? today, today)}${weeks}：${text}`;
  });
  return saying(BookingError.SeriesAllTaken, `一周也约不上。${reasons.join('。')}`);
}
