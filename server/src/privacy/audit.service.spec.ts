import { Logger } from '@nestjs/common';
import { createConnection, type Connection } from 'mysql2/promise';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  auditTables,
  writeDump,
  type DumpedRow,
  type DumpedTables,
} from '../../test/support/audit-dump';
import { anEntry, auditOn } from '../../test/support/audit-world';
import { aMeeting } from '../../test/support/meeting';
import { TestDatabase } from '../../test/support/test-database';
import { Database } from '../database/database';
import { newId, uuidToBin } from '../database/ids';
import { openPool } from '../database/pool';
import { DatabaseSource } from './audit-database';
import { DumpSource } from './audit-dump';
import { faultText, verifyAudit, type AuditReport, type KnownAnchor } from './audit-verifier';
import { grantsFor } from './grants';

Logger.overrideLogger(false);

let store: TestDatabase;
let reader: Connection;
const worker = process.env['JEST_WORKER_ID'] ?? '1';

beforeAll(async () => {
  store = await TestDatabase.open(`svc_audit_${worker}`);
  reader = await createConnection({ uri: store.url, timezone: 'Z', multipleStatements: true });
});
afterAll(async () => {
  await reader.end();
  await store.close();
});
beforeEach(() => store.reset());

async function verify(known?: KnownAnchor, fill?: number): Promise<AuditReport> {
  const source = await DatabaseSource.open(reader);
  const report = await verifyAudit(source, auditOn(store.database, fill).chain, known);
  await reader.query('COMMIT');
  return report;
}

const faults = async (known?: KnownAnchor): Promise<string[]> =>
  (await verify(known)).faults.map(
    ({ problem, organisationId, seq }) => `${problem} ${organisationId ?? 'anchor'} ${seq}`,
  );

/** Five acts at 140 and two at 150, anchored. */
async function aChain(): Promise<void> {
  const audit = auditOn(store.database);
  for (let act = 0; act < 5; act += 1) await audit.log.record(anEntry({ details: { act } }));
  for (let act = 0; act < 2; act += 1) await audit.log.record(anEntry({ organisationId: 150 }));
  await audit.anchors.run();
}

describe('the audit', () => {
  it('has an entry exactly when the act happened', async () => {
    const { log } = auditOn(store.database);
    const act = store.database.transaction(async () => {
      await log.record(anEntry());
      throw new Error('refused');
    });
    await expect(act).rejects.toThrow('refused');
    await store.database.transaction(() => log.record(anEntry()));
    expect(await verify()).toMatchObject({ entries: 1, organisations: 1, faults: [] });
  });

  it('stays one chain when many act at once', async () => {
    const { log } = auditOn(store.database);
    await Promise.all(
      Array.from({ length: 60 }, (_, act) =>
        store.database.transaction(async () => {
          await log.record(anEntry({ details: { act } }));
          await log.record(anEntry({ details: { act, second: true } }));
        }),
      ),
    );
    expect(await verify()).toMatchObject({ entries: 120, organisations: 1, faults: [] });
  });

  it('does not let acts over several organisations wait for each other in a ring', async () => {
    const { log } = auditOn(store.database);
    let tries = 0;
    const touching = (ids: number[]) =>
      store.database.transaction(async () => {
        tries += 1;
        for (const organisationId of ids) await log.record(anEntry({ organisationId }));
      });
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => touching(at % 2 ? [12, 13, 140] : [140, 13, 12])),
    );
    // A deadlock would have been tried again.
    expect(tries).toBe(40);
    expect(await verify()).toMatchObject({ entries: 120, organisations: 3, faults: [] });
  });

  it('would fork if nobody held the end of the chain (the negative control)', async () => {
    const { chain, repository } = auditOn(store.database);
    const met = aMeeting(8);
    const unguarded = () =>
      store.database.transaction(async () => {
        const [head] = await store.database.execute<{ seq: number; hash: Buffer }>(
          'SELECT seq, hash FROM audit_heads WHERE organisation_id = 140',
        );
        await met();
        const { actor, details: _, ...entry } = anEntry();
        const row = {
          ...entry,
          seq: (head?.seq ?? 0) + 1,
          actorPersonId: actor.personId,
          assignmentId: actor.assignmentId,
          purpose: null,
          details: null,
        };
        const previousHash = head?.hash ?? Buffer.alloc(32);
        await repository.append([{ ...row, previousHash, hash: chain.hashOf(row, previousHash) }]);
      });
    const acts = await Promise.allSettled(Array.from({ length: 8 }, unguarded));
    expect(acts.filter(({ status }) => status === 'rejected')).toHaveLength(7);
  });
});

