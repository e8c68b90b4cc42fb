import { Injectable } from '@nestjs/common';
import { Elections, type Election } from './officers.elections';

export type { Election } from './officers.elections';
export type { Candidate } from './elections.rules';
export type { DecidingOffice } from './officers.records';

/** Committees of unions, for other modules. */
@Injectable()
export class OfficersPublic {
  constructor(private readonly elections: Elections) {}

  /**
   * Puts an elected committee into post, in the caller's transaction: the running term, the posts and the chair's office
   * end, the new ones begin. `startedOn` is the day of the election, 'YYYY-MM-DD'; `years` 3 or 5; every officer a member of
   * the union already, exactly one of them its chair; `office` the one in which somebody decided it. Answers the term's id.
   * @throws OfficerError (conflict of interest, not a member, two chairs …), OrganisationError.Closed
   */
  elect(election: Election): Promise<string> {
    return this.elections.elect(election);
  }
}
