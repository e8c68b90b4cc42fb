import { RealNameError, type RealNameLevel } from '@home/shared';
import { Injectable, SetMetadata } from '@nestjs/common';
import { Database } from '../database/database';
import { uuidToBin } from '../database/ids';
import { AppError } from '../http/app-error';
import type { Identity } from './scope';

export const LEVEL = 'access:level';

/**
 * The real-name level that a service needs: the one place where it is said. Asked by the guard, after the permission;
 * whoever is below reads what to do and where. Routes without it ask for none.
 */
export const RequireLevel = (level: Exclude<RealNameLevel, 0>): MethodDecorator =>
  SetMetadata(LEVEL, level);

@Injectable()
export class RealNameLevels {
  constructor(private readonly database: Database) {}

  async levelOf({ personId }: Pick<Identity, 'personId'>): Promise<RealNameLevel> {
    if (personId === null) return 0;
    const [row] = await this.database.execute<{ verified_at: Date | null }>(
      'SELECT verified_at FROM persons WHERE id = ?',
      [uuidToBin(personId)],
    );
    return row?.verified_at ? 2 : 1;
  }

  /** @throws RealNameError.NameNeeded, RealNameError.VerificationNeeded */
  async require(needed: RealNameLevel, identity: Pick<Identity, 'personId'>): Promise<void> {
    const level = await this.levelOf(identity);
    if (level >= needed) return;
    throw new AppError(level < 1 ? RealNameError.NameNeeded : RealNameError.VerificationNeeded);
  }
}
