import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, type KeyRing } from './key-ring';

/** A row of `audit_entries` as it is chained; ids as UUID text. `details` is the stored text, byte for byte. */
export interface AuditRow {
  readonly organisationId: number;
  /** 1, 2, 3 … within the organisation, without a gap. */
  readonly seq: number;
  readonly action: string;
  readonly actorPersonId: string | null;
  readonly assignmentId: string | null;
  readonly subjectPersonId: string | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly purpose: string | null;
  readonly details: string | null;
  readonly at: Date;
}

export interface ChainedRow extends AuditRow {
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** Where one chain stood: organisation, sequence, hash in hex. */
export type HeadMark = readonly [organisationId: number, seq: number, hash: string];

export interface Anchor {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  /** `HeadMark[]` as stored, byte for byte. */
  readonly heads: string;
  readonly at: Date;
  readonly previousMac: Buffer;
  readonly mac: Buffer;
}

export const NO_HASH = Buffer.alloc(32);

/**
 * The seals of the audit: HMAC-SHA256, so whoever can only write to the database cannot make one. The key comes from
 * the index root, which stays when data keys are rotated: old entries stay verifiable. docs/audit.md has the fields.
 */
export class AuditChain {
  private readonly key: Buffer;

  constructor(ring: KeyRing) {
    this.key = deriveKey(ring.indexRoot, 'audit-chain');
  }

  hashOf(row: AuditRow, previousHash: Buffer): Buffer {
    return this.seal('entry', canonicalEntry(row, previousHash));
  }

  macOf(anchor: Pick<Anchor, 'number' | 'heads' | 'at' | 'previousMac'>): Buffer {
    const { number, heads, at, previousMac } = anchor;
    const fields = [1, number, at.toISOString(), heads, previousMac.toString('hex')];
    return this.seal('anchor', JSON.stringify(fields));
  }

  private seal(kind: 'entry' | 'anchor', text: string): Buffer {
    return createHmac('sha256', this.key).update(`${kind}\n${text}`, 'utf8').digest();
  }
}

/** An array, not an object: the order of the fields is the format. The leading 1 is its version. */
export function canonicalEntry(row: AuditRow, previousHash: Buffer): string {
  return JSON.stringify([
    1,
    row.organisationId,
    row.seq,
    previousHash.toString('hex'),
    row.action,
    row.actorPersonId,
    row.assignmentId,
    row.subjectPersonId,
    row.subjectType,
    row.subjectId,
    row.purpose,
    row.at.toISOString(),
    row.details,
  ]);
}

/** Flat details in the one order that is stored: keys sorted. */
export function canonicalDetails(details: Readonly<Record<string, DetailValue>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** Codes, counts and ids. Never a name, a number of a person, or anything somebody typed. */
export type DetailValue = string | number | boolean | null | readonly string[];

export const sameDigest = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
