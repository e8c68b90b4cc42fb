import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

/** Whether a real-name person is somebody's already. */
@Injectable()
export class ClaimsRepository {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends, no other application for this person can be judged. */
  async lockPerson(personId: string): Promise<void> {
    await this.database.execute('SELECT id FROM persons WHERE id = ? FOR UPDATE', [
      uuidToBin(personId),
    ]);
  }

  /** True when an account, a membership or an office was ever tied to the person, or an application is open for them. */
  async isClaimed(personId: string, idNumberBlind: Buffer): Promise<boolean> {
    const person = uuidToBin(personId);
    const [row] = await this.database.execute<{ claimed: number | string }>(
      `SELECT EXISTS (SELECT 1 FROM accounts WHERE person_id = ?)
           OR EXISTS (SELECT 1 FROM memberships WHERE person_id = ?)
           OR EXISTS (SELECT 1 FROM assignments WHERE person_id = ?)
           OR EXISTS (SELECT 1 FROM join_applications WHERE id_number_blind = ? AND live = 1) AS claimed`,
      [person, person, person, idNumberBlind],
    );
    return Number(row?.claimed) === 1;
  }

  /** True while the application waits for a verification; until the transaction ends it cannot move. */
  async lockContested(applicationId: string): Promise<boolean> {
    const rows = await this.database.execute(
      "SELECT id FROM join_applications WHERE id = ? AND status = 'disputed' FOR UPDATE",
      [uuidToBin(applicationId)],
    );
    return rows.length > 0;
  }

  /** True when something of the person's is left that can follow them: a membership, an office, a running application. */
  async hasAnything(personId: string, idNumberBlind: Buffer): Promise<boolean> {
    const person = uuidToBin(personId);
    const [row] = await this.database.execute<{ left_over: number | string }>(
      `SELECT EXISTS (SELECT 1 FROM memberships WHERE person_id = ?)
           OR EXISTS (SELECT 1 FROM assignments WHERE person_id = ?)
           OR EXISTS (SELECT 1 FROM join_applications WHERE id_number_blind = ? AND live = 1) AS left_over`,
      [person, person, idNumberBlind],
    );
    return Number(row?.left_over) === 1;
  }

  /** The union that knows the person: of the membership, else of the open application, else of whatever came last. */
  async findHomeOf(personId: string, idNumberBlind: Buffer): Promise<number | undefined> {
    const person = uuidToBin(personId);
    const [row] = await this.database.execute<{ organisation_id: number }>(
      `SELECT organisation_id FROM (
         SELECT organisation_id, 1 AS place, created_at AS at FROM memberships WHERE person_id = ? AND live = 1
         UNION ALL
         SELECT union_id, 2, submitted_at FROM join_applications WHERE id_number_blind = ? AND live = 1
         UNION ALL
         SELECT organisation_id, 3, created_at FROM memberships WHERE person_id = ?
         UNION ALL
         SELECT organisation_id, 4, created_at FROM assignments WHERE person_id = ?
         UNION ALL
         SELECT union_id, 5, submitted_at FROM join_applications WHERE id_number_blind = ? AND person_id = ?
       ) known ORDER BY place, at DESC LIMIT 1`,
      [person, idNumberBlind, person, person, idNumberBlind, person],
    );
    return row?.organisation_id;
  }
}