const rewrite = (columns: string): string =>
  `INSERT INTO audit_entries (organisation_id, seq, previous_hash, hash, action, actor_person_id, assignment_id,
     subject_person_id, subject_type, subject_id, purpose, details, at) SELECT ${columns} FROM audit_entries`;
const same = `action, actor_person_id, assignment_id, subject_person_id, subject_type, subject_id, purpose, details, at`;

describe('the verifier', () => {
  beforeEach(aChain);

  it('finds nothing in a chain that nobody touched', async () => {
    expect(await verify()).toEqual({ entries: 7, organisations: 2, anchors: 1, faults: [] });
  });

  it.each([
    [
      'a flipped byte of a hash',
      'UPDATE audit_entries SET hash = CONCAT(CHAR(ASCII(SUBSTR(hash, 1, 1)) ^ 1 USING binary), SUBSTR(hash, 2)) WHERE organisation_id = 140 AND seq = 3',
      'changed 140 3',
    ],
    [
      'another viewer',
      'UPDATE audit_entries SET actor_person_id = subject_person_id WHERE organisation_id = 140 AND seq = 2',
      'changed 140 2',
    ],
    [
      'another purpose',
      "UPDATE audit_entries SET purpose = 'verify_identity' WHERE organisation_id = 150 AND seq = 1",
      'changed 150 1',
    ],
    [
      'a later time',
      'UPDATE audit_entries SET at = at + INTERVAL 1 SECOND WHERE organisation_id = 140 AND seq = 5',
      'changed 140 5',
    ],
    [
      'other details',
      'UPDATE audit_entries SET details = \'{"act":9}\' WHERE organisation_id = 140 AND seq = 4',
      'changed 140 4',
    ],
    [
      'a deleted row',
      'DELETE FROM audit_entries WHERE organisation_id = 140 AND seq = 2',
      'missing 140 2',
    ],
    [
      'the first row deleted',
      'DELETE FROM audit_entries WHERE organisation_id = 150 AND seq = 1',
      'missing 150 1',
    ],
    [
      'two rows swapped',
      'UPDATE audit_entries SET seq = 100 WHERE organisation_id = 140 AND seq = 2; UPDATE audit_entries SET seq = 2 WHERE organisation_id = 140 AND seq = 3; UPDATE audit_entries SET seq = 3 WHERE organisation_id = 140 AND seq = 100',
      'changed 140 2',
    ],
    [
      'a row put in at the end',
      `${rewrite(`organisation_id, 6, previous_hash, hash, ${same}`)} WHERE organisation_id = 140 AND seq = 5`,
      'changed 140 6',
    ],
    [
      'a row put in between, with the others moved on',
      `UPDATE audit_entries SET seq = seq + 1 WHERE organisation_id = 140 AND seq > 2 ORDER BY seq DESC; ${rewrite(`organisation_id, 3, previous_hash, hash, ${same}`)} WHERE organisation_id = 140 AND seq = 2; UPDATE audit_heads SET seq = seq + 1 WHERE organisation_id = 140`,
      'changed 140 3',
    ],
    [
      'a row brought from another organisation',
      `${rewrite(`150, 3, previous_hash, hash, ${same}`)} WHERE organisation_id = 140 AND seq = 3`,
      'changed 150 3',
    ],
    [
      'the tail cut off',
      'DELETE FROM audit_entries WHERE organisation_id = 140 AND seq > 3',
      'tail_cut 140 4',
    ],
    [
      'the tail cut off and the head set back',
      'DELETE FROM audit_entries WHERE organisation_id = 140 AND seq > 3; UPDATE audit_heads SET seq = 3, hash = (SELECT hash FROM audit_entries WHERE organisation_id = 140 AND seq = 3) WHERE organisation_id = 140',
      'tail_cut 140 4',
    ],
    [
      'a whole chain deleted with its head',
      'DELETE FROM audit_entries WHERE organisation_id = 150; DELETE FROM audit_heads WHERE organisation_id = 150',
      'tail_cut 150 1',
    ],
    [
      'a head that says something else',
      'UPDATE audit_heads SET seq = 4 WHERE organisation_id = 140',
      'head_differs 140 5',
    ],
    [
      'a changed anchor',
      "UPDATE audit_anchors SET heads = REPLACE(heads, '140,5', '140,3')",
      'anchor_changed anchor 1',
    ],
  ])('names %s', async (_, tampering, expected) => {
    await reader.query(tampering);
    expect(await faults()).toEqual([expected]);
  });

  it('names the tail cut together with its anchors, by the seal kept in the log', async () => {
    const audit = auditOn(store.database);
    await audit.log.record(anEntry());
    await audit.anchors.run();
    const [last] = await store.database.execute<{ mac: Buffer }>(
      'SELECT mac FROM audit_anchors WHERE number = 2',
    );
    const known = { number: 2, mac: last?.mac.toString('hex') ?? '' };
    expect(await faults(known)).toEqual([]);
    await reader.query(
      'DELETE FROM audit_anchors WHERE number = 2; DELETE FROM audit_entries WHERE organisation_id = 140 AND seq = 6; UPDATE audit_heads SET seq = 5, hash = (SELECT hash FROM audit_entries WHERE organisation_id = 140 AND seq = 5) WHERE organisation_id = 140',
    );
    expect(await faults()).toEqual([]);
    expect(await faults(known)).toEqual(['anchor_missing anchor 2']);
  });

  it('is not fooled by a chain that was made anew with another key', async () => {
    await reader.query(
      'DELETE FROM audit_entries; DELETE FROM audit_heads; DELETE FROM audit_anchors',
    );
    await auditOn(store.database, 8).log.record(anEntry());
    expect(await faults()).toEqual(['changed 140 1']);
  });

  it('says the row and what is wrong in a sentence', () => {
    expect(faultText({ problem: 'changed', organisationId: 140, seq: 3 })).toBe(
      'audit_entries: organisation 140, row 3 was changed: its seal is not of what it says',
    );
  });
});

