import type {
  ActivityMode,
  ActivityStatus,
  ActivityAudience,
  DrawRule,
  FormField,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import { photoNames, toPhotoNames } from '../photos/photos.public';
import type { Activity, ActivityPlan } from './activities.types';

interface Row {
  id: Buffer;
  status: ActivityStatus;
  organisation_id: number;
  organisation_name: string;
  organisation_path: string;
  title: string;
  intro: string;
  starts_at: Date;
  ends_at: Date;
  venue_id: Buffer | null;
  place: string;
  latitude: number | null;
  longitude: number | null;
  audience: ActivityAudience;
  unions: string;
  capacity: number;
  fee_fen: number;
  form: string;
  photos: string | null;
  sign_up_from: Date;
  sign_up_to: Date;
  mode: ActivityMode;
  hold_minutes: number;
  rule: string | null;
  taken: number;
  waiting: number;
  moved_at: Date;
}

const COLUMNS = `a.id, a.status, a.organisation_id, o.name AS organisation_name, o.path AS organisation_path, a.title,
    a.intro, a.starts_at, a.ends_at, a.venue_id, a.place, a.latitude, a.longitude, a.audience, a.unions, a.capacity,
    a.fee_fen, a.form, ${photoNames('a.id')} AS photos, a.sign_up_from, a.sign_up_to, a.mode, a.hold_minutes, a.rule, a.taken, a.waiting,
    a.moved_at`;
const FROM = 'FROM activities a JOIN organisations o ON o.id = a.organisation_id';

const plannedColumns = (plan: ActivityPlan): Record<string, SqlValue> => ({
  title: plan.title,
  intro: plan.intro,
  starts_at: plan.startsAt,
  ends_at: plan.endsAt,
  venue_id: plan.venueId === null ? null : uuidToBin(plan.venueId),
  place: plan.place,
  latitude: plan.latitude,
  longitude: plan.longitude,
  audience: plan.audience,
  unions: JSON.stringify(plan.unions),
  capacity: plan.capacity,
  fee_fen: plan.feeFen,
  form: JSON.stringify(plan.form),
  sign_up_from: plan.signUpFrom,
  sign_up_to: plan.signUpTo,
  mode: plan.mode,
  hold_minutes: plan.holdMinutes,
  rule: plan.rule === null ? null : JSON.stringify(plan.rule),
});

@Injectable()
export class ActivitiesRepository {
  constructor(private readonly database: Database) {}

  async insert(
    activity: {
      id: string;
      status: string;
      organisationId: number;
      assignmentId: string;
      at: Date;
    },
    plan: ActivityPlan,
  ): Promise<void> {
    const columns: Record<string, SqlValue> = {
      id: uuidToBin(activity.id),
      status: activity.status,
      organisation_id: activity.organisationId,
      assignment_id: uuidToBin(activity.assignmentId),
      opened_at: activity.at,
      moved_at: activity.at,
      ...plannedColumns(plan),
    };
    const names = Object.keys(columns);
    await this.database.run(
      `INSERT INTO activities (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(columns),
    );
  }

  /** False when it was published meanwhile. */
  async replan(id: string, plan: ActivityPlan): Promise<boolean> {
    const columns = plannedColumns(plan);
    const { affectedRows } = await this.database.run(
      `UPDATE activities SET ${Object.keys(columns)
        .map((name) => `${name} = ?`)
        .join(', ')} WHERE id = ? AND status = 'draft'`,
      [...Object.values(columns), uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  async find(id: string): Promise<Activity | undefined> {
    const [row] = await this.select('a.id = ?', [uuidToBin(id)]);
    return row;
  }

  async listByIds(ids: readonly string[]): Promise<Map<string, Activity>> {
    if (ids.length === 0) return new Map();
    const rows = await this.select(
      `a.id IN (${ids.map(() => '?').join(', ')})`,
      ids.map(uuidToBin),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** `undefined` outside the scope, as if it did not exist. */
  async findManaged(scope: Scope, id: string): Promise<Activity | undefined> {
    const activity = await this.find(id);
    return activity && scope.covers(activity.organisation.path) ? activity : undefined;
  }

  /** Held until the transaction ends: the first lock of whoever gives, takes or frees a place. */
  async lock(id: string): Promise<Activity | undefined> {
    // Alone: a join would lock the organisation as well, for everybody.
    await this.database.execute('SELECT id FROM activities WHERE id = ? FOR UPDATE', [
      uuidToBin(id),
    ]);
    return this.find(id);
  }

  /** What people can see coming, soonest first. */
  listUpcoming(
    now: Date,
    after: { at: Date; id: string } | null,
    limit: number,
    place: { homeId: string } | null,
  ): Promise<Activity[]> {
    const at = place
      ? `AND (a.venue_id IN (SELECT id FROM venues WHERE home_id = ?)
          OR a.organisation_id = (SELECT organisation_id FROM homes WHERE id = ? AND closed_at IS NULL))`
      : '';
    const home = place ? [uuidToBin(place.homeId), uuidToBin(place.homeId)] : [];
    const from = after ? 'AND (a.starts_at > ? OR (a.starts_at = ? AND a.id > ?))' : '';
    return this.select(
      `a.status IN ('published', 'closed') AND a.ends_at > ? ${at} ${from} ORDER BY a.starts_at, a.id LIMIT ${limit}`,
      [now, ...home, ...(after ? [after.at, after.at, uuidToBin(after.id)] : [])],
    );
  }

  listManaged(scope: Scope, limit: number): Promise<Activity[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => path))];
    return this.select(
      `(${paths.map(() => 'o.path LIKE ?').join(' OR ')}) ORDER BY a.starts_at DESC, a.id LIMIT ${limit}`,
      paths.map((path) => `${path}%`),
    );
  }

  /** Whose door is or soon will be kept, or was lately: what a phone took without a network is still written down. */
  listKept(scope: Scope, endAfter: Date, startBefore: Date, limit: number): Promise<Activity[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => path))];
    return this.select(
      `a.status IN ('published', 'closed', 'held') AND a.ends_at > ? AND a.starts_at < ?
         AND (${paths.map(() => 'o.path LIKE ?').join(' OR ')}) ORDER BY a.starts_at, a.id LIMIT ${limit}`,
      [endAfter, startBefore, ...paths.map((path) => `${path}%`)],
    );
  }

  /** Past the end of sign-up and still published, or past the end and not held. */
  async listDue(now: Date, limit: number): Promise<{ id: string; status: ActivityStatus }[]> {
    const rows = await this.database.execute<{ id: Buffer; status: ActivityStatus }>(
      `SELECT id, status FROM activities WHERE open = 1 AND sign_up_to <= ?
          AND (status = 'published' OR (status = 'closed' AND (ends_at <= ? OR (starts_at <= ? AND waiting > 0)
            OR EXISTS (SELECT 1 FROM draws d WHERE d.activity_id = activities.id AND d.revealed_at IS NULL))))
        ORDER BY sign_up_to LIMIT ${limit}`,
      [now, now, now],
    );
    return rows.map(({ id, status }) => ({ id: binToUuid(id), status }));
  }

  /** Between the end of sign-up and the last registration that was told: nobody is offered anything. */
  async isDrawing(id: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM draws WHERE activity_id = ? AND revealed_at IS NULL',
      [uuidToBin(id)],
    );
    return rows.length > 0;
  }

  /** Something is free and somebody waits: for the net under the outbox. */
  async listFillable(now: Date): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM activities WHERE open = 1 AND status IN ('published', 'closed') AND waiting > 0
          AND taken < capacity AND starts_at > ? LIMIT 100`,
      [now],
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  private async select(where: string, params: SqlValue[]): Promise<Activity[]> {
    const rows = await this.database.execute<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where}`,
      params,
    );
    return rows.map(toActivity);
  }
}

const toActivity = (row: Row): Activity => ({
  id: binToUuid(row.id),
  status: row.status,
  organisation: {
    id: row.organisation_id,
    name: row.organisation_name,
    path: row.organisation_path,
  },
  title: row.title,
  intro: row.intro,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  venueId: binToUuidOrNull(row.venue_id),
  place: row.place,
  latitude: row.latitude,
  longitude: row.longitude,
  audience: row.audience,
  unions: JSON.parse(row.unions) as number[],
  capacity: row.capacity,
  feeFen: row.fee_fen,
  form: JSON.parse(row.form) as FormField[],
  photos: toPhotoNames(row.photos),
  signUpFrom: row.sign_up_from,
  signUpTo: row.sign_up_to,
  mode: row.mode,
  holdMinutes: row.hold_minutes,
  rule: row.rule === null ? null : (JSON.parse(row.rule) as DrawRule),
  taken: row.taken,
  waiting: row.waiting,
  movedAt: row.moved_at,
});
