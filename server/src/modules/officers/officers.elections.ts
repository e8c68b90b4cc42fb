import { OfficerError, OrganisationError, type Day, type OfficerPost } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import {
  dayFault,
  faultOf,
  isBarredByKinship,
  lastDayOf,
  type Candidate,
  type Committee,
} from './elections.rules';
import { CommitteeMatters } from './officers.matters';
import { OfficerNotices } from './officers.notices';
import { OfficerRecords, type DecidingOffice } from './officers.records';
import { OfficersRepository, type HeldUnion } from './officers.repository';
import { RelativesRepository } from './relatives.repository';

export interface Election extends Committee {
  readonly organisationId: number;
  /** In which it was decided that the committee is in post. */
  readonly office: DecidingOffice;
}

/** A new chair gives up what does not go with the office: a vice chair's, the auditor's, a plain member's place. */
const goesWithChair = ({ post }: { post: OfficerPost }): boolean => post === 'women_director';

/** A committee comes into post: the one before it and its offices end in the same moment. */
@Injectable()
export class Elections {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficersRepository,
    private readonly relatives: RelativesRepository,
    private readonly memberships: MembershipsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly matters: CommitteeMatters,
    private readonly records: OfficerRecords,
    private readonly notices: OfficerNotices,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. Answers the id of the new term. */
  elect({ organisationId, startedOn, years, officers, office }: Election): Promise<string> {
    return this.database.transaction(async () => {
      const fault = faultOf({ startedOn, years, officers }, this.clock.today());
      if (fault) throw new AppError(fault);
      const union = await this.hold(organisationId);
      await this.check(union, officers);
      await this.officers.holdOffices(organisationId);
      const at = this.clock.now();
      const before = await this.officers.listInPost(organisationId);
      await this.officers.endPosts(before, 'elected', at);
      await this.officers.endTerm(organisationId, at);
      await this.officers.endOffices(organisationId, at);
      const term = {
        id: newId(),
        organisationId,
        startedOn,
        years,
        endsOn: lastDayOf(startedOn, years),
      };
      await this.officers.insertTerm(term, at);
      for (const candidate of officers)
        await this.officers.insertOfficer(term, candidate, startedOn, at);
      await this.records.changed(organisationId, before, officers, office, at);
      await this.matters.settle(organisationId);
      await this.notices.started(union, officers);
      return term.id;
    });
  }

  /**
   * 补选: a chair for the rest of the running term, in the caller's transaction. False when there is no term to serve in.
   */
  replaceChair(
    organisationId: number,
    personId: string,
    electedOn: Day,
    office: DecidingOffice,
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      const union = await this.hold(organisationId);
      const term = await this.officers.findTerm(organisationId);
      if (!term || term.endsOn < this.clock.today()) return false;
      const fault = dayFault(electedOn, this.clock.today());
      if (fault) throw new AppError(fault);
      const chair = { personId, post: 'chair' } as const;
      await this.check(union, [chair]);
      await this.officers.holdOffices(organisationId);
      const at = this.clock.now();
      const inPost = await this.officers.listInPost(organisationId);
      const ended = inPost.filter(
        (one) => one.post === 'chair' || (one.personId === personId && !goesWithChair(one)),
      );
      await this.officers.endPosts(ended, 'elected', at);
      await this.officers.endOffices(organisationId, at);
      await this.officers.insertOfficer(term, chair, electedOn, at);
      await this.records.changed(organisationId, ended, [chair], office, at);
      await this.matters.settle(organisationId);
      await this.notices.started(union, [chair]);
      return true;
    });
  }

  /** @throws OfficerError unless all of them may serve on the committee of this union */
  async check(
    union: Pick<HeldUnion, 'id' | 'employerName'>,
    officers: readonly Candidate[],
  ): Promise<void> {
    const people = [...new Set(officers.map(({ personId }) => personId))];
    for (const personId of people) {
      const live = await this.memberships.findLive(personId);
      // Who keeps a membership elsewhere in life (保留会籍) neither votes nor stands.
      if (live?.organisationId !== union.id || live.status === 'retained')
        throw new AppError(OfficerError.NotAMember);
    }
    const declared = await this.relatives.listDeclaredBy(people);
    if (declared.some((one) => isBarredByKinship(one, union)))
      throw new AppError(OfficerError.ConflictOfInterest);
  }

  async getUnion(organisationId: number): Promise<HeldUnion> {
    const union = await this.officers.findUnion(organisationId);
    if (!union) throw new AppError(OrganisationError.NotFound);
    return union;
  }

  /** For itself first: one election of a union after the other. @throws OrganisationError.Closed */
  private async hold(organisationId: number): Promise<HeldUnion> {
    const union = await this.officers.holdUnion(organisationId);
    if (!union) throw new AppError(OrganisationError.NotFound);
    await this.organisations.holdOpen(organisationId);
    return union;
  }
}
