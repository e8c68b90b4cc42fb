import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { binToUuidOrNull, uuidToBin } from '../database/ids';
import { NO_HASH, type Anchor, type ChainedRow } from './audit-chain';

export interface Head {
  readonly organisationId: number;
  readonly seq: number;
  readonly hash: Buffer;
}

export interface EntryRow {
  organisation_id: number;
  seq: number;
  previous_hash: Buffer;
  hash: Buffer;
  action: string;
  actor_person_id: Buffer | null;
  assignment_id: Buffer | null;
  subject_person_id: Buffer | null;
  subject_type: string;
  subject_id: Buffer | null;
  purpose: string | null;
  details: string | null;
  at: Date;
}

const columns = [
  'organisation_id',
  'seq',
  'previous_hash',
  'hash',
  'action',
  'actor_person_id',
  'assignment_id',
  'subject_person_id',
  'subject_type',
  'subject_id',
  'purpose',
  'details',
  'at',
] as const;
const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** The end of one chain, held until the transaction ends. Others who append there wait. */
  async lockHead(organisationId: number): Promise<Head> {
    const found = await this.findHeadForUpdate(organisationId);
    if (found) return found;
    // Not IGNORE: of two at once both would share the row, and each wait for the other to let go.
    await this.database.run(
      `INSERT INTO audit_heads (organisation_id, seq, hash) VALUES (?, 0, ?)
       ON DUPLICATE KEY UPDATE anchored_seq = anchored_seq`,
      [organisationId, NO_HASH],
    );
    const made = await this.findHeadForUpdate(organisationId);
    if (!made) throw new Error('an audit head was inserted and is not there');
    return made;
  }

  /** The rows and the new end of the chain; the caller holds the head. */
  async append(rows: readonly ChainedRow[]): Promise<void> {
    const last = rows.at(-1);
    if (!last) return;
    const marks = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
    await this.database.run(
      `INSERT INTO audit_entries (${columns.join(', ')}) VALUES ${marks}`,
      rows.flatMap((row) => [
        row.organisationId,
        row.seq,
        row.previousHash,
        row.hash,
        row.action,
        bin(row.actorPersonId),
        bin(row.assignmentId),
        bin(row.subjectPersonId),
        row.subjectType,
        bin(row.subjectId),
        row.purpose,
        row.details,
        row.at,
      ]),
    );
    await this.database.run('UPDATE audit_heads SET seq = ?, hash = ? WHERE organisation_id = ?', [
      last.seq,
      last.hash,
      last.organisationId,
    ]);
  }

  /** Chains that went on since they were last anchored. */
  async listUnanchored(limit: number): Promise<Head[]> {
    const rows = await this.database.execute<HeadRow>(
      `SELECT organisation_id, seq, hash FROM audit_heads WHERE seq > anchored_seq ORDER BY organisation_id LIMIT ${limit}`,
    );
    return rows.map(toHead);
  }

  async findLastAnchor(): Promise<{ number: number; mac: Buffer } | undefined> {
    const [row] = await this.database.execute<{ number: number; mac: Buffer }>(
      'SELECT number, mac FROM audit_anchors ORDER BY number DESC LIMIT 1',
    );
    return row;
  }

  async insertAnchor({ number, heads, at, previousMac, mac }: Anchor): Promise<void> {
    await this.database.run(
      'INSERT INTO audit_anchors (number, heads, at, previous_mac, mac) VALUES (?, ?, ?, ?, ?)',
      [number, heads, at, previousMac, mac],
    );
  }

  async markAnchored({ organisationId, seq }: Head): Promise<void> {
    await this.database.run(
      'UPDATE audit_heads SET anchored_seq = GREATEST(anchored_seq, ?) WHERE organisation_id = ?',
      [seq, organisationId],
    );
  }

  private async findHeadForUpdate(organisationId: number): Promise<Head | undefined> {
    const [row] = await this.database.execute<HeadRow>(
      'SELECT organisation_id, seq, hash FROM audit_heads WHERE organisation_id = ? FOR UPDATE',
      [organisationId],
    );
    return row && toHead(row);
  }
}

interface HeadRow {
  organisation_id: number;
  seq: number;
  hash: Buffer;
}

const toHead = (row: HeadRow): Head => ({
  organisationId: row.organisation_id,
  seq: row.seq,
  hash: row.hash,
});

/** A stored row as it was chained. */
export const toChainedRow = (row: EntryRow): ChainedRow => ({
  organisationId: row.organisation_id,
  seq: row.seq,
  previousHash: row.previous_hash,
  hash: row.hash,
  action: row.action,
  actorPersonId: binToUuidOrNull(row.actor_person_id),
  assignmentId: binToUuidOrNull(row.assignment_id),
  subjectPersonId: binToUuidOrNull(row.subject_person_id),
  subjectType: row.subject_type,
  subjectId: binToUuidOrNull(row.subject_id),
  purpose: row.purpose,
  details: row.details,
  at: row.at,
});
