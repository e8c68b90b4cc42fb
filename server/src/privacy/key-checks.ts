import { createHmac } from 'node:crypto';
import { binToUuid } from '../database/ids';
import type { Database } from '../database/database';
import { sealedColumns } from '../database/schema';
import { sameDigest } from './audit-chain';
import { BlindIndex } from './blind-index';
import { ColumnCipher, SealedValueError } from './column-cipher';
import { deriveKey, KeyFileError, KEY_ID_BYTES, type DataKey, type KeyRing } from './key-ring';

interface KnownKey {
  readonly kind: 'data' | 'index';
  readonly keyId: Buffer;
  readonly proof: Buffer;
  readonly retired: boolean;
}

/** There is one root for a database, so its row is always the same: two servers that start with two roots collide. */
const INDEX_ID = Buffer.alloc(KEY_ID_BYTES);

/**
 * Proves at start that the key file belongs to this database. A wrong key would not fail loudly by itself: new rows
 * would be sealed with it, and persons found by no fingerprint would be made twice.
 */
export class KeyChecks {
  private readonly cipher: ColumnCipher;

  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
  ) {
    this.cipher = new ColumnCipher(ring);
  }

  /** @throws KeyFileError with one sentence that says what to do */
  async confirm(): Promise<void> {
    let known = await this.list();
    if (!known.some(({ kind }) => kind === 'index')) {
      await this.confirmBySamples();
      await this.remember('index', INDEX_ID, proofOf(this.ring.indexRoot));
      for (const key of this.ring.keys) await this.remember('data', key.id, proofOf(key.secret));
      known = await this.list();
    }
    const fault = keyFault(this.ring, known);
    if (fault !== undefined) throw this.refusal(fault);
    await this.use(this.ring.current);
  }

  /** The keys that are not the current one: from now on the server starts without them. Only when no row needs them. */
  async retireOthers(): Promise<void> {
    await this.database.run(
      "UPDATE key_checks SET retired_at = NOW(3) WHERE kind = 'data' AND key_id <> ? AND retired_at IS NULL",
      [this.ring.current.id],
    );
  }

  private async list(): Promise<KnownKey[]> {
    const rows = await this.database.execute<{
      kind: 'data' | 'index';
      key_id: Buffer;
      proof: Buffer;
      retired: number;
    }>('SELECT kind, key_id, proof, retired_at IS NOT NULL AS retired FROM key_checks');
    return rows.map(({ key_id: keyId, retired, ...row }) => ({
      ...row,
      keyId,
      retired: Number(retired) === 1,
    }));
  }

  /** Two servers at once write the same, or the first stands and the other is refused when it reads. */
  private async remember(kind: KnownKey['kind'], keyId: Buffer, proof: Buffer): Promise<void> {
    await this.database.run(
      'INSERT IGNORE INTO key_checks (kind, key_id, proof, created_at) VALUES (?, ?, ?, NOW(3))',
      [kind, keyId, proof],
    );
  }

  /** A retired key that seals again is needed again. */
  private async use(key: DataKey): Promise<void> {
    await this.remember('data', key.id, proofOf(key.secret));
    await this.database.run(
      "UPDATE key_checks SET retired_at = NULL WHERE kind = 'data' AND key_id = ? AND retired_at IS NOT NULL",
      [key.id],
    );
  }

  /** A database from before there were checks, or one that lost them: one value of each column must open. */
  private async confirmBySamples(): Promise<void> {
    for (const { table, column } of sealedColumns) {
      const [row] = await this.database.execute<{ id: Buffer; sealed: Buffer }>(
        `SELECT id, ${column} AS sealed FROM ${table} WHERE LENGTH(${column}) > 0 LIMIT 1`,
      );
      if (row) this.open(table, column, row);
    }
    const [person] = await this.database.execute<{ id: Buffer; sealed: Buffer; blind: Buffer }>(
      'SELECT id, id_number_enc AS sealed, id_number_blind AS blind FROM persons WHERE LENGTH(id_number_enc) > 0 LIMIT 1',
    );
    if (!person) return;
    const idNumber = this.open('persons', 'id_number_enc', person);
    if (!new BlindIndex(this.ring).of('id_number', idNumber).equals(person.blind))
      throw this.refusal(WRONG_ROOT);
  }

  private open(table: string, column: string, row: { id: Buffer; sealed: Buffer }): string {
    try {
      return this.cipher.decrypt(table, column, binToUuid(row.id), row.sealed);
    } catch (error) {
      if (!(error instanceof SealedValueError)) throw error;
      throw this.refusal(
        `does not open what stands in ${table}.${column}. Put back the key file this database was written with.`,
      );
    }
  }

  private refusal(what: string): KeyFileError {
    return new KeyFileError(`${this.ring.name}: the key file ${what}`);
  }
}

const WRONG_ROOT =
  'has another index root than this database: nobody would be found by their ID number, and the audit would not hold. Put back the last key, or the line `index: <key>`, from the backup of the key file.';

const STRANGE =
  'is of another database: it has none of the keys of this one. Put back the key file this database was written with.';

/** What is wrong with this ring for a database that knows these keys, as the rest of a sentence. */
export function keyFault(ring: KeyRing, known: readonly KnownKey[]): string | undefined {
  if (!known.some(({ keyId }) => ring.find(keyId))) return STRANGE;
  for (const { kind, keyId, proof, retired } of known) {
    if (kind === 'index') {
      if (!sameDigest(proofOf(ring.indexRoot), proof)) return WRONG_ROOT;
      continue;
    }
    const key = ring.find(keyId);
    const name = keyId.toString('hex');
    if (!key && !retired)
      return `lacks the key ${name}, with which rows are sealed. Put it back below the first line; run pnpm keys:rotate before it is taken away.`;
    if (key && !sameDigest(proofOf(key.secret), proof))
      return `has another key in the place of ${name}. Put back the key file this database was written with.`;
  }
  return undefined;
}

/** One way: says nothing of the key, and only the key gives it. */
export const proofOf = (secret: Buffer): Buffer =>
  createHmac('sha256', deriveKey(secret, 'key-check')).update('workers-home').digest();
