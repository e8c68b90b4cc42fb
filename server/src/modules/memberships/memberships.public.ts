import { isDay, MembershipError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { MembershipsRepository } from './memberships.repository';
import { memberNoFrom, memberNoSpace } from './memberships.rules';

export interface LiveMembership {
  readonly id: string;
  readonly organisationId: number;
  readonly memberNo: string;
  /** 'YYYY-MM-DD' */
  readonly startedOn: string;
}

export interface MembershipStart {
  readonly personId: string;
  readonly organisationId: number;
  /** The day of the resolution, 'YYYY-MM-DD'. */
  readonly startedOn: string;
  readonly applicationId: string | null;
  readonly resolutionId: string | null;
}

/** One number in a hundred thousand million is taken; so many in a row never are. */
const MAX_DRAWS = 5;

/** 会籍, for other modules. */
@Injectable()
export class MembershipsPublic {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly clock: Clock,
  ) {}

  /** The one live membership of a person. */
  async findLive(personId: string): Promise<LiveMembership | undefined> {
    const membership = await this.memberships.findLive(personId);
    if (!membership) return undefined;
    const { id, organisationId, memberNo, startedOn } = membership;
    return { id, organisationId, memberNo, startedOn };
  }

  /**
   * Ends the live membership inside the caller's transaction: of the member's own will, free and at once. `undefined`
   * when there was none.
   */
  async end(personId: string, at: Date): Promise<LiveMembership | undefined> {
    const live = await this.findLive(personId);
    return live && (await this.memberships.end(live.id, at)) ? live : undefined;
  }

  /**
   * Starts a membership inside the caller's transaction. At most one live membership a person: the unique key decides
   * between two at the same instant. @throws MembershipError.AlreadyActive
   */
  async start(start: MembershipStart): Promise<{ id: string; memberNo: string }> {
    if (!isDay(start.startedOn)) throw new RangeError('startedOn is not a day');
    for (let draw = 1; draw <= MAX_DRAWS; draw += 1) {
      const id = newId();
      const memberNo = memberNoFrom(randomInt(memberNoSpace));
      if (await this.memberships.insert({ id, memberNo, ...start }, this.clock.now())) {
        return { id, memberNo };
      }
      // Which key refused? If it was not this person's membership it was the number: draw again.
      if (await this.memberships.findLive(start.personId)) {
        throw new AppError(MembershipError.AlreadyActive);
      }
    }
    throw new Error('no free member number was drawn');
  }
}
