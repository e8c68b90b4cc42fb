import { OfficerError, OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import {
  faultOf,
  isBarredByKinship,
  lastDayOf,
  type Candidate,
  type Committee,
} from './elections.rules';
import { OfficerRecords, type DecidingOffice } from './officers.records';
import { OfficersRepository, type HeldUnion } from './officers.repository';
import { RelativesRepository } from './relatives.repository';

export interface Election extends Committee {
  readonly organisationId: number;
  /** In which it was decided that the committee is in post. */
  readonly office: DecidingOffice;
}

/** A committee comes into post: the one before it and its offices end in the same moment. */
@Injectable()
export class Elections {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficersRepository,
    private readonly relatives: RelativesRepository,
    private readonly memberships: MembershipsPublic,
    private readonly records: OfficerRecords,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. Answers the id of the new term. */
  elect({ organisationId, startedOn, years, officers, office }: Election): Promise<string> {
    return this.database.transaction(async () => {
      const fault = faultOf({ startedOn, years, officers }, this.clock.today());
      if (fault) throw new AppError(fault);
      const union = await this.holdOpenUnion(organisationId);
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
      return term.id;
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

  /** @throws OrganisationError.Closed */
  async holdOpenUnion(organisationId: number): Promise<HeldUnion> {
    const union = await this.officers.holdUnion(organisationId);
    if (!union) throw new AppError(OrganisationError.NotFound);
    if (union.status !== 'established') throw new AppError(OrganisationError.Closed);
    return union;
  }
}
