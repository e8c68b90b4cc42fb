import {
  BookingError,
  bookingLimits,
  bookingStatuses,
  countCame,
  dueText,
  isInLine,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { VenuesPublic } from '../venues/venues.public';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { bookingFlow } from './booking.flow';
import {
  toBookingDto,
  whenText,
  type BookingDecision,
  type BookingDto,
  type BookingReviewDto,
  type MyBookingsDto,
  type Waiting,
} from './bookings.dto';
import type { DeskDto } from './desk.dto';
import { BookingsRepository } from './bookings.repository';
import { checkInFrom, isCheckInTime } from './bookings.door.rules';
import { arriveBy } from './bookings.rules';
import { DeskRepository, type DeskBooking } from './desk.repository';
import type { BookingRow } from './bookings.types';

const SHOWN_BACK_MS = 90 * 86_400_000;

@Injectable()
export class BookingsQueries implements TaskPresenter {
  readonly subjectType = bookingFlow.name;

  constructor(
    private readonly bookings: BookingsRepository,
    private readonly desk: DeskRepository,
    private readonly venues: VenuesPublic,
    private readonly persons: PersonsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly waitlist: WaitlistPublic,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async listMine({ personId }: Scope): Promise<MyBookingsDto> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - SHOWN_BACK_MS);
    const rows =
      personId === null
        ? []
        : await this.bookings.listOwn(personId, since, bookingLimits.mineShown * 2);
    const isComing = ({ status, endsAt }: BookingRow): boolean =>
      (bookingStatuses[status].holds || bookingStatuses[status].live) && endsAt > now;
    return {
      upcoming: await Promise.all(
        rows
          .filter(isComing)
          .reverse()
          .map(async (row) => toBookingDto(row, now, await this.waitingOf(row))),
      ),
      past: rows
        .filter((row) => !isComing(row))
        .slice(0, bookingLimits.mineShown)
        .map((row) => toBookingDto(row, now)),
      serverTime: now.toISOString(),
    };
  }

  async getMine({ personId }: Scope, id: string): Promise<BookingDto> {
    const booking = await this.bookings.findOwn(personId, id);
    if (!booking) throw new AppError(BookingError.NotFound);
    return toBookingDto(booking, this.clock.now(), await this.waitingOf(booking));
  }

  /** The keeper's day, by the clock. */
  async listDesk(scope: Scope, venueId: string, day: string | undefined): Promise<DeskDto> {
    await this.venues.getManaged(scope, venueId);
    const now = this.clock.now();
    const rows = await this.desk.listOfDay(venueId, day ?? this.clock.today());
    return {
      came: countCame(rows.map(({ checkedInBy: by, isLate }) => ({ by, isLate }))),
      items: rows.map(({ nameMask, ...row }) => ({
        id: row.id,
        nameMask,
        resourceName: row.resourceName,
        whenText: whenText(row, now),
        startsAt: row.startsAt.toISOString(),
        statusText: bookingStatuses[row.status].text,
        tone: bookingStatuses[row.status].tone,
        companions: row.companions,
        purpose: row.purpose,
        checkedInBy: row.checkedInBy,
        isLate: row.isLate,
        ...letInSpan(row),
        actions: row.status === 'confirmed' && isCheckInTime(row, now) ? ['check_in'] : [],
      })),
      serverTime: now.toISOString(),
    };
  }

  async getForOffice(scope: Scope, id: string): Promise<BookingReviewDto> {
    const [booking] = await this.bookings.listForOffice(scope, [id]);
    if (!booking) throw new AppError(BookingError.NotFound);
    const now = this.clock.now();
    await this.recordLook(scope, booking, now);
    const dueAt = await this.desk.findDueAt(id);
    const { text, tone } = bookingStatuses[booking.status];
    const { unionId } = booking;
    const union = unionId === null ? undefined : await this.organisations.names([unionId]);
    return {
      id,
      statusText: text,
      tone,
      nameMask: (await this.persons.mask(booking.personId)).nameMask,
      unionName: (unionId === null ? undefined : union?.get(unionId)) ?? null,
      venueName: booking.venue.name,
      resourceName: booking.resource.name,
      whenText: whenText(booking, now),
      weeks: await this.weeksOf(booking),
      companions: booking.companions,
      purpose: booking.purpose,
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      actions: decisionsFor(scope, booking),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const now = this.clock.now();
    const faces = new Map<string, TaskFace>();
    for (const booking of await this.bookings.listForOffice(scope, subjectIds)) {
      const weeks = booking.seriesId === null ? 1 : await this.weeksOf(booking);
      const parts = [
        whenText(booking, now),
        ...(weeks > 1 ? [`每周，共 ${weeks} 次`] : []),
        ...(booking.purpose === null ? [] : [booking.purpose]),
      ];
      faces.set(booking.id, {
        title: `${booking.venue.name} ${booking.resource.name}`,
        subtitle: parts.join(' · '),
        labels: ['场地预约'],
        actions: decisionsFor(scope, booking),
      });
    }
    return faces;
  }

  private async waitingOf({ id, status }: BookingRow): Promise<Waiting | undefined> {
    const entry = isInLine(status) ? await this.waitlist.findByMatter(id) : undefined;
    return (
      entry && {
        waitlistId: entry.id,
        ahead: entry.status === 'waiting' ? await this.waitlist.countAhead(entry) : null,
        holdUntil: entry.holdUntil?.toISOString() ?? null,
      }
    );
  }

  private async weeksOf({ seriesId }: BookingRow): Promise<number> {
    if (seriesId === null) return 1;
    const open = await this.bookings.listOpenOfSeries(seriesId);
    return Math.max(1, open.filter(({ status }) => status !== 'confirmed').length);
  }

  private async recordLook(scope: Scope, booking: BookingRow, at: Date): Promise<void> {
    const [office] = scope.officesOver(booking.organisation.path);
    if (!office) return;
    await this.audit.record({
      organisationId: office.organisationId,
      action: 'booking.view',
      actor: { personId: scope.personId, assignmentId: office.assignmentId },
      subjectPersonId: booking.personId,
      subjectType: bookingFlow.name,
      subjectId: booking.id,
      at,
    });
  }
}

/** For the phone, which may have no network when they come. */
const letInSpan = ({
  status,
  startsAt,
  rules,
}: Pick<DeskBooking, 'status' | 'startsAt' | 'rules'>) => ({
  letInFrom: status === 'confirmed' ? checkInFrom(startsAt).toISOString() : null,
  letInUntil: status === 'confirmed' ? arriveBy(startsAt, rules).toISOString() : null,
});

/** Nothing in a matter of one's own. */
function decisionsFor(scope: Scope, { status, personId }: BookingRow): BookingDecision[] {
  if (status !== 'requested' || isOwnMatter(scope, { accountId: null, personId })) return [];
  return ['approve', 'refuse'];
}
