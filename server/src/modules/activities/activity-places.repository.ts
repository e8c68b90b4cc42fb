import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Statement } from '../../database/database';
import { uuidToBin } from '../../database/ids';

/** The counters of an activity: what is taken, who is in line, which number is next. Every change is one guarded UPDATE. */
@Injectable()
export class ActivityPlaces {
  constructor(private readonly database: Database) {}

  /**
   * A place for whoever comes directly: only while there is one, and nobody is in line for it. The counter is the
   * guard; two at the last place are one after the other here, and the second finds none.
   */
  async takePlace(id: string): Promise<boolean> {
    const { sql, params } = this.takeStatement(id);
    return this.changed(sql, [...params]);
  }

  /** The same for `Database.batch`: no row changed means that there was none. */
  takeStatement(id: string): Statement {
    return {
      sql: "UPDATE activities SET taken = taken + 1 WHERE id = ? AND status = 'published' AND waiting = 0 AND taken < capacity",
      params: [uuidToBin(id)],
    };
  }

  /** A place for whoever is next in line. */
  async takeReserved(id: string): Promise<boolean> {
    return this.changed(
      'UPDATE activities SET taken = taken + 1 WHERE id = ? AND taken < capacity',
      [uuidToBin(id)],
    );
  }

  async freePlace(id: string): Promise<void> {
    await this.database.run('UPDATE activities SET taken = taken - 1 WHERE id = ?', [
      uuidToBin(id),
    ]);
  }

  async changeLine(id: string, by: number): Promise<void> {
    await this.database.run('UPDATE activities SET waiting = waiting + ? WHERE id = ?', [
      by,
      uuidToBin(id),
    ]);
  }

  /** The next number, given to nobody else; `undefined` when sign-up is over. The activity stays locked. */
  async nextNumber(id: string): Promise<number | undefined> {
    const isOpen = await this.changed(
      "UPDATE activities SET last_number = last_number + 1 WHERE id = ? AND status = 'published'",
      [uuidToBin(id)],
    );
    if (!isOpen) return undefined;
    const [row] = await this.database.execute<{ last_number: number }>(
      'SELECT last_number FROM activities WHERE id = ?',
      [uuidToBin(id)],
    );
    return row?.last_number;
  }

  async countNumbers(id: string): Promise<number> {
    const [row] = await this.database.execute<{ last_number: number }>(
      'SELECT last_number FROM activities WHERE id = ?',
      [uuidToBin(id)],
    );
    return row?.last_number ?? 0;
  }

  /** Everybody whose registration is open: with a place, in line or in the draw. */
  async countOpen(id: string): Promise<number> {
    const [row] = await this.database.execute<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM activity_registrations WHERE activity_id = ? AND open = 1',
      [uuidToBin(id)],
    );
    return Number(row?.n ?? 0);
  }

  /** False when more places are taken than that. */
  async resize(id: string, capacity: number): Promise<boolean> {
    return this.changed('UPDATE activities SET capacity = ? WHERE id = ? AND taken <= ?', [
      capacity,
      uuidToBin(id),
      capacity,
    ]);
  }

  private async changed(sql: string, params: SqlValue[]): Promise<boolean> {
    return (await this.database.run(sql, params)).affectedRows === 1;
  }
}
