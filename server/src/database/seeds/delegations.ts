import { uuidToBin } from '../ids';
import type { DemoOffice } from './offices';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

/** One for each deputy, by the chair of the same union at that time. */
export function delegationRows(offices: readonly DemoOffice[]): Row[] {
  return offices
    .filter(({ role }) => role === 'deputy')
    .map((deputy) => {
      const chair = offices.find(
        ({ role, organisationId, from, to }) =>
          role === 'chair' &&
          organisationId === deputy.organisationId &&
          from <= deputy.from &&
          to >= deputy.to,
      );
      if (!chair) throw new Error(`nobody delegates to ${deputy.holder}`);
      return {
        id: uuidToBin(seedId(`delegation:${deputy.holder}:${deputy.organisationId}`)),
        organisation_id: deputy.organisationId,
        chair_person_id: uuidToBin(demoPerson(chair.holder).personId),
        chair_assignment_id: uuidToBin(chair.id),
        deputy_person_id: uuidToBin(demoPerson(deputy.holder).personId),
        assignment_id: uuidToBin(deputy.id),
        reason: '到省里培训',
        created_at: deputy.from,
        ended_at: null,
      };
    });
}
