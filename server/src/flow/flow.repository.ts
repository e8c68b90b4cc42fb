import type { Permission } from '@home/shared';
import { rolePermissions } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../database/ids';
import { isFinal, stateOf, type Flow } from './define-flow';
import type { HeldOffice, LogEntry, Subject } from './flow.types';

interface SubjectRow {
  status: string;
  organisation_id: number;
  path: string;
  account_id: Buffer | null;
  person_id: Buffer | null;
  moved_at: Date;
}

interface OfficeRow {
  id: Buffer;
  organisation_id: number;
  valid_from: Date;
  valid_to: Date;
}

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));
const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

const accountOf = ({ ownedBy }: Flow): string => (ownedBy === 'person' ? 'NULL' : 's.account_id');

/** The line of the log that a move or an opening leaves. */
export function logStatement(entry: LogEntry): Statement & { readonly id: string } {
  const id = newId();
  return {
    id,
    sql: `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id,
     organisation_id, account_id, person_id, assignment_id, note, details, at)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [
      uuidToBin(id),
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
  };
}

@Injectable()
export class FlowRepository {
  constructor(private readonly database: Database) {}

  async findSubject(flow: Flow, id: string): Promise<Subject | undefined> {
    const [row] = await this.database.execute<SubjectRow>(
      `SELECT s.status, s.organisation_id, o.path, ${accountOf(flow)} AS account_id, s.person_id, s.moved_at
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

  /** Matters of an organisation in one of these states. */
  async listAt(flow: Flow, statuses: readonly string[], organisationId: number): Promise<string[]> {
    if (statuses.length === 0) return [];
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM ${flow.table} WHERE organisation_id = ? AND status IN (${statuses.map(() => '?').join(', ')}) ORDER BY id`,
      [organisationId, ...statuses],
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  /**
   * The office under which the actor decides, locked until the transaction ends: whoever ends an assignment locks the
   * same row first and reads the time afterwards, so an act never stands in the log after the office's last moment.
   */
  async lockValidOffice(
    assignmentIds: readonly string[],
    now: () => Date,
  ): Promise<HeldOffice | undefined> {
    if (assignmentIds.length === 0) return undefined;
    const rows = await this.database.execute<OfficeRow>(
      `SELECT id, organisation_id, valid_from, valid_to FROM assignments WHERE id IN (${marks(assignmentIds)}) ORDER BY id LOCK IN SHARE MODE`,
      assignmentIds.map(uuidToBin),
    );
    const at = now();
    const valid = rows.find((row) => row.valid_from <= at && row.valid_to > at);
    return (
      valid && {
        assignmentId: binToUuid(valid.id),
        organisationId: valid.organisation_id,
        at,
      }
    );
  }

  /** Compare-and-swap: true when this call, and no other, moved the row. */
  async swapStatus(
    flow: Flow,
    subject: Subject,
    { to, reopens }: { to: string; reopens?: true },
    organisationId: number,
    at: Date,
  ): Promise<boolean> {
    const closedAt = isFinal(stateOf(flow, to)) ? at : null;
    const { affectedRows } = await this.database.run(
      // Live again: a unique key may refuse it, because another matter of the same person was begun meanwhile.
      `UPDATE ${reopens ? 'IGNORE ' : ''}${flow.table} SET status = ?, organisation_id = ?, moved_at = ?, closed_at = ?
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
    if (!reopens || affectedRows === 0) return affectedRows === 1;
    // A row that IGNORE left alone still counts as found: what stands there now decides.
    const moved = await this.database.execute(
      `SELECT 1 FROM ${flow.table} WHERE id = ? AND status = ? AND moved_at = ?`,
      [uuidToBin(subject.id), to, at],
    );
    return moved.length === 1;
  }

  /** Answers the id of the row. */
  async insertLog(entry: LogEntry): Promise<string> {
    const { id, sql, params } = logStatement(entry);
    await this.database.run(sql, [...params]);
    return id;
  }

  /**
   * The nearest organisation, from the last of `path` upwards, where someone who is not among `except` holds an
   * office with the permission now; `undefined` when there is none up to the root.
   */
  async findOwner(
    path: string,
    permission: Permission,
    now: Date,
    except: readonly string[],
  ): Promise<number | undefined> {
    const ids = path.split('/').filter(Boolean).map(Number);
    const roles = Object.entries(rolePermissions).flatMap(([role, held]) =>
      held.includes(permission) ? [role] : [],
    );
    const rows = await this.database.execute<{ organisation_id: number }>(
      `SELECT DISTINCT organisation_id FROM assignments
        WHERE organisation_id IN (${marks(ids)}) AND role IN (${marks(roles)}) AND valid_from <= ? AND valid_to > ?
          ${except.length === 0 ? '' : `AND person_id NOT IN (${marks(except)})`}`,
      [...ids, ...roles, now, now, ...except.map(uuidToBin)],
    );
    const staffed = new Set(rows.map((row) => row.organisation_id));
    return ids.reverse().find((id) => staffed.has(id));
  }

  /** Whom somebody declared as a relative, and who declared them. */
  async listRelatives(personId: string): Promise<string[]> {
    const id = uuidToBin(personId);
    const rows = await this.database.execute<{ person_id: Buffer }>(
      `SELECT relative_person_id AS person_id FROM officer_relatives
        WHERE person_id = ? AND in_force = 1 AND relative_person_id IS NOT NULL
       UNION SELECT person_id FROM officer_relatives WHERE relative_person_id = ? AND in_force = 1`,
      [id, id],
    );
    return rows.map((row) => binToUuid(row.person_id));
  }

  async insertRecusals(
    { name }: Flow,
    subjectId: string,
    personIds: readonly string[],
  ): Promise<void> {
    for (const personId of new Set(personIds))
      await this.database.run(
        'INSERT INTO recusals (flow, subject_id, person_id) VALUES (?, ?, ?)',
        [name, uuidToBin(subjectId), uuidToBin(personId)],
      );
  }

  async listRecused({ name }: Flow, subjectId: string): Promise<string[]> {
    const rows = await this.database.execute<{ person_id: Buffer }>(
      'SELECT person_id FROM recusals WHERE flow = ? AND subject_id = ?',
      [name, uuidToBin(subjectId)],
    );
    return rows.map((row) => binToUuid(row.person_id));
  }

  async isRecused(flow: Flow, subjectId: string, personId: string | null): Promise<boolean> {
    return personId !== null && (await this.listRecused(flow, subjectId)).includes(personId);
  }

  async findPath(organisationId: number): Promise<string | undefined> {
    const [row] = await this.database.execute<{ path: string }>(
      'SELECT path FROM organisations WHERE id = ?',
      [organisationId],
    );
    return row?.path;
  }
}
