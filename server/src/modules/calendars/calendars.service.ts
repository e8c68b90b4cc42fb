import { CalendarError, HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppConfig } from '../../config/config';
import { Database } from '../../database/database';
import { isDuplicate } from '../../database/errors';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { calendarFile } from '../../interchange/calendar-file';
import { SignedCode } from '../../privacy';
import { ActivitiesPublic } from '../activities/activities.public';
import { BookingsPublic } from '../bookings/bookings.public';
import { AccountsPublic } from '../sessions/sessions.public';
import {
  isHeld,
  toActivityEntry,
  toBookingEntry,
  toSignUpEntry,
  wasHeld,
} from './calendar-entries';
import { CalendarFeedsRepository, type CalendarFeed } from './calendar-feeds.repository';
import type { CalendarLinkDto } from './calendars.dto';

const MAC_BYTES = 16;
const REFRESH_MINUTES = 60;
/** What is over for longer is left out; phones keep what they have seen. */
const BACK_MS = 30 * 86_400_000;
const LISTED = 200;
/** `<id without dashes>.<mac>.ics` */
const FILE =
  /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.([A-Za-z0-9_-]{22})\.ics$/;

/** A link that shows one's bookings and sign-ups in the calendar of a phone: whoever has it can read them, until it is ended. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly database: Database,
    private readonly feeds: CalendarFeedsRepository,
    private readonly accounts: AccountsPublic,
    private readonly bookings: BookingsPublic,
    private readonly activities: ActivitiesPublic,
    private readonly codes: SignedCode,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async get({ accountId }: Scope): Promise<CalendarLinkDto> {
    return this.toDto(await this.feeds.findOpen(accountId));
  }

  /** A new link; the one before works no more. @throws HttpError.Busy when another phone made one at this moment */
  async renew({ accountId }: Scope): Promise<CalendarLinkDto> {
    const [id, createdAt] = [newId(), this.clock.now()];
    try {
      await this.database.transaction(async () => {
        await this.feeds.endOf(accountId, createdAt);
        await this.feeds.insert(id, accountId, createdAt);
      });
    } catch (error) {
      if (isDuplicate(error)) throw new AppError(HttpError.Busy);
      throw error;
    }
    return this.toDto({ id, createdAt });
  }

  async end({ accountId }: Scope): Promise<CalendarLinkDto> {
    await this.feeds.endOf(accountId, this.clock.now());
    return this.toDto(undefined);
  }

  /** The file behind a link. A forged one costs no database read. @throws CalendarError.LinkDead */
  async read(file: string): Promise<string> {
    const accountId = await this.ownerOf(file);
    if (accountId === undefined) throw new AppError(CalendarError.LinkDead);
    const personId = await this.accounts.personOf(accountId);
    const since = new Date(this.clock.now().getTime() - BACK_MS);
    const holders = personId === null ? [accountId] : [accountId, personId];
    const [bookings, signUps] = await Promise.all([
      personId === null ? [] : this.bookings.listOwn(personId, since, LISTED),
      this.activities.listSignUps(holders, LISTED),
    ]);
    const entries = [
      ...bookings.filter(wasHeld).map(toBookingEntry),
      ...signUps
        .filter(({ registration, activity }) => isHeld(registration) && activity.endsAt >= since)
        .map(({ registration, activity }) => toSignUpEntry(registration, activity)),
    ];
    return calendarFile('职工之家：我的预约', entries, REFRESH_MINUTES);
  }

  async readActivities(): Promise<string> {
    const coming = await this.activities.listUpcoming(LISTED);
    return calendarFile('职工之家：活动', coming.map(toActivityEntry), REFRESH_MINUTES);
  }

  private async ownerOf(file: string): Promise<string | undefined> {
    const match = FILE.exec(file);
    if (!match) return undefined;
    const [id, mac] = [match.slice(1, 6).join('-'), match[6] ?? ''];
    const isOurs = this.codes.verify('calendar_feed', id, mac, MAC_BYTES);
    return isOurs ? this.feeds.findOwner(id) : undefined;
  }

  private toDto(feed: CalendarFeed | undefined): CalendarLinkDto {
    if (!feed) return { url: null, createdAt: null };
    const mac = this.codes.sign('calendar_feed', feed.id, MAC_BYTES);
    const token = `${feed.id.replaceAll('-', '')}.${mac}`;
    return {
      url: `${this.config.publicBase}/api/v1/calendars/feeds/${token}.ics`,
      createdAt: feed.createdAt.toISOString(),
    };
  }
}
