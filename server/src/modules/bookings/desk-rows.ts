import { addDays, type CreditKind, type CreditLine, type Day } from '@home/shared';
import type { SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { readJson, type JsonValue } from '../../database/json';
import { sheetColumns, sheetTables, toVenueSheet, type SheetRow } from '../venues/venues.public';
import type { Ask, Desk } from './bookings.types';

export interface DeskRow extends SheetRow {
  resource_id: Buffer;
  member: JsonValue;
  credit: JsonValue;
  queued: JsonValue;
  own: number;
  taken: number;
}

interface SpanJson {
  id: string;
  from: number;
  to: number;
}

interface CreditJson {
  id: string;
  kind: CreditKind;
  at: number;
  countsUntil: number;
  reversesId: string | null;
}

const CELL_MS = 300_000;
const DAY_MS = 86_400_000;

/** Everything a booking is decided by: venue, rules, closures, membership, credit, and what one has or waits for. */
export const DESK = `SELECT ${sheetColumns}, r.id AS resource_id,
      (SELECT JSON_OBJECT('organisationId', m.organisation_id, 'path', mo.path) FROM memberships m
         JOIN organisations mo ON mo.id = m.organisation_id WHERE m.person_id = ? AND m.live = 1) AS member,
      (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(e.id), 'kind', e.kind, 'at', UNIX_TIMESTAMP(e.at),
         'countsUntil', UNIX_TIMESTAMP(e.counts_until), 'reversesId', HEX(e.reverses_id)))
         FROM credit_entries e WHERE e.person_id = ? AND e.venue_id = v.id) AS credit,
      (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', HEX(q.id), 'from', UNIX_TIMESTAMP(q.starts_at), 'to', UNIX_TIMESTAMP(q.ends_at)))
         FROM bookings q WHERE q.person_id = ? AND q.status = 'queued' AND q.resource_id = r.id
          AND q.starts_at BETWEEN ? AND ?) AS queued,
      EXISTS (SELECT 1 FROM held_cells h WHERE h.cell = ? AND h.holder_id = ?) AS own,
      (r.capacity = 1 AND EXISTS (SELECT 1 FROM held_cells h WHERE h.cell = ? AND h.holder_id = r.id)) AS taken
     FROM ${sheetTables} JOIN resources r ON r.venue_id = v.id
    WHERE r.id = ? AND v.closed_at IS NULL AND r.closed_at IS NULL`;

export function deskParams(personId: string, ask: Ask): SqlValue[] {
  const person = uuidToBin(personId);
  const cell = Math.floor(ask.startsAt.getTime() / CELL_MS);
  return [
    ...sheetParams(ask.day, ask.day),
    person,
    person,
    person,
    new Date(ask.startsAt.getTime() - DAY_MS),
    new Date(ask.startsAt.getTime() + DAY_MS),
    cell,
    person,
    cell,
    uuidToBin(ask.resourceId),
  ];
}

/** The parameters of `sheetColumns`: hours that touch the days, closures that are not over before them. */
export const sheetParams = (from: Day, to: Day): SqlValue[] => [
  to,
  from,
  new Date(`${addDays(from, -1)}T00:00:00Z`),
];

const uuid = (hex: string): string => binToUuid(Buffer.from(hex, 'hex'));

export function toDesk(row: DeskRow): Desk | undefined {
  const sheet = toVenueSheet(row);
  const resourceId = binToUuid(row.resource_id);
  const resource = sheet.resources.find(({ id }) => id === resourceId);
  const lines = readJson<CreditJson[]>(row.credit) ?? [];
  return (
    resource && {
      sheet,
      resource,
      member: readJson<NonNullable<Desk['member']>>(row.member),
      credit: lines.map((line): CreditLine => ({
        id: uuid(line.id),
        kind: line.kind,
        at: new Date(line.at * 1000),
        countsUntil: new Date(line.countsUntil * 1000),
        reversesId: line.reversesId === null ? null : uuid(line.reversesId),
      })),
      takenBy: Number(row.own) === 1 ? 'self' : Number(row.taken) === 1 ? 'other' : null,
      inLine: (readJson<SpanJson[]>(row.queued) ?? []).map(({ id, from, to }) => ({
        bookingId: uuid(id),
        from: new Date(from * 1000),
        to: new Date(to * 1000),
      })),
    }
  );
}
