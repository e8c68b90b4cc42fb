import { isDay, MembershipError, type MembershipStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { Scope } from '../../access';
import { newId } from '../../database/ids';
import { FlowEngine, type FlowActor, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { MembershipHistory } from './membership-history';
import { membershipFlow } from './membership.flow';
import { MembershipsQueries } from './memberships.queries';
import { MembershipsRepository } from './memberships.repository';
import { memberNoFrom, memberNoSpace } from './memberships.rules';
import { MembershipsService } from './memberships.service';

export interface LiveMembership {
  readonly id: string;
  readonly status: MembershipStatus;
  readonly organisationId: number;
  readonly memberNo: string;
  /** 'YYYY-MM-DD' */
  readonly startedOn: string;
}

export interface MembershipStart {
  /** Who records it; a register that is read in when absent. */
  readonly actor?: FlowActor;
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
    private readonly engine: FlowEngine,
    private readonly memberships: MembershipsRepository,
    private readonly history: MembershipHistory,
    private readonly service: MembershipsService,
    private readonly queries: MembershipsQueries,
    private readonly organisations: OrganisationsPublic,
  ) {}

  /** The one live membership of a person. */
  async findLive(personId: string): Promise<LiveMembership | undefined> {
    const membership = await this.memberships.findLive(personId);
    if (!membership) return undefined;
    const { id, status, organisationId, memberNo, startedOn } = membership;
    return { id, status, organisationId, memberNo, startedOn };
  }

  /** Ends the caller's live membership inside their transaction. `undefined` when there was none. */
  async quit(scope: Scope, reason: string): Promise<LiveMembership | undefined> {
    const live = scope.personId === null ? undefined : await this.findLive(scope.personId);
    if (live) await this.service.quit(scope, reason);
    return live;
  }

  /** The live member with this number; `undefined` when there is none or the membership has ended. */
  async findMember(
    memberNo: string,
  ): Promise<{ personId: string; organisationId: number } | undefined> {
    const membership = await this.memberships.findByMemberNo(memberNo);
    return membership?.isLive ? membership : undefined;
  }

  /** Whose card showed this code at that moment; `undefined` when it is not good. */
  async findByCardCode(text: string, at: Date): Promise<{ personId: string } | undefined> {
    const membership = await this.queries.findByCardCode(text, at);
    return membership && { personId: membership.personId };
  }

  /** `undefined` outside the scope, as if it did not exist. */
  async findForOffice(
    scope: Scope,
    id: string,
  ): Promise<{ personId: string; path: string; organisationId: number } | undefined> {
    return this.memberships.findForOffice(scope, id);
  }

  /** Who still belongs to a union that is closing, at most `limit`. */
  listLivePersons(organisationId: number, limit: number): Promise<string[]> {
    return this.memberships.listLivePersons(organisationId, limit);
  }

  /**
   * Carries out a decision on the union: its member goes to the successor, or is retained by the union above. In the
   * caller's transaction.
   */
  carryOver(personId: string, to: { id: number; name: string }, isMerged: boolean): Promise<void> {
    return this.service.carryOver(personId, to, isMerged);
  }

  /**
   * Somebody elected to the first committee of a union, who agreed to serve, becomes its member. In the caller's
   * transaction; nothing happens to whoever has no membership.
   */
  async join(personId: string, to: { id: number; name: string }): Promise<void> {
    await this.organisations.holdOpen(to.id);
    return this.service.joinFounded(personId, to);
  }

  /** Transfers to a union that is closing go to its successor. In the caller's transaction. */
  rehomeTransfers(fromUnion: number, toUnion: number): Promise<void> {
    return this.service.rehomeTransfers(fromUnion, toUnion);
  }

  /**
   * Starts a membership inside the caller's transaction. At most one live membership a person: the unique key decides
   * between two at the same instant. @throws MembershipError.AlreadyActive
   */
  async start(start: MembershipStart): Promise<{ id: string; memberNo: string }> {
    if (!isDay(start.startedOn)) throw new RangeError('startedOn is not a day');
    await this.organisations.holdOpen(start.organisationId);
    // Whoever leaves at this instant is waited for: the next membership begins after the last one ended.
    await this.memberships.holdLive(start.personId);
    const id = newId();
    let memberNo = '';
    const opening = {
      actor: start.actor ?? { system: 'register' },
      id,
      organisationId: start.organisationId,
      personId: start.personId,
      action: 'start',
    };
    const opened = await this.engine.open(membershipFlow, opening, async (transition) => {
      memberNo = await this.insert(start, transition);
    });
    await this.history.begin(opened, start.startedOn);
    return { id, memberNo };
  }

  private async insert(start: MembershipStart, opened: Transition): Promise<string> {
    const { id } = opened.subject;
    for (let draw = 1; draw <= MAX_DRAWS; draw += 1) {
      const memberNo = memberNoFrom(randomInt(memberNoSpace));
      const row = { ...start, id, memberNo, status: opened.to };
      if (await this.memberships.insert(row, opened.at)) return memberNo;
      // Which key refused? If it was not this person's membership it was the number: draw again.
      if (await this.memberships.findLive(start.personId))
        throw new AppError(MembershipError.AlreadyActive);
    }
    throw new Error('no free member number was drawn');
  }
}
