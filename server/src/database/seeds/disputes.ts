import { disputeFlow } from '../../modules/disputes/dispute.flow';
import { uuidToBin } from '../ids';
import { DISPUTED_MEMBER, type ApplicationStory } from './applications';
import { MatterHistory, type World } from './matter-history';
import { matterRows, type MatterRows } from './matter-rows';
import { UNIONS } from './organisations';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

/** The second application with one ID number, seen from the union of the first. */
export function disputeStory(
  world: World,
  story: ApplicationStory,
  applicationId: string,
): { dispute: Row; matter: MatterRows } {
  const id = seedId(`dispute:${story.applicant}`);
  const openedAt = story.acts[0]?.at ?? world.now;
  const second = demoPerson(story.applicant);
  const history = new MatterHistory(world, disputeFlow, UNIONS.couriers, DISPUTED_MEMBER);
  history.play([{ action: 'open', at: openedAt }]);
  const dispute = {
    id: uuidToBin(id),
    status: history.state,
    organisation_id: history.organisationId,
    account_id: uuidToBin(second.accountId),
    person_id: uuidToBin(demoPerson(DISPUTED_MEMBER).personId),
    application_id: uuidToBin(applicationId),
    first_organisation_id: UNIONS.couriers,
    second_organisation_id: story.union,
    opened_at: openedAt,
    moved_at: history.movedAt,
    closed_at: history.closedAt,
  };
  return { dispute, matter: matterRows(disputeFlow.name, id, history, second, false) };
}
