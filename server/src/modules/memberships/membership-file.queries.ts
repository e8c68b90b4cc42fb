import {
  dueText,
  endOfDay,
  isDay,
  HttpError,
  MembershipError,
  membershipStatuses,
  shanghaiDay,
  transferStatuses,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { AppError } from '../../http/app-error';
import { LapsesRepository } from './lapses.repository';
import type {
  MembershipFileDto,
  OnDayDto,
  OnDayQuery,
  OwnMembershipDto,
  OwnTransferDto,
  PeriodDto,
} from './membership-file.dto';
import { MemberLooks } from './member-looks';
import { MembershipPeriodsRepository, type Period } from './membership-periods.repository';
import { MembershipsRepository, type Membership } from './memberships.repository';
import { ownActionsOf, sinceText, warningText } from './memberships.rules';
import { TransfersRepository, type TransferRow } from './transfers.repository';

/** 我的会籍, with its whole life. */
@Injectable()
export class MembershipFileQueries {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly periods: MembershipPeriodsRepository,
    private readonly transfers: TransfersRepository,
    private readonly lapses: LapsesRepository,
    private readonly looks: MemberLooks,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async getOwn({ personId }: Scope): Promise<MembershipFileDto> {
    if (personId === null) return nothing();
    const all = await this.memberships.listOf(personId);
    const live = all.find(({ isLive }) => isLive);
    const transfers = (await this.transfers.listOf(personId)).map((row) => this.transferDto(row));
    const open = await this.transfers.findOpenOf(personId);
    const lapse = live && (await this.lapses.findOpenOf(live.id));
    const periods: Period[] = [];
    for (const { id } of all) periods.push(...(await this.periods.list(id)));
    return {
      membership: live ? this.membershipDto(live) : null,
      actions: live ? ownActionsOf(live.status, open !== undefined) : [],
      warning: lapse
        ? warningText(lapse.organisation.name, lapse.reason, shanghaiDay(lapse.openedAt))
        : null,
      openTransfer: transfers.find(({ id }) => id === open?.id) ?? null,
      transfers,
      periods: periods.map(toPeriodDto),
    };
  }

  /** “Who was my union on 1 May?”, now and as it was known then: a resolution is written down days after it was taken. */
  async getOn({ personId }: Scope, query: OnDayQuery): Promise<OnDayDto> {
    return this.onDayOf(personId, query);
  }

  /** The same for the office over the member's union; the member reads who asked. */
  async getOnForOffice(scope: Scope, id: string, query: OnDayQuery): Promise<OnDayDto> {
    const membership = await this.memberships.findForOffice(scope, id);
    if (!membership) throw new AppError(MembershipError.NotFound);
    const { personId, path } = membership;
    const looked = { subjectType: 'membership', id, personId, path };
    await this.looks.record(scope, looked, this.clock.now());
    return this.onDayOf(personId, query);
  }

  private async onDayOf(personId: string | null, { day, knownAt }: OnDayQuery): Promise<OnDayDto> {
    if (!isDay(day)) throw new AppError(HttpError.Validation, { day: '没有这一天' });
    const now = this.clock.now();
    const end = endOfDay(day);
    const find = async (at: Date): Promise<PeriodDto | null> => {
      const period = personId === null ? undefined : await this.periods.findOn(personId, day, at);
      return period ? toPeriodDto(period) : null;
    };
    const period = await find(knownAt === undefined ? now : new Date(knownAt));
    const then = await find(end < now ? end : now);
    const wasKnownOtherwise =
      period?.organisationId !== then?.organisationId || period?.statusText !== then?.statusText;
    return { period, wasKnownOtherwise, periodAsKnownThen: then };
  }

  /** For the printed proof. @throws MembershipError.NotAMember */
  async getLive({ personId }: Scope): Promise<Membership> {
    const live = personId === null ? undefined : await this.memberships.findLive(personId);
    if (!live) throw new AppError(MembershipError.NotAMember);
    return live;
  }

  private membershipDto(live: Membership): OwnMembershipDto {
    const { text, tone } = membershipStatuses[live.status];
    return {
      id: live.id,
      statusText: text,
      tone,
      memberNo: live.memberNo,
      organisationId: String(live.organisationId),
      organisationName: live.organisationName,
      since: live.startedOn,
      sinceText: sinceText(live.startedOn, this.clock.today()),
    };
  }

  private transferDto(row: TransferRow): OwnTransferDto {
    const now = this.clock.now();
    const { text, tone } = transferStatuses[row.status];
    const { dueAt } = row;
    return {
      id: row.id,
      statusText: text,
      tone,
      fromName: row.from.name,
      toName: row.to.name,
      organisationName: row.organisation.name,
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
    };
  }
}

const toPeriodDto = ({
  organisationId,
  organisationName,
  status,
  from,
  to,
}: Period): PeriodDto => ({
  organisationId: String(organisationId),
  organisationName,
  statusText: membershipStatuses[status].text,
  from,
  to,
});

const nothing = (): MembershipFileDto => ({
  membership: null,
  actions: [],
  warning: null,
  openTransfer: null,
  transfers: [],
  periods: [],
});
