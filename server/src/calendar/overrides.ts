import type { Day } from '@home/shared';

/**
 * A day the official table does not know, or that was changed at short notice. It counts for clocks started on
 * `effectiveFrom` or later, so that a due time already promised does not move.
 */
export interface CalendarOverride {
  day: Day;
  kind: 'workday' | 'holiday';
  effectiveFrom: Day;
}

/** 全国年节及纪念日放假办法 as amended in 2024 (State Council order 795) is in force from here on. */
const STATUTORY = '2025-01-01';

const holiday = (day: Day): CalendarOverride => ({
  day,
  kind: 'holiday',
  effectiveFrom: STATUTORY,
});

/**
 * 2027, until its notice is in the official table: the statutory days (§2 of that order) that fall on a weekday.
 * They are holidays whatever the notice says; the days in lieu and the make-up days are for the notice to name.
 */
export const CALENDAR_OVERRIDES: readonly CalendarOverride[] = [
  holiday('2027-01-01'), // 元旦
  holiday('2027-02-05'), // 除夕
  holiday('2027-02-08'), // 正月初三
  holiday('2027-04-05'), // 清明
  holiday('2027-06-09'), // 端午
  holiday('2027-09-15'), // 中秋
  holiday('2027-10-01'), // 国庆
];
