import type { HomeKind, StationHours } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface HomePage {
  readonly kind: HomeKind;
  readonly name: string;
  readonly address: string;
  readonly intro: string;
  readonly contact: string;
  readonly hours: readonly StationHours[];
  readonly offers: readonly string[];
  readonly charter: readonly string[];
}

export interface Home extends HomePage {
  readonly id: string;
  readonly organisation: { readonly id: number; readonly name: string; readonly path: string };
}

export interface HomeShare {
  readonly id: string;
  readonly organisation: { readonly id: number; readonly name: string };
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly hours: readonly StationHours[];
  readonly dailyQuota: number | null;
}

interface Row {
  id: Buffer;
  organisation_id: number;
  organisation_name: string;
  path: string;
  kind: HomeKind;
  name: string;
  address: string;
  intro: string;
  contact: string;
  hours: string;
  offers: string;
  charter: string;
}

const SELECT = `SELECT h.id, h.organisation_id, o.name AS organisation_name, o.path, h.kind, h.name, h.address, h.intro, h.contact,
    h.hours, h.offers, h.charter
  FROM homes h JOIN organisations o ON o.id = h.organisation_id WHERE h.closed_at IS NULL`;

@Injectable()
export class HomesRepository {
  constructor(private readonly database: Database) {}

  async findById(id: string): Promise<Home | undefined> {
    const [home] = await this.select('AND h.id = ?', [uuidToBin(id)]);
    return home;
  }

  async list(): Promise<Home[]> {
    return this.select('ORDER BY o.path, h.id LIMIT 500', []);
  }

  async listVenues(homeId: string): Promise<{ id: string; name: string; address: string }[]> {
    const rows = await this.database.execute<{ id: Buffer; name: string; address: string }>(
      'SELECT id, name, address FROM venues WHERE home_id = ? AND closed_at IS NULL ORDER BY id',
      [uuidToBin(homeId)],
    );
    return rows.map((row) => ({ ...row, id: binToUuid(row.id) }));
  }

  async listShares(homeId: string): Promise<HomeShare[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      organisation_id: number;
      name: string;
      valid_from: string;
      valid_to: string | null;
      hours: string;
      daily_quota: number | null;
    }>(
      `SELECT s.id, s.organisation_id, o.name, s.valid_from, s.valid_to, s.hours, s.daily_quota FROM home_shares s
         JOIN organisations o ON o.id = s.organisation_id WHERE s.home_id = ? AND s.live = 1 ORDER BY s.id`,
      [uuidToBin(homeId)],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      organisation: { id: row.organisation_id, name: row.name },
      validFrom: row.valid_from,
      validTo: row.valid_to,
      hours: JSON.parse(row.hours) as StationHours[],
      dailyQuota: row.daily_quota,
    }));
  }

  async insert(home: HomePage & { id: string; organisationId: number; at: Date }): Promise<void> {
    await this.database.run(
      `INSERT INTO homes (id, organisation_id, kind, name, address, intro, contact, hours, offers, charter, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(home.id),
        home.organisationId,
        home.kind,
        home.name,
        home.address,
        home.intro,
        home.contact,
        JSON.stringify(home.hours),
        JSON.stringify(home.offers),
        JSON.stringify(home.charter),
        home.at,
      ],
    );
  }

  async update(id: string, page: HomePage): Promise<void> {
    await this.database.run(
      `UPDATE homes SET kind = ?, name = ?, address = ?, intro = ?, contact = ?, hours = ?, offers = ?, charter = ? WHERE id = ?`,
      [
        page.kind,
        page.name,
        page.address,
        page.intro,
        page.contact,
        JSON.stringify(page.hours),
        JSON.stringify(page.offers),
        JSON.stringify(page.charter),
        uuidToBin(id),
      ],
    );
  }

  /** False when there is a live agreement with the organisation already. */
  async insertShareOnce(share: {
    id: string;
    homeId: string;
    organisationId: number;
    validFrom: string;
    validTo: string | null;
    hours: readonly StationHours[];
    dailyQuota: number | null;
    assignmentId: string;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO home_shares (id, home_id, organisation_id, valid_from, valid_to, hours, daily_quota, assignment_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(share.id),
        uuidToBin(share.homeId),
        share.organisationId,
        share.validFrom,
        share.validTo,
        JSON.stringify(share.hours),
        share.dailyQuota,
        uuidToBin(share.assignmentId),
        share.at,
      ],
    );
    return affectedRows === 1;
  }

  async endShare(homeId: string, id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE home_shares SET ended_at = ? WHERE id = ? AND home_id = ? AND ended_at IS NULL',
      [at, uuidToBin(id), uuidToBin(homeId)],
    );
    return affectedRows === 1;
  }

  /** Who may book in the home's venues changes: what is being booked under the old terms is refused. */
  async nextVersionOfVenues(homeId: string): Promise<void> {
    await this.database.run('UPDATE venues SET version = version + 1 WHERE home_id = ?', [
      uuidToBin(homeId),
    ]);
  }

  private async select(where: string, params: SqlValue[]): Promise<Home[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      organisation: { id: row.organisation_id, name: row.organisation_name, path: row.path },
      kind: row.kind,
      name: row.name,
      address: row.address,
      intro: row.intro,
      contact: row.contact,
      hours: JSON.parse(row.hours) as StationHours[],
      offers: JSON.parse(row.offers) as string[],
      charter: JSON.parse(row.charter) as string[],
    }));
  }
}
