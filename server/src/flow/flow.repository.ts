import type { Permission } from '@home/shared';
import { rolePermissions } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../database/ids';
import { stateOf, type Flow } from './define-flow';

/** The columns that every table under a flow has, besides `closed_at`: set in final states, NULL in open ones. */
export interface Subject {
  id: string;
  status: string;
  /** Has the matter now. */
  organisationId: number;
  path: string;
  accountId: string | null;
  personId: string | null;
  /** When it last moved: part of the compare-and-swap, so a move that keeps the state is seen too. */
  movedAt: Date;
}

export interface OpenTask {
  id: string;
  subjectType: string;
  subjectId: string;
  organisationId: number;
  openedAt: Date;
  dueAt: Date;
  raiseAt: Date;
  escalatedLevel: number;
}

export interface LogEntry {
  flow: string;
  subjectId: string;
  action: string;
  from: string;
  to: string;
  fromOrganisationId: number;
  organisationId: number;
  accountId: string | null;
  personId: string | null;
  assignmentId: string | null;
  note: string | null;
  details: object | null;
  at: Date;
}

export interface NewTask {
  subjectType: string;
  subjectId: string;
  organisationId: number;
  waitsFor: 'organisation' | 'applicant';
  permission: Permission;
  openedAt: Date;
  dueAt: Date;
  raiseAt: Date;
  escalatedLevel: number;
}

interface SubjectRow {
  status: string;
  organisation_id: number;
  path: string;
  account_id: Buffer | null;
  person_id: Buffer | null;
  moved_at: Date;
}

interface TaskRow {
  id: Buffer;
  subject_type: string;
  subject_id: Buffer;
  organisation_id: number;
  opened_at: Date;
  due_at: Date;
  raise_at: Date;
  escalated_level: number;
}

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));
const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

@Injectable()
export class FlowRepository {
  constructor(private readonly database: Database) {}

  async findSubject(flow: Flow, id: string): Promise<Subject | undefined> {
    const [row] = await this.database.execute<SubjectRow>(
      `SELECT s.status, s.organisation_id, o.path, s.account_id, s.person_id, s.moved_at
         FROM ${flow.table} s JOIN organisations o ON o.id = s.organisation_id WHERE s.id = ?`,
      [uuidToBin(id)],
    );
    return (
      row && {
        id,
        status: row.status,
        organisationId: row.organisation_id,
        path: row.path,
        accountId: binToUuidOrNull(row.account_id),
        personId: binToUuidOrNull(row.person_id),
        movedAt: row.moved_at,
      }
    );
  }

  /**
   * The office under which the actor decides, locked until the transaction ends: whoever ends an assignment locks the
   * same row first and reads the time afterwards, so an act never stands in the log after the office's last moment.
   */
  async lockValidOffice(
    assignmentIds: readonly string[],
    now: () => Date,
  ): Promise<string | undefined> {
    if (assignmentIds.length === 0) return undefined;
    const rows = await this.database.execute<{ id: Buffer; valid_from: Date; valid_to: Date }>(
      `SELECT id, valid_from, valid_to FROM assignments WHERE id IN (${marks(assignmentIds)}) ORDER BY id LOCK IN SHARE MODE`,
      assignmentIds.map(uuidToBin),
    );
    const at = now();
    const valid = rows.find((row) => row.valid_from <= at && row.valid_to > at);
    return valid && binToUuid(valid.id);
  }

  /** Compare-and-swap: true when this call, and no other, moved the row. */
  async swapStatus(
    flow: Flow,
    subject: Subject,
    to: string,
    organisationId: number,
    at: Date,
  ): Promise<boolean> {
    const closedAt = stateOf(flow, to).task ? null : at;
    const { affectedRows } = await this.database.run(
      `UPDATE ${flow.table} SET status = ?, organisation_id = ?, moved_at = ?, closed_at = ?
        WHERE id = ? AND status = ? AND organisation_id = ? AND moved_at = ?`,
      [
        to,
        organisationId,
        at,
        closedAt,
        uuidToBin(subject.id),
        subject.status,
        subject.organisationId,
        subject.movedAt,
      ],
    );
    return affectedRows === 1;
  }

