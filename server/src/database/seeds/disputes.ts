import { disputeFlow } from '../../modules/disputes/dispute.flow';
import { uuidToBin } from '../ids';
import { DISPUTED_MEMBER, type ApplicationStory } from './applications';
import { MatterHistory, type World } from './matter-history';
import { matterRows, type MatterRows } from './matter-rows';
import { UNIONS } from './organisations';
import { demoPerson } from './persons';
import type { Keys } from './people-rows';
import type { Row } from './rows';
import { seedId } from './seed-ids';

/** The second application with one ID number, seen from the union of the first. */
export function disputeStory(
  keys: Keys,
  world: World,
  story: ApplicationStory,
  applicationId: string,
): { dispute: Row; statement: Row; matter: MatterRows } {
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
  const statementId = seedId(`dispute-statement:${story.applicant}`);
  const text = '原来登记的那位是 2019 年当面登记的，登记表上有本人签字。正在约他来核对。';
  const statement = {
    id: uuidToBin(statementId),
    dispute_id: uuidToBin(id),
    side: 'first_union',
    place: 1,
    account_id: uuidToBin(demoPerson('neighbour-chair').accountId),
    organisation_id: UNIONS.couriers,
    text_enc: keys.cipher.encrypt('dispute_statements', 'text_enc', statementId, text),
    created_at: history.movedAt,
  };
  return { dispute, statement, matter: matterRows(disputeFlow.name, id, history, second, false) };
}
