import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { EmployerCount } from './proposals.rules';

export interface FoundingEmployer {
  readonly key: Buffer;
  /** `null`: too few members for it to be named. */
  readonly name: string | null;
  readonly members: number;
}

/** Live members of fallback and joint unions with the employers where they work now. */
const MEMBERS_AT_EMPLOYERS = `FROM employments e
  JOIN memberships m ON m.person_id = e.person_id AND m.live = 1
  JOIN organisations o ON o.id = m.organisation_id AND o.kind IN ('fallback', 'joint')
  JOIN organisations p ON p.id = o.parent_id`;

/** Employers without a union, and who works there: what foundings and proposals are about. */
@Injectable()
export class FoundingEmployersRepository {
  constructor(private readonly database: Database) {}

  /** Those whose union is in the register are left out. */
  async count(): Promise<EmployerCount[]> {
    const rows = await this.database.execute<{
      employer_key: Buffer;
      parent_id: number;
      path: string;
      members: number | string;
    }>(
      `SELECT e.employer_key, p.id AS parent_id, p.path, COUNT(*) AS members ${MEMBERS_AT_EMPLOYERS}
         LEFT JOIN organisations own ON own.id = e.union_id AND own.status IN ('preparing', 'established')
        WHERE e.current = 1 AND e.employer_key IS NOT NULL AND own.id IS NULL
        GROUP BY e.employer_key, p.id, p.path ORDER BY e.employer_key, p.id`,
    );
    return rows.map((row) => ({
      employerKey: row.employer_key.toString('hex'),
      parentId: row.parent_id,
      parentPath: row.path,
      members: Number(row.members),
    }));
  }

  /** Employers that are being founded or have been, by district; a founding that came to nothing does not count. */
  async listFounded(): Promise<{ districtId: number; employerKey: string }[]> {
    const rows = await this.database.execute<{ district_id: number; employer_key: Buffer }>(
      `SELECT f.district_id, e.employer_key FROM union_foundings f
         JOIN founding_employers e ON e.subject_id = f.id
         LEFT JOIN organisations u ON u.id = f.union_id
        WHERE f.open = 1 OR (f.status = 'established' AND u.status = 'established')`,
    );
    return rows.map((row) => ({
      districtId: row.district_id,
      employerKey: row.employer_key.toString('hex'),
    }));
  }

  async replace(subjectId: string, employers: readonly FoundingEmployer[]): Promise<void> {
    await this.database.run('DELETE FROM founding_employers WHERE subject_id = ?', [
      uuidToBin(subjectId),
    ]);
    for (const { key, name, members } of employers)
      await this.database.run(
        'INSERT INTO founding_employers (subject_id, employer_key, name, members) VALUES (?, ?, ?, ?)',
        [uuidToBin(subjectId), key, name, members],
      );
  }

  async list(subjectId: string): Promise<FoundingEmployer[]> {
    const rows = await this.database.execute<{
      employer_key: Buffer;
      name: string | null;
      members: number;
    }>(
      `SELECT employer_key, name, members FROM founding_employers WHERE subject_id = ?
        ORDER BY members DESC, name, employer_key`,
      [uuidToBin(subjectId)],
    );
    return rows.map(({ employer_key: key, name, members }) => ({ key, name, members }));
  }

  /** Live members who work at the employers of a founding or proposal and sit in a fallback or joint union of the area. */
  async countOf(subjectId: string, areaPath: string): Promise<number> {
    const [row] = await this.database.execute<{ n: number | string }>(
      `SELECT COUNT(DISTINCT m.person_id) AS n ${MEMBERS_AT_EMPLOYERS}
         JOIN founding_employers x ON x.employer_key = e.employer_key AND x.subject_id = ?
        WHERE e.current = 1 AND p.path LIKE ?`,
      [uuidToBin(subjectId), `${areaPath}%`],
    );
    return Number(row?.n);
  }

  /** The next of them behind whoever was offered the transfer last. The founding's row is held. */
  async listToOffer(
    foundingId: string,
    { areaPath, unionId, limit }: { areaPath: string; unionId: number; limit: number },
  ): Promise<string[]> {
    const rows = await this.database.execute<{ person_id: Buffer }>(
      `SELECT DISTINCT m.person_id ${MEMBERS_AT_EMPLOYERS}
         JOIN founding_employers x ON x.employer_key = e.employer_key AND x.subject_id = ?
         JOIN union_foundings f ON f.id = x.subject_id
        WHERE e.current = 1 AND p.path LIKE ? AND m.organisation_id <> ?
          AND (f.offered_to IS NULL OR m.person_id > f.offered_to)
        ORDER BY m.person_id LIMIT ${limit}`,
      [uuidToBin(foundingId), `${areaPath}%`, unionId],
    );
    return rows.map((row) => binToUuid(row.person_id));
  }

  async setOffered(foundingId: string, lastPersonId: string, count: number): Promise<void> {
    await this.database.run(
      'UPDATE union_foundings SET offered_to = ?, offered = offered + ? WHERE id = ?',
      [uuidToBin(lastPersonId), count, uuidToBin(foundingId)],
    );
  }
}