  async insertLog(entry: LogEntry): Promise<void> {
    await this.database.run(
      `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id,
         organisation_id, account_id, person_id, assignment_id, note, details, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        entry.flow,
        uuidToBin(entry.subjectId),
        entry.action,
        entry.from,
        entry.to,
        entry.fromOrganisationId,
        entry.organisationId,
        bin(entry.accountId),
        bin(entry.personId),
        bin(entry.assignmentId),
        entry.note,
        entry.details === null ? null : JSON.stringify(entry.details),
        entry.at,
      ],
    );
  }

  async findOpenTask(subjectType: string, subjectId: string): Promise<OpenTask | undefined> {
    const [task] = await this.selectTasks('subject_type = ? AND subject_id = ? AND open = 1', [
      subjectType,
      uuidToBin(subjectId),
    ]);
    return task;
  }

  async closeTask(subjectType: string, subjectId: string, at: Date): Promise<void> {
    await this.database.run(
      'UPDATE tasks SET closed_at = ? WHERE subject_type = ? AND subject_id = ? AND open = 1',
      [at, subjectType, uuidToBin(subjectId)],
    );
  }

  async insertTask(task: NewTask): Promise<void> {
    await this.database.run(
      `INSERT INTO tasks (id, subject_type, subject_id, organisation_id, waits_for, permission, opened_at, due_at,
         raise_at, escalated_level) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        task.subjectType,
        uuidToBin(task.subjectId),
        task.organisationId,
        task.waitsFor,
        task.permission,
        task.openedAt,
        task.dueAt,
        task.raiseAt,
        task.escalatedLevel,
      ],
    );
  }

  /** Claims the next look of the job at this task: false when another instance was quicker. */
  async postponeRaise(task: OpenTask, raiseAt: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE tasks SET raise_at = ?, escalated_level = escalated_level + 1 WHERE id = ? AND open = 1 AND raise_at = ?',
      [raiseAt, uuidToBin(task.id), task.raiseAt],
    );
    return affectedRows === 1;
  }

  listTasksToRaise(now: Date, limit: number): Promise<OpenTask[]> {
    return this.selectTasks(`open = 1 AND raise_at <= ? ORDER BY raise_at LIMIT ${limit}`, [now]);
  }

  /** Open tasks whose owner has nobody left in office for them. */
  async listOrphanedTasks(now: Date, limit: number): Promise<OpenTask[]> {
    const roles = Object.entries(rolePermissions);
    const held = roles
      .flatMap(([role, permissions]) =>
        permissions.map((permission) => `(a.role = '${role}' AND t.permission = '${permission}')`),
      )
      .join(' OR ');
    return this.selectTasks(
      `open = 1 AND waits_for = 'organisation' AND NOT EXISTS (
         SELECT 1 FROM assignments a WHERE a.organisation_id = t.organisation_id
          AND a.valid_from <= ? AND a.valid_to > ? AND (${held}))
        AND organisation_id <> (SELECT MIN(id) FROM organisations WHERE parent_id IS NULL) LIMIT ${limit}`,
      [now, now],
    );
  }

  /**
   * The nearest organisation, from the last of `path` upwards, where someone other than `exceptPersonId` holds an
   * office with the permission now; `undefined` when there is none up to the root.
   */
  async findOwner(
    path: string,
    permission: Permission,
    now: Date,
    exceptPersonId: string | null,
  ): Promise<number | undefined> {
    const ids = path.split('/').filter(Boolean).map(Number);
    const roles = Object.entries(rolePermissions).flatMap(([role, held]) =>
      held.includes(permission) ? [role] : [],
    );
    const rows = await this.database.execute<{ organisation_id: number }>(
      `SELECT DISTINCT organisation_id FROM assignments
        WHERE organisation_id IN (${marks(ids)}) AND role IN (${marks(roles)}) AND valid_from <= ? AND valid_to > ?
          ${exceptPersonId === null ? '' : 'AND person_id <> ?'}`,
      [...ids, ...roles, now, now, ...(exceptPersonId === null ? [] : [uuidToBin(exceptPersonId)])],
    );
    const staffed = new Set(rows.map((row) => row.organisation_id));
    return ids.reverse().find((id) => staffed.has(id));
  }

  async findPath(organisationId: number): Promise<string | undefined> {
    const [row] = await this.database.execute<{ path: string }>(
      'SELECT path FROM organisations WHERE id = ?',
      [organisationId],
    );
    return row?.path;
  }

  private async selectTasks(where: string, params: SqlValue[]): Promise<OpenTask[]> {
    const rows = await this.database.execute<TaskRow>(
      `SELECT t.id, t.subject_type, t.subject_id, t.organisation_id, t.opened_at, t.due_at, t.raise_at, t.escalated_level
         FROM tasks t WHERE ${where}`,
      params,
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      subjectType: row.subject_type,
      subjectId: binToUuid(row.subject_id),
      organisationId: row.organisation_id,
      openedAt: row.opened_at,
      dueAt: row.due_at,
      raiseAt: row.raise_at,
      escalatedLevel: row.escalated_level,
    }));
  }
}
