import { endOfDay, inboxPageSize, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { Authority } from './tasks.rules';

export interface TaskRow {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly escalatedLevel: number;
  readonly organisationId: number;
}

export interface TaskCounts {
  readonly open: number;
  readonly dueToday: number;
  readonly overdue: number;
}

interface Row {
  id: Buffer;
  subject_type: string;
  subject_id: Buffer;
  opened_at: Date;
  due_at: Date;
  escalated_level: number;
  organisation_id: number;
}

type Count = string | number | null;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

@Injectable()
export class TasksRepository {
  constructor(private readonly database: Database) {}

  /** One more than a page, by the clock: the most pressing first. */
  async listPage(
    authorities: readonly Authority[],
    after: { dueAt: Date; id: string } | null,
  ): Promise<TaskRow[]> {
    if (authorities.length === 0) return [];
    const { where, params } = waitingFor(authorities);
    const rest = after ? 'AND (t.due_at > ? OR (t.due_at = ? AND t.id > ?))' : '';
    const rows = await this.database.execute<Row>(
      `SELECT t.id, t.subject_type, t.subject_id, t.opened_at, t.due_at, t.escalated_level, t.organisation_id
         FROM tasks t WHERE ${where} ${rest} ORDER BY t.due_at, t.id LIMIT ${inboxPageSize + 1}`,
      [...params, ...(after ? [after.dueAt, after.dueAt, uuidToBin(after.id)] : [])],
    );
    return rows.map(toTaskRow);
  }

  /** One more than a page of what rose and is still open below the scope's offices. */
  async listEscalated(
    scope: Scope,
    after: { dueAt: Date; id: string } | null,
  ): Promise<(TaskRow & { ownerName: string; fromName: string | null })[]> {
    const paths = scope.offices.map(({ path }) => `${path}%`);
    const rest = after ? 'AND (t.due_at > ? OR (t.due_at = ? AND t.id > ?))' : '';
    const rows = await this.database.execute<
      Row & { owner_name: string; from_name: string | null }
    >(
      `SELECT t.id, t.subject_type, t.subject_id, t.opened_at, t.due_at, t.escalated_level, t.organisation_id,
              o.name AS owner_name,
              (SELECT f.name FROM transitions x JOIN organisations f ON f.id = x.from_organisation_id
                WHERE x.flow = t.subject_type AND x.subject_id = t.subject_id AND x.action = 'escalate'
                ORDER BY x.at DESC LIMIT 1) AS from_name
         FROM organisations o JOIN tasks t ON t.organisation_id = o.id AND t.open = 1 AND t.escalated_level > 0
        WHERE (${paths.map(() => 'o.path LIKE ?').join(' OR ')}) ${rest}
        ORDER BY t.due_at, t.id LIMIT ${inboxPageSize + 1}`,
      [...paths, ...(after ? [after.dueAt, after.dueAt, uuidToBin(after.id)] : [])],
    );
    return rows.map((row) => ({
      ...toTaskRow(row),
      ownerName: row.owner_name,
      fromName: row.from_name,
    }));
  }

  async count(authorities: readonly Authority[], now: Date): Promise<TaskCounts> {
    if (authorities.length === 0) return { open: 0, dueToday: 0, overdue: 0 };
    const { where, params } = waitingFor(authorities);
    const [row] = await this.database.execute<{ open: Count; due_today: Count; overdue: Count }>(
      `SELECT COUNT(*) AS open, SUM(t.due_at >= ? AND t.due_at <= ?) AS due_today, SUM(t.due_at < ?) AS overdue
         FROM tasks t WHERE ${where}`,
      [now, endOfDay(shanghaiDay(now)), now, ...params],
    );
    return {
      open: Number(row?.open ?? 0),
      dueToday: Number(row?.due_today ?? 0),
      overdue: Number(row?.overdue ?? 0),
    };
  }
}

const toTaskRow = (row: Row): TaskRow => ({
  id: binToUuid(row.id),
  subjectType: row.subject_type,
  subjectId: binToUuid(row.subject_id),
  openedAt: row.opened_at,
  dueAt: row.due_at,
  escalatedLevel: row.escalated_level,
  organisationId: row.organisation_id,
});

function waitingFor(authorities: readonly Authority[]): { where: string; params: SqlValue[] } {
  const held = authorities.map(
    ({ organisationIds, permissions }) =>
      `(t.organisation_id IN (${marks(organisationIds)}) AND t.permission IN (${marks(permissions)}))`,
  );
  return {
    where: `t.open = 1 AND t.waits_for = 'organisation' AND (${held.join(' OR ')})`,
    params: authorities.flatMap(({ organisationIds, permissions }) => [
      ...organisationIds,
      ...permissions,
    ]),
  };
}
