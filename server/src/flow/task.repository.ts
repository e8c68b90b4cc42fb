import { rolePermissions } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../database/database';
import { binToUuid, newId, uuidToBin } from '../database/ids';
import type { NewTask, OpenTask } from './flow.types';

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

/** The table `tasks`: one open matter waiting for someone, with its clock. Written for the flow engine alone. */
@Injectable()
export class TaskRepository {
  constructor(private readonly database: Database) {}

  async findOpen(subjectType: string, subjectId: string): Promise<OpenTask | undefined> {
    const [task] = await this.select('subject_type = ? AND subject_id = ? AND open = 1', [
      subjectType,
      uuidToBin(subjectId),
    ]);
    return task;
  }

  async close(subjectType: string, subjectId: string, at: Date): Promise<void> {
    await this.database.run(
      'UPDATE tasks SET closed_at = ? WHERE subject_type = ? AND subject_id = ? AND open = 1',
      [at, subjectType, uuidToBin(subjectId)],
    );
  }

  async insert(task: NewTask): Promise<void> {
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
      'UPDATE tasks SET raise_at = ?, escalated_level = LEAST(escalated_level + 1, 200) WHERE id = ? AND open = 1 AND raise_at = ?',
      [raiseAt, uuidToBin(task.id), task.raiseAt],
    );
    return affectedRows === 1;
  }

  listToRaise(now: Date, limit: number): Promise<OpenTask[]> {
    return this.select(`open = 1 AND raise_at <= ? ORDER BY raise_at LIMIT ${limit}`, [now]);
  }

  /** Everything that waits at an organisation. */
  async listOpenAt(organisationId: number): Promise<OpenTask[]> {
    return this.select('organisation_id = ? AND open = 1 ORDER BY id', [organisationId]);
  }

  /** Open tasks whose owner has nobody left in office for them. */
  async listOrphaned(now: Date, limit: number): Promise<OpenTask[]> {
    const roles = Object.entries(rolePermissions);
    const held = roles
      .flatMap(([role, permissions]) =>
        permissions.map((permission) => `(a.role = '${role}' AND t.permission = '${permission}')`),
      )
      .join(' OR ');
    return this.select(
      `open = 1 AND waits_for = 'organisation' AND NOT EXISTS (
         SELECT 1 FROM assignments a WHERE a.organisation_id = t.organisation_id
          AND a.valid_from <= ? AND a.valid_to > ? AND (${held}))
        AND organisation_id <> (SELECT MIN(id) FROM organisations WHERE parent_id IS NULL) LIMIT ${limit}`,
      [now, now],
    );
  }

  private async select(where: string, params: SqlValue[]): Promise<OpenTask[]> {
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
