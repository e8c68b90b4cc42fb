import { delegationLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { Span } from './delegations.rules';

export interface DelegationRow extends Span {
  readonly id: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly chairPersonId: string;
  readonly deputyPersonId: string;
  readonly deputyMask: string;
  readonly assignmentId: string;
  readonly reason: string;
  readonly endedAt: Date | null;
}

interface Row {
  id: Buffer;
  organisation_id: number;
  organisation_name: string;
  chair_person_id: Buffer;
  deputy_person_id: Buffer;
  name_mask: string;
  assignment_id: Buffer;
  valid_from: Date;
  valid_to: Date;
  reason: string;
  ended_at: Date | null;
}

const SELECT = `SELECT d.id, d.organisation_id, o.name AS organisation_name, d.chair_person_id, d.deputy_person_id,
    p.name_mask, d.assignment_id, a.valid_from, a.valid_to, d.reason, d.ended_at
  FROM delegations d
  JOIN organisations o ON o.id = d.organisation_id
  JOIN assignments a ON a.id = d.assignment_id
  JOIN persons p ON p.id = d.deputy_person_id`;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

@Injectable()
export class DelegationsRepository {
  constructor(private readonly database: Database) {}

  /** Of the unions where the caller is chair, the newest first. */
  async list(scope: Scope): Promise<DelegationRow[]> {
    const unions = scope.organisationIds();
    return this.select(
      `WHERE d.organisation_id IN (${marks(unions)}) ORDER BY d.created_at DESC, d.id DESC LIMIT ${delegationLimits.listed}`,
      unions,
    );
  }

  /** `undefined` outside the scope, as if it did not exist. */
  async find(scope: Scope, id: string): Promise<DelegationRow | undefined> {
    const [row] = await this.select('WHERE d.id = ?', [uuidToBin(id)]);
    return row && scope.organisationIds().includes(row.organisationId) ? row : undefined;
  }

  /** For the content check, which has no office. */
  async findReason(id: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ reason: string }>(
      'SELECT reason FROM delegations WHERE id = ?',
      [uuidToBin(id)],
    );
    return row?.reason;
  }

  async listUnions(scope: Scope): Promise<{ id: number; name: string }[]> {
    const unions = scope.organisationIds();
    return this.database.execute(
      `SELECT id, name FROM organisations WHERE id IN (${marks(unions)}) ORDER BY id`,
      unions,
    );
  }

  /**
   * Locked until the transaction ends, for one delegation after the other; everybody who decides in the office waits
   * these milliseconds.
   */
  async lockOffice(assignmentId: string): Promise<{ personId: string } & Span> {
    const [row] = await this.database.execute<{
      person_id: Buffer;
      valid_from: Date;
      valid_to: Date;
    }>('SELECT person_id, valid_from, valid_to FROM assignments WHERE id = ? FOR UPDATE', [
      uuidToBin(assignmentId),
    ]);
    if (!row) throw new Error('an office that is gone');
    return { personId: binToUuid(row.person_id), from: row.valid_from, to: row.valid_to };
  }

  async overlaps(organisationId: number, { from, to }: Span): Promise<boolean> {
    const rows = await this.database.execute(
      `SELECT 1 FROM assignments WHERE organisation_id = ? AND role = 'deputy' AND valid_from < ? AND valid_to > ?
          AND valid_to > valid_from LIMIT 1`,
      [organisationId, to, from],
    );
    return rows.length > 0;
  }

  async insert(delegation: {
    id: string;
    organisationId: number;
    chairPersonId: string;
    chairAssignmentId: string;
    deputyPersonId: string;
    assignmentId: string;
    reason: string;
    span: Span;
    at: Date;
  }): Promise<void> {
    const { span, at, organisationId } = delegation;
    const assignmentId = uuidToBin(delegation.assignmentId);
    const deputy = uuidToBin(delegation.deputyPersonId);
    await this.database.run(
      `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
       VALUES (?, ?, 'deputy', ?, ?, ?, ?)`,
      [assignmentId, deputy, organisationId, span.from, span.to, at],
    );
    await this.database.run(
      `INSERT INTO delegations (id, organisation_id, chair_person_id, chair_assignment_id, deputy_person_id, assignment_id, reason, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(delegation.id),
        organisationId,
        uuidToBin(delegation.chairPersonId),
        uuidToBin(delegation.chairAssignmentId),
        deputy,
        assignmentId,
        delegation.reason,
        at,
      ],
    );
  }

  /** False when it was over already. The deputy's office must be locked: nothing is decided in it after `at`. */
  async end({ id, assignmentId }: DelegationRow, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE delegations SET ended_at = ? WHERE id = ? AND ended_at IS NULL',
      [at, uuidToBin(id)],
    );
    if (affectedRows === 0) return false;
    const ended = await this.database.run(
      'UPDATE assignments SET valid_to = GREATEST(valid_from, ?) WHERE id = ? AND valid_to > ?',
      [at, uuidToBin(assignmentId), at],
    );
    return ended.affectedRows === 1;
  }

  private async select(where: string, params: SqlValue[]): Promise<DelegationRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      chairPersonId: binToUuid(row.chair_person_id),
      deputyPersonId: binToUuid(row.deputy_person_id),
      deputyMask: row.name_mask,
      assignmentId: binToUuid(row.assignment_id),
      from: row.valid_from,
      to: row.valid_to,
      reason: row.reason,
      endedAt: row.ended_at,
    }));
  }
}
