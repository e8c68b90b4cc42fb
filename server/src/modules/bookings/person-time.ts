import { cellsOf, type Span } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../../database/database';
import { uuidToBin } from '../../database/ids';

/**
 * Who and what is where, in cells of five minutes: nobody is in two places, and no court is given twice. Whatever books
 * a person's time (bookings, later registrations) holds it here, in its own transaction; the primary key refuses the
 * second at the same time.
 */
@Injectable()
export class PersonTime {
  constructor(private readonly database: Database) {}

  /**
   * For `Database.batch`. `holders`: persons and exclusive resources; `matterId`: what holds them. A duplicate key means
   * that one of them is taken: ask `isHeld` which.
   */
  hold(holders: readonly string[], span: Span, matterId: string): Statement {
    const ids = holders.map(uuidToBin).sort(Buffer.compare);
    const matter = uuidToBin(matterId);
    // In the order of the primary key, as everybody takes them.
    const rows = cellsOf(span).flatMap((cell) => ids.map((id) => [cell, id, matter]));
    return {
      sql: `INSERT INTO held_cells (cell, holder_id, matter_id) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}`,
      params: rows.flat(),
    };
  }

  /** Gives back all that a matter holds. */
  free(matterId: string): Statement {
    return { sql: 'DELETE FROM held_cells WHERE matter_id = ?', params: [uuidToBin(matterId)] };
  }

  /** Whether any of it is taken, as far as it is committed. */
  async isHeld(holderId: string, span: Span): Promise<boolean> {
    const cells = cellsOf(span);
    const rows = await this.database.execute(
      `SELECT 1 FROM held_cells WHERE holder_id = ? AND cell IN (${cells.map(() => '?').join(', ')}) LIMIT 1`,
      [uuidToBin(holderId), ...cells],
    );
    return rows.length > 0;
  }
}
