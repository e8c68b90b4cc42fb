import { Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { JoiningPublic } from '../joining/joining.public';
import { MembershipsPublic } from '../memberships/memberships.public';
import { toMyOfficeDto, type MeDto, type MyApplicationDto } from './me.dto';
import { MeRepository } from './me.repository';
import { capabilitiesOf, organisationsWith } from './me.rules';
import { MyUnion } from './me.union';

/** Everything the first page and the tabs show about me, in one answer. */
@Injectable()
export class MeQueries {
  constructor(
    private readonly repository: MeRepository,
    private readonly memberships: MembershipsPublic,
    private readonly joining: JoiningPublic,
    private readonly unions: MyUnion,
    private readonly clock: Clock,
  ) {}

  /** Offices are read here: a scope over one's own matters carries none. */
  async me(scope: Scope): Promise<MeDto> {
    const now = this.clock.now();
    const [account, [membership, union], application] = await Promise.all([
      this.repository.getAccount(scope.accountId, now),
      this.membershipOf(scope.personId),
      this.applicationOf(scope.accountId),
    ]);
    const inboxes = organisationsWith(Permission.TaskRead, account.offices);
    return {
      accountId: scope.accountId,
      person: account.person,
      phoneMask: account.phoneMask,
      offices: account.offices.map(toMyOfficeDto),
      capabilities: capabilitiesOf(account.offices),
      membership,
      application,
      union,
      unread: account.unread,
      inboxCount: await this.repository.countOpenTasks(inboxes),
      serverTime: now.toISOString(),
    };
  }

  private async membershipOf(
    personId: string | null,
  ): Promise<[MeDto['membership'], MeDto['union']]> {
    const live = personId === null ? undefined : await this.memberships.findLive(personId);
    if (!live) return [null, null];
    const union = await this.unions.get(live.organisationId);
    const membership = {
      id: live.id,
      organisationId: union.organisationId,
      organisationName: union.name,
      memberNo: live.memberNo,
      since: live.startedOn,
    };
    return [membership, union];
  }

  private async applicationOf(accountId: string): Promise<MyApplicationDto | null> {
    const open = await this.joining.findOpenOf(accountId);
    if (!open) return null;
    const { id, statusText, organisationName, dueAt, dueText, tone } = open;
    return { id, statusText, organisationName, dueAt, dueText, tone };
  }
}
