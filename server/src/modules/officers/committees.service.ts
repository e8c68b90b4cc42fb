import { HttpError, OfficerError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import { Departures } from './officers.departures';
import { OfficersRepository, type Officer } from './officers.repository';

/** 离任: somebody leaves a post before its term is over. */
@Injectable()
export class CommitteesService {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficersRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly offices: Offices,
    private readonly departures: Departures,
  ) {}

  /** Answers the union. Two at once: the second finds nobody in post. */
  endPost(scope: Scope, id: string): Promise<number> {
    return this.database.transaction(async () => {
      const officer = await this.officers.holdInPost(id);
      const union = officer && (await this.organisations.find(officer.organisationId));
      if (!officer || !union || !scope.covers(union.path))
        throw new AppError(OfficerError.OfficerNotFound);
      if (!mayEndPost(scope, union, officer)) throw new AppError(HttpError.Forbidden);
      const { assignmentId, organisationId } = await this.offices.hold(scope, union.path);
      const office = { organisationId, personId: scope.personId, assignmentId };
      await this.departures.end([officer], 'resigned', office);
      return union.id;
    });
  }
}

/** One's own, at any time; another's only from above (工会法 §18: nobody inside removes who was elected). */
export const mayEndPost = (
  scope: Scope,
  { id, path }: Pick<OrganisationCard, 'id' | 'path'>,
  { personId }: Pick<Officer, 'personId'>,
): boolean =>
  personId === scope.personId ||
  scope.officesOver(path).some(({ organisationId }) => organisationId !== id);
