import type { MissingCode, RouteRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import {
  fileColumns,
  fileValues,
  workColumns,
  workValues,
  type Claim,
  type SealedFile,
  type Work,
} from './file-columns';

export interface NewApplication extends SealedFile, Work, Claim {
  readonly id: string;
  readonly status: string;
  readonly organisationId: number;
  readonly unionId: number;
  readonly accountId: string;
  readonly routeRule: RouteRule;
  readonly routeReason: string;
  readonly at: Date;
}

/** Writes of the table `join_applications` besides its status, which is the flow engine's. */
@Injectable()
export class JoiningRepository {
  constructor(private readonly database: Database) {}

  /** False when a unique key refused it: the account, or the ID number, has an open application. */
  async insertOnce(application: NewApplication): Promise<boolean> {
    const columns = [
      'id',
      'status',
      'organisation_id',
      'union_id',
      'account_id',
      'route_rule',
      'route_reason',
      'submitted_at',
      'moved_at',
      ...fileColumns,
      ...workColumns,
    ];
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO join_applications (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      [
        uuidToBin(application.id),
        application.status,
        application.organisationId,
        application.unionId,
        uuidToBin(application.accountId),
        application.routeRule,
        application.routeReason,
        application.at,
        application.at,
        ...fileValues(application),
        ...workValues(application),
      ],
    );
    return affectedRows === 1;
  }

  /** The corrected file of a returned application. */
  async replaceFile(id: string, file: SealedFile & Claim): Promise<void> {
    await this.database.run(
      `UPDATE join_applications SET ${fileColumns.map((column) => `${column} = ?`).join(', ')},
         missing = NULL, return_note = NULL WHERE id = ?`,
      [...fileValues(file), uuidToBin(id)],
    );
  }

  async hasOpen(accountId: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM join_applications WHERE account_id = ? AND open = 1',
      [uuidToBin(accountId)],
    );
    return rows.length > 0;
  }

  async countSince(accountId: string, since: Date): Promise<number> {
    const [row] = await this.database.execute<{ count: string | number }>(
      'SELECT COUNT(*) AS count FROM join_applications WHERE account_id = ? AND submitted_at >= ?',
      [uuidToBin(accountId), since],
    );
    return Number(row?.count ?? 0);
  }

  /** False when it was returned once already: asked again while the row is held by the move. */
  async markReturned(
    id: string,
    missing: readonly MissingCode[],
    note: string | null,
  ): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE join_applications SET returned_once = 1, missing = ?, return_note = ?
        WHERE id = ? AND returned_once = 0`,
      [JSON.stringify(missing), note, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  /** `routeReason`: why it is this union from now on. */
  async setUnion(id: string, unionId: number, routeReason: string): Promise<void> {
    await this.database.run(
      'UPDATE join_applications SET union_id = ?, route_reason = ? WHERE id = ?',
      [unionId, routeReason, uuidToBin(id)],
    );
  }

  /** Whose it is now, after a rejection had let it go. */
  async setClaim(id: string, { personId, disputed, bindsAccount }: Claim): Promise<void> {
    await this.database.run(
      'UPDATE join_applications SET person_id = ?, disputed = ?, binds_account = ? WHERE id = ?',
      [personId === null ? null : uuidToBin(personId), disputed, bindsAccount, uuidToBin(id)],
    );
  }

  async setResolution(id: string, resolutionId: string): Promise<void> {
    await this.database.run('UPDATE join_applications SET resolution_id = ? WHERE id = ?', [
      uuidToBin(resolutionId),
      uuidToBin(id),
    ]);
  }

  /** The applications of a person follow them to the account they use now. */
  async moveToAccount(personId: string, idNumberBlind: Buffer, accountId: string): Promise<void> {
    await this.database.run(
      'UPDATE join_applications SET account_id = ? WHERE id_number_blind = ? AND person_id = ?',
      [uuidToBin(accountId), idNumberBlind, uuidToBin(personId)],
    );
  }

  async setPerson(id: string, personId: string): Promise<void> {
    await this.database.run('UPDATE join_applications SET person_id = ? WHERE id = ?', [
      uuidToBin(personId),
      uuidToBin(id),
    ]);
  }
}
