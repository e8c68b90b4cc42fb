import {
  addDays,
  bookableFrom,
  clockText,
  hasSlotsOn,
  HttpError,
  isDay,
  resourceKindTexts,
  rulesOn,
  rulesText,
  seriesWeeksOf,
  shanghaiDay,
  slotsOn,
  slotStateTexts,
  VenueError,
  weekdayText,
  type Day,
  type VenueResource,
  type VenueSheet,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { VenuesPublic } from '../venues/venues.public';
import type {
  AvailabilityDto,
  AvailabilityQuery,
  ResourceDayDto,
  StripDayDto,
} from './availability.dto';
import { seenSlot } from './availability.rules';
import { DeskRepository, type SeenDay } from './desk.repository';

const STRIP_DAYS = 7;

/** The day strip and the slot grid: two reads, which wait for nobody who books. A guest sees it without 我的. */
@Injectable()
export class AvailabilityQueries {
  constructor(
    private readonly venues: VenuesPublic,
    private readonly desk: DeskRepository,
    private readonly clock: Clock,
  ) {}

  async get(
    viewer: Scope | null,
    venueId: string,
    { day, days = 1 }: AvailabilityQuery,
  ): Promise<AvailabilityDto> {
    const now = this.clock.now();
    const today = shanghaiDay(now);
    const first = day ?? today;
    if (!isDay(first) || !Number.isInteger(days))
      throw new AppError(HttpError.Validation, { day: '日期要写成 2026-11-22 这样' });
    const last = addDays(first, days - 1);
    const [from, to] = [first < today ? first : today, addDays(today, STRIP_DAYS)];
    const [sheet, seen] = await Promise.all([
      this.venues.findSheet(venueId, from, last > to ? last : to),
      this.desk.look(venueId, addDays(first, -1), addDays(last, 1), viewer?.personId ?? null),
    ]);
    if (!sheet) throw new AppError(VenueError.NotFound);
    return {
      venueId,
      venueName: sheet.name,
      strip: Array.from({ length: STRIP_DAYS }, (_, i) => stripDay(sheet, today, i, now)),
      days: Array.from({ length: days }, (_, i) => addDays(first, i)).map((one) => ({
        day: one,
        resources: sheet.resources.map((resource) => resourceDay(sheet, resource, one, seen, now)),
      })),
      serverTime: now.toISOString(),
    };
  }
}

function resourceDay(
  sheet: VenueSheet,
  resource: VenueResource,
  day: Day,
  { taken, lines }: SeenDay,
  now: Date,
): ResourceDayDto {
  const rules = rulesOn(sheet, resource.id, day)?.rules;
  const isHere = ({ resourceId }: { resourceId: string }): boolean => resourceId === resource.id;
  const place = {
    capacity: resource.capacity,
    taken: taken.filter(isHere),
    lines: lines.filter(isHere),
  };
  const opens = rules ? bookableFrom(rules, day) : null;
  return {
    id: resource.id,
    name: resource.name,
    kindText: resourceKindTexts[resource.kind],
    capacity: resource.capacity,
    maxSlots: rules?.maxSlots ?? 0,
    seriesWeeks: rules ? seriesWeeksOf(rules) : 0,
    rules: rules ? rulesText(rules) : [],
    opensAt: opens && opens > now ? opens.toISOString() : null,
    slots: !rules
      ? []
      : slotsOn(sheet, resource.id, day).map((slot) => {
          const { state, ...seen } = seenSlot(slot, { ...place, rules }, now);
          return {
            startsAt: slot.from.toISOString(),
            endsAt: slot.to.toISOString(),
            startText: clockText(slot.from),
            state,
            stateText:
              state === 'closed'
                ? (slot.closedFor ?? slotStateTexts.closed)
                : slotStateTexts[state],
            ...seen,
            isPublicGood: slot.isPublicGood,
          };
        }),
  };
}

/** A day is open as soon as one of the resources is. */
function stripDay(sheet: VenueSheet, today: Day, offset: number, now: Date): StripDayDto {
  const day = addDays(today, offset);
  const moments = sheet.resources.flatMap(({ id }) => {
    const rules = rulesOn(sheet, id, day)?.rules;
    return rules && hasSlotsOn(sheet, id, day) ? [bookableFrom(rules, day)] : [];
  });
  const first = moments.sort((a, b) => a.getTime() - b.getTime())[0];
  const isOpen = first !== undefined && first <= now;
  const weekday = weekdayText(day);
  const soon =
    first !== undefined && shanghaiDay(first) === today ? `${clockText(first)} 开` : '未开';
  const name = ['今天', '明天'][offset];
  return {
    day,
    nameText: name ?? weekday,
    dateText: String(Number(day.slice(8))),
    stateText: first === undefined ? '不开放' : isOpen ? (name ? weekday : '') : soon,
    isOpen,
  };
}