describe('a dump', () => {
  beforeEach(aChain);

  async function dump(): Promise<string> {
    const tables: DumpedTables = {};
    for (const table of auditTables) {
      const sql = `SELECT * FROM ${table} ORDER BY 1, 2`;
      tables[table] = (await reader.query({ sql, dateStrings: true }))[0] as DumpedRow[];
    }
    return writeDump(tables);
  }
  const { chain } = auditOn(undefined as unknown as Database);

  it('is verified without the database', async () => {
    const report = await verifyAudit(new DumpSource(await dump()), chain);
    expect(report).toEqual({ entries: 7, organisations: 2, anchors: 1, faults: [] });
  });

  it('shows what was tampered with', async () => {
    await reader.query('DELETE FROM audit_entries WHERE organisation_id = 140 AND seq = 2');
    const { faults: found } = await verifyAudit(new DumpSource(await dump()), chain);
    expect(found).toEqual([{ problem: 'missing', organisationId: 140, seq: 2 }]);
  });

  it('without column names is refused, with the way to make a good one', async () => {
    const file = await dump();
    const bare = join(mkdtempSync(join(tmpdir(), 'audit-')), 'bare.sql');
    writeFileSync(bare, "INSERT INTO `audit_entries` VALUES (1,2,'x');");
    await expect(verifyAudit(new DumpSource(bare), chain)).rejects.toThrow('--complete-insert');
    expect(file).not.toBe(bare);
  });
});

describe('the database user of the server', () => {
  const user = `home_restricted_${worker}`;
  let restricted: Database;

  beforeAll(async () => {
    const root = await createConnection({ uri: process.env['TEST_DATABASE_URL'] ?? '' });
    const url = new URL(store.url);
    const [rows] = await root.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [url.pathname.slice(1)],
    );
    const tables = (rows as { name: string }[]).map(({ name }) => name);
    await root.query(`DROP USER IF EXISTS '${user}'@'127.0.0.1'`);
    await root.query(`CREATE USER '${user}'@'127.0.0.1' IDENTIFIED BY 'restricted'`);
    for (const grant of grantsFor(`'${user}'@'127.0.0.1'`, url.pathname.slice(1), tables))
      await root.query(grant);
    await root.end();
    url.username = user;
    url.password = 'restricted';
    restricted = new Database(openPool(url.href, 2), 2);
  });
  afterAll(async () => {
    await restricted.pool.end();
  });
  beforeEach(aChain);

  it('appends, anchors and reads', async () => {
    const audit = auditOn(restricted);
    await audit.log.record(anEntry());
    await audit.anchors.run();
    expect(await verify()).toMatchObject({ entries: 8, anchors: 2, faults: [] });
  });

  it.each([
    'UPDATE audit_entries SET purpose = NULL',
    'DELETE FROM audit_entries WHERE seq = 1',
    'UPDATE audit_anchors SET number = 9',
    'DELETE FROM audit_anchors WHERE number = 1',
    'DELETE FROM audit_heads WHERE seq = 5',
    'TRUNCATE TABLE audit_entries',
    'DROP TABLE audit_entries',
  ])('is refused: %s', async (sql) => {
    await expect(restricted.pool.query(sql)).rejects.toThrow(/command denied/);
  });

  it('may still do its other work', async () => {
    await restricted.run("INSERT INTO job_leases (name, lease_until) VALUES ('x', NOW(3))");
    await restricted.run("DELETE FROM job_leases WHERE name = 'x'");
    await restricted.execute('SELECT 1 FROM persons WHERE id = ?', [uuidToBin(newId())]);
  });
});
