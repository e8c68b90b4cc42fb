import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { RegistrationEndings } from './registrations.ending';

/** 活动, for other modules. */
@Injectable()
export class ActivitiesPublic {
  constructor(private readonly endings: RegistrationEndings) {}

  /** Gives back all that somebody signed up for and that has not begun: they are leaving. In the caller's transaction. */
  leaveAll(scope: Scope): Promise<number> {
    return this.endings.leaveAll(scope);
  }
}
