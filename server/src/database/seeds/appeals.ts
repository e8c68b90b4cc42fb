import { appealFlow } from '../../modules/appeals/appeal.flow';
import { uuidToBin } from '../ids';
import { applicationIdOf } from './application-rows';
import { MatterHistory, type World } from './matter-history';
import { matterRows, type MatterRows } from './matter-rows';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import type { Keys } from './people-rows';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

/** Turned down by the couriers' union; the subdistrict hears the appeal. */
const APPELLANT = 'applicant-15';
const DECIDER = 'neighbour-chair';
const REASON = '主席打来电话的时候我在送件，没有听清就说了“不办了”。我是自己想入会的。';

export function appealRows(
  keys: Keys,
  world: World,
  moments: Moments,
): { appeal: Row; recusal: Row; matter: MatterRows } {
  const id = seedId(`appeal:${APPELLANT}`);
  const who = demoPerson(APPELLANT);
  const openedAt = moments.daysAgo(7, '12:20');
  const history = new MatterHistory(world, appealFlow, UNIONS.subdistrict, APPELLANT);
  history.play([{ action: 'submit', at: openedAt }]);
  return {
    appeal: {
      id: uuidToBin(id),
      status: history.state,
      organisation_id: history.organisationId,
      account_id: uuidToBin(who.accountId),
      person_id: uuidToBin(who.personId),
      kind: 'application',
      matter_id: uuidToBin(applicationIdOf(APPELLANT)),
      decided_by_id: UNIONS.couriers,
      reason_enc: keys.cipher.encrypt('appeals', 'reason_enc', id, REASON),
      opened_at: openedAt,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    recusal: {
      flow: appealFlow.name,
      subject_id: uuidToBin(id),
      person_id: uuidToBin(demoPerson(DECIDER).personId),
    },
    matter: matterRows(appealFlow.name, id, history, who),
  };
}
