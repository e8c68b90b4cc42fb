import type { OfficerPost } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface FoundingOfficer {
  readonly personId: string;
  readonly nameMask: string;
  readonly post: OfficerPost;
  readonly answer: 'waiting' | 'agreed' | 'declined';
}

/** Somebody's own post, which they have not answered. */
export interface OfferedPost {
  readonly foundingId: string;
  readonly unionName: string;
  readonly parentName: string;
  readonly post: OfficerPost;
  readonly termYears: number;
}

@Injectable()
export class FoundingOfficersRepository {
  constructor(private readonly database: Database) {}

  /** In the place of those of an earlier report. */
  async replace(
    foundingId: string,
    officers: readonly { personId: string; post: OfficerPost }[],
  ): Promise<void> {
    await this.database.run('DELETE FROM founding_officers WHERE founding_id = ?', [
      uuidToBin(foundingId),
    ]);
    for (const { personId, post } of officers)
      await this.database.run(
        'INSERT INTO founding_officers (founding_id, person_id, post) VALUES (?, ?, ?)',
        [uuidToBin(foundingId), uuidToBin(personId), post],
      );
  }

  async list(foundingId: string): Promise<FoundingOfficer[]> {
    const rows = await this.database.execute<{
      person_id: Buffer;
      name_mask: string;
      post: OfficerPost;
      agreed_at: Date | null;
      declined_at: Date | null;
    }>(
      `SELECT f.person_id, p.name_mask, f.post, f.agreed_at, f.declined_at FROM founding_officers f
         JOIN persons p ON p.id = f.person_id WHERE f.founding_id = ?
        ORDER BY FIELD(f.post, 'chair', 'vice_chair', 'finance_auditor', 'women_director', 'member'), f.person_id`,
      [uuidToBin(foundingId)],
    );
    return rows.map((row) => ({
      personId: binToUuid(row.person_id),
      nameMask: row.name_mask,
      post: row.post,
      answer: row.agreed_at ? 'agreed' : row.declined_at ? 'declined' : 'waiting',
    }));
  }

  /** What waits for this person's word. */
  async listOffered(personId: string): Promise<OfferedPost[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      name: string;
      parent_name: string;
      post: OfficerPost;
      term_years: number;
    }>(
      `SELECT u.id, u.name, p.name AS parent_name, f.post, u.term_years FROM founding_officers f
         JOIN union_foundings u ON u.id = f.founding_id AND u.status = 'reported'
         JOIN organisations p ON p.id = u.parent_id
        WHERE f.person_id = ? AND f.agreed_at IS NULL AND f.declined_at IS NULL ORDER BY u.id`,
      [uuidToBin(personId)],
    );
    return rows.map((row) => ({
      foundingId: binToUuid(row.id),
      unionName: row.name,
      parentName: row.parent_name,
      post: row.post,
      termYears: row.term_years,
    }));
  }

  /** False when there is nothing to answer, or it was answered already. */
  async answer(foundingId: string, personId: string, agreed: boolean, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE founding_officers f JOIN union_foundings u ON u.id = f.founding_id AND u.status = 'reported'
          SET f.${agreed ? 'agreed_at' : 'declined_at'} = ?
        WHERE f.founding_id = ? AND f.person_id = ? AND f.agreed_at IS NULL AND f.declined_at IS NULL`,
      [at, uuidToBin(foundingId), uuidToBin(personId)],
    );
    return affectedRows === 1;
  }
}
