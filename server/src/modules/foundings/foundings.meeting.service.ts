import { FoundingError, HttpError, OfficerError, shanghaiDay, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { MembershipsPublic } from '../memberships/memberships.public';
import { foundingFlow } from './founding.flow';
import { FoundingCommittees, type Elected } from './founding-committees';
import { FoundingOfficersRepository } from './founding-officers.repository';
import type { ElectedDto, ReportMeetingDto } from './foundings.dto';
import { FoundingNotices } from './foundings.notices';
import { FoundingOffers } from './foundings.offers';
import { FoundingsRepository, type FoundingRow } from './foundings.repository';
import { isCommittee, isMeetingDay } from './foundings.rules';
import { FoundingsService } from './foundings.service';

/** From the founding meeting to the establishment. */
@Injectable()
export class FoundingMeetingService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly service: FoundingsService,
    private readonly foundings: FoundingsRepository,
    private readonly officers: FoundingOfficersRepository,
    private readonly committees: FoundingCommittees,
    private readonly memberships: MembershipsPublic,
    private readonly offers: FoundingOffers,
    private readonly notices: FoundingNotices,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  /** Whoever proposed it, or an office over it in their place. Those elected are asked for their word. */
  report(scope: Scope, id: string, body: ReportMeetingDto): Promise<void> {
    return this.database.transaction(async () => {
      const founding = await this.service.get(scope, id);
      const action = isOwnMatter(scope, founding) ? 'report' : 'report_for';
      await this.engine.transition(foundingFlow, { actor: scope, id, action }, async () => {
        const approvedOn = shanghaiDay(await this.foundings.approvedAt(id));
        if (!isMeetingDay(body.heldOn, approvedOn, this.clock.today()))
          throw new AppError(FoundingError.MeetingDay);
        const elected = await this.peopleOf(body.officers);
        await this.officers.replace(id, elected);
        const resolutionSealed = this.cipher.encrypt(
          'union_foundings',
          'resolution_enc',
          id,
          body.resolution,
        );
        const { heldOn, termYears } = body;
        await this.foundings.setReport(id, { heldOn, termYears, resolutionSealed });
        const reported = await this.foundings.getById(id);
        for (const { personId, post } of elected)
          await this.notices.elected(personId, reported, post);
        await this.notices.reported(reported);
      });
    });
  }

  returnReport(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      const founding = await this.service.get(scope, id);
      const request = { actor: scope, id, action: 'return', note } as const;
      await this.engine.transition(foundingFlow, request, () =>
        this.notices.returned(founding, note),
      );
    });
  }

  /** Everybody elected has agreed: the union is established with its committee, and its people are told. */
  establish(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const founding = await this.service.get(scope, id);
      await this.foundings.hold(id);
      const elected = await this.officers.list(id);
      if (elected.some(({ personId }) => personId === scope.personId))
        throw new AppError(TaskError.Recused);
      const request = { actor: scope, id, action: 'establish' } as const;
      await this.engine.transition(foundingFlow, request, async (moved) => {
        if (elected.some(({ answer }) => answer !== 'agreed'))
          throw new AppError(FoundingError.NotAllAgreed);
        await this.committees.begin(founding, elected, officeOf(scope, moved));
        await this.offers.order(id);
        await this.notices.established(founding);
      });
    });
  }

  resolutionOf({ id, resolutionSealed: sealed }: FoundingRow): string | null {
    return sealed && this.cipher.decrypt('union_foundings', 'resolution_enc', id, sealed);
  }

  private async peopleOf(officers: readonly ElectedDto[]): Promise<Elected[]> {
    const elected: Elected[] = [];
    for (const { memberNo, post } of officers) {
      const member = await this.memberships.findMember(memberNo);
      const live = member && (await this.memberships.findLive(member.personId));
      if (!member || !live || live.status === 'retained')
        throw new AppError(FoundingError.NotAMember);
      elected.push({ personId: member.personId, post });
    }
    if (!isCommittee(elected)) throw new AppError(OfficerError.NoChair);
    return elected;
  }
}

function officeOf(scope: Scope, { assignmentId }: Transition) {
  const office = scope.offices.find((held) => held.assignmentId === assignmentId);
  if (!office) throw new AppError(HttpError.Forbidden);
  const { organisationId } = office;
  return { organisationId, personId: scope.personId, assignmentId };
}
