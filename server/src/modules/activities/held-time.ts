import type { Span } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../../database/database';
import { isDuplicate } from '../../database/errors';
import { PersonTime } from '../bookings/bookings.public';

/** The time of whoever takes part, in the same cells as bookings: nobody is in two places. */
@Injectable()
export class HeldTime {
  constructor(
    private readonly database: Database,
    private readonly time: PersonTime,
  ) {}

  /** For `Database.batch`: a duplicate key means that the time is taken. */
  hold(holderId: string, span: Span, matterId: string): Statement {
    return this.time.hold([holderId], span, matterId);
  }

  /** False, with nothing held, when any of it is taken: the key refuses the whole statement. */
  async tryHold(holderId: string, span: Span, matterId: string): Promise<boolean> {
    try {
      await this.database.batch([this.hold(holderId, span, matterId)]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async free(matterId: string): Promise<void> {
    await this.database.batch([this.time.free(matterId)]);
  }
}
