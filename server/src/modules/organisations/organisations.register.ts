import type { OrganisationKind, OrganisationStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';

/** A union in preparation. */
export interface PreparedUnion {
  readonly parentId: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly employerName: string | null;
  readonly address: string;
}

/** Each lost try means that another union was entered. */
const MAX_TRIES = 50;

/** Writes of the register: a union comes into it in preparation, is established, or is given up. In the caller's transaction. */
@Injectable()
export class OrganisationRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers the new union's id. It takes in nobody before it is established. */
  async prepare(union: PreparedUnion): Promise<number> {
    const path = await this.holdParent(union.parentId);
    for (let tried = 0; tried < MAX_TRIES; tried += 1) {
      const id = (await this.findHighestId()) + 1;
      if (await this.insert(id, `${path}${id}/`, union)) return id;
    }
    throw new Error('no free organisation id was found');
  }

  async establish(id: number): Promise<void> {
    await this.change(id, 'established', null);
  }

  /** Its preparation came to nothing: like a dissolved union, it stays in the register and takes in nobody. */
  async giveUp(id: number, parentId: number): Promise<void> {
    await this.change(id, 'dissolved', parentId);
  }

  /** Names and employers of the unions of a district that are in preparation, established, or closing. */
  async listNamesIn(
    districtPath: string,
  ): Promise<{ name: string; employerName: string | null }[]> {
    const rows = await this.database.execute<{ name: string; employer_name: string | null }>(
      "SELECT name, employer_name FROM organisations WHERE path LIKE ? AND status NOT IN ('dissolved', 'merged')",
      [`${districtPath}%`],
    );
    return rows.map((row) => ({ name: row.name, employerName: row.employer_name }));
  }

  /** Its path cannot change before the transaction ends. */
  private async holdParent(id: number): Promise<string> {
    const [row] = await this.database.execute<{ path: string }>(
      'SELECT path FROM organisations WHERE id = ? LOCK IN SHARE MODE',
      [id],
    );
    if (!row) throw new Error('there is no such organisation');
    return row.path;
  }

  private async findHighestId(): Promise<number> {
    const [row] = await this.database.execute<{ id: number }>(
      'SELECT id FROM organisations ORDER BY id DESC LIMIT 1',
    );
    return row?.id ?? 0;
  }

  private async insert(id: number, path: string, union: PreparedUnion): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO organisations (id, parent_id, path, level, kind, name, employer_name, fallback, address, status,
         created_at) VALUES (?, ?, ?, 'grassroots', ?, ?, ?, 0, ?, 'preparing', ?)`,
      [
        id,
        union.parentId,
        path,
        union.kind,
        union.name,
        union.employerName,
        union.address,
        this.clock.now(),
      ],
    );
    return affectedRows === 1;
  }

  private async change(
    id: number,
    status: OrganisationStatus,
    successor: number | null,
  ): Promise<void> {
    await this.database.run(
      "UPDATE organisations SET status = ?, succeeded_by = ? WHERE id = ? AND status = 'preparing'",
      [status, successor, id],
    );
  }
}
