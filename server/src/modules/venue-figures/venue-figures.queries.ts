import {
  addDays,
  chosenPeriod,
  daysBetween,
  FiguresError,
  venueFigurePeriod,
  VenueError,
  type Day,
  type DayPeriod,
  type HourUse,
  type PeriodFault,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { CreditPublic } from '../credit/credit.public';
import { VenuesPublic, type VenueCard } from '../venues/venues.public';
import type { VenueFiguresDto, VenueFiguresQuery, VenueWeekDto } from './venue-figures.dto';
import { VenueFiguresRepository } from './venue-figures.repository';
import { useOf } from './venue-figures.rules';
import {
  countsOf,
  NOTHING,
  sumOfCounts,
  toFigureDto,
  toUseDto,
  toWeek,
  type VenueCounts,
} from './venue-figures.views';

/** Four statements read so many venues: a city has hundreds, and their bookings need not stand in memory together. */
const VENUES_A_STEP = 50;

const refusals = {
  no_day: FiguresError.NoSuchDay,
  backwards: FiguresError.Backwards,
  too_long: FiguresError.TooLong,
} as const satisfies Record<PeriodFault, unknown>;

interface Counted {
  readonly card: VenueCard;
  readonly counts: VenueCounts;
  readonly hours: HourUse[];
}

/** How full the venues were, counted from what was open and what was booked; nobody reports it, no person is in it. */
@Injectable()
export class VenueFiguresQueries {
  constructor(
    private readonly figures: VenueFiguresRepository,
    private readonly venues: VenuesPublic,
    private readonly credit: CreditPublic,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, query: VenueFiguresQuery): Promise<VenueFiguresDto> {
    const { from, to } = this.periodOf(query);
    const cards = await this.venues.listManaged(scope);
    const counted: Counted[] = [];
    for (let first = 0; first < cards.length; first += VENUES_A_STEP)
      counted.push(...(await this.count(cards.slice(first, first + VENUES_A_STEP), from, to)));
    return {
      from,
      to,
      total: toUseDto(counted.map(({ counts }) => counts).reduce(sumOfCounts, NOTHING)),
      items: counted.map(({ card, counts }) => toFigureDto(card, counts)),
    };
  }

  async get(scope: Scope, id: string, query: VenueFiguresQuery): Promise<VenueWeekDto> {
    const { from, to } = this.periodOf(query);
    const card = await this.venues.findManaged(scope, id);
    const [counted] = card ? await this.count([card], from, to) : [];
    if (!counted) throw new AppError(VenueError.NotFound);
    return {
      from,
      to,
      venue: toFigureDto(counted.card, counted.counts),
      week: toWeek(counted.hours),
    };
  }

  private async count(cards: readonly VenueCard[], from: Day, to: Day): Promise<Counted[]> {
    const ids = cards.map(({ id }) => id);
    const now = this.clock.now();
    const [sheets, groups, since, lateCancels] = await Promise.all([
      // A day more: it asks for closures by the day in UTC.
      this.venues.listSheets(ids, addDays(from, -1), to),
      this.figures.listBooked(ids, from, to, now),
      this.figures.listSince(ids),
      this.credit.countLateCancels(ids, from, to),
    ]);
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
    const counted: Counted[] = [];
    for (const card of cards) {
      const sheet = sheets.find(({ id }) => id === card.id);
      // Closed between two reads.
      if (!sheet) continue;
      const own = groups.filter(({ venueId }) => venueId === card.id);
      const { hours, sum } = useOf({ sheet, since }, days, own, now);
      const counts = countsOf(sum, own, lateCancels.get(card.id) ?? 0);
      counted.push({ card, counts, hours });
      // Thousands of slots a venue: others are served between two of them.
      await setImmediate();
    }
    return counted;
  }

  private periodOf(query: VenueFiguresQuery): DayPeriod {
    const chosen = chosenPeriod(query, this.clock.today(), venueFigurePeriod);
    if (typeof chosen === 'string') throw new AppError(refusals[chosen]);
    return chosen;
  }
}
