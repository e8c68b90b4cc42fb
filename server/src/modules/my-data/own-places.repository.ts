import type {
  BookingStatus,
  CreditKind,
  FaultKind,
  FaultStatus,
  RegistrationStatus,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

export interface OwnBooking {
  venue: string;
  resource: string;
  starts_at: Date;
  status: BookingStatus;
  purpose: string | null;
  rating: number | null;
}

export interface OwnCreditEntry {
  kind: CreditKind;
  venue: string;
  at: Date;
  appeal: string | null;
}

export interface OwnActivityRegistration {
  id: Buffer;
  title: string;
  starts_at: Date;
  status: RegistrationStatus;
  number: number | null;
  answers_enc: Buffer | null;
  rating: number | null;
  rating_text: string | null;
  opened_at: Date;
}

export interface OwnFault {
  venue: string;
  kind: FaultKind;
  text: string;
  status: FaultStatus;
  opened_at: Date;
}

export interface OwnFeed {
  created_at: Date;
  ended_at: Date | null;
}

/** What is kept of somebody's visits: bookings, credit, sign-ups, reports of what is broken, the calendar's link. */
@Injectable()
export class OwnPlacesRepository {
  constructor(private readonly database: Database) {}

  listBookings(personId: string): Promise<OwnBooking[]> {
    return this.database.execute(
      `SELECT v.name AS venue, r.name AS resource, b.starts_at, b.status, b.purpose, b.rating FROM bookings b
         JOIN venues v ON v.id = b.venue_id JOIN resources r ON r.id = b.resource_id
        WHERE b.person_id = ? ORDER BY b.starts_at DESC LIMIT 1000`,
      [uuidToBin(personId)],
    );
  }

  listCredit(personId: string): Promise<OwnCreditEntry[]> {
    return this.database.execute(
      `SELECT e.kind, v.name AS venue, e.at, a.reason AS appeal FROM credit_entries e JOIN venues v ON v.id = e.venue_id
         LEFT JOIN credit_appeals a ON a.entry_id = e.id WHERE e.person_id = ? ORDER BY e.at DESC LIMIT 1000`,
      [uuidToBin(personId)],
    );
  }

  /** By the person, and as a guest whom nobody knew. */
  listRegistrations({
    accountId,
    personId,
  }: {
    accountId: string;
    personId: string | null;
  }): Promise<OwnActivityRegistration[]> {
    return this.database.execute<OwnActivityRegistration>(
      `SELECT r.id, a.title, a.starts_at, r.status, r.number, r.answers_enc, r.rating, r.rating_text, r.opened_at
         FROM activity_registrations r JOIN activities a ON a.id = r.activity_id
        WHERE r.holder_id IN (?, ?) ORDER BY r.opened_at`,
      [uuidToBin(accountId), uuidToBin(personId ?? accountId)],
    );
  }

  listFaults(accountId: string): Promise<OwnFault[]> {
    return this.database.execute(
      `SELECT v.name AS venue, f.kind, f.text, f.status, f.opened_at FROM venue_faults f
         JOIN venues v ON v.id = f.venue_id WHERE f.account_id = ? ORDER BY f.opened_at DESC LIMIT 1000`,
      [uuidToBin(accountId)],
    );
  }

  listFeeds(accountId: string): Promise<OwnFeed[]> {
    return this.database.execute(
      'SELECT created_at, ended_at FROM calendar_feeds WHERE account_id = ? ORDER BY created_at',
      [uuidToBin(accountId)],
    );
  }
}
