import { Injectable } from '@nestjs/common';
import { CommitteeMatters } from './officers.matters';
import { Elections, type Election } from './officers.elections';

export type { Election } from './officers.elections';
export type { Candidate } from './elections.rules';
export type { DecidingOffice } from './officers.records';

/** Committees of unions, for other modules. */
@Injectable()
export class OfficersPublic {
  constructor(
    private readonly elections: Elections,
    private readonly matters: CommitteeMatters,
  ) {}

  /**
   * Puts an elected committee into post, in the caller's transaction: the running term, the posts and the chair's office
   * end, the new ones begin. `startedOn` is the day of the election, 'YYYY-MM-DD'; `years` 3 or 5; every officer a member of
   * the union already, exactly one of them its chair; `office` the one in which somebody decided it. Answers the term's id.
   * @throws OfficerError (conflict of interest, not a member, two chairs …), OrganisationError.Closed
   */
  elect(election: Election): Promise<string> {
    return this.elections.elect(election);
  }

  /** The union is being dissolved or merged: its term, posts and open matters end, in the caller's transaction. */
  closeUnion(organisationId: number): Promise<void> {
    return this.matters.close(organisationId);
  }

  /** The union now stands under another: what is open about its committee goes there, in the caller's transaction. */
  moveUnion(organisationId: number, above: number): Promise<void> {
    return this.matters.rehome(organisationId, above);
  }

  /**
   * Asks the union above for a chair, unless there is one or it was asked already. For a union that is just established.
   * Answers whether a vacancy was opened.
   */
  openVacancy(organisationId: number): Promise<boolean> {
    return this.matters.openVacancy(organisationId, 'never');
  }
}
