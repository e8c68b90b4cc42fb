import { foundingFlow } from '../../modules/foundings/founding.flow';
import { uuidToBin } from '../ids';
import { MatterHistory, type World } from './matter-history';
import { matterRows, type MatterRows } from './matter-rows';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import type { Keys } from './people-rows';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

const PROPOSER = 'subdistrict-cadre';
const NAME = '河东街道家政服务行业工会联合会';

/** A union that was to be founded: proposed by the subdistrict, taken back because the shops wanted to wait. */
export function foundingRows(
  keys: Keys,
  world: World,
  moments: Moments,
): { founding: Row; matter: MatterRows } {
  const id = seedId('founding:domestic');
  const who = demoPerson(PROPOSER);
  const openedAt = moments.daysAgo(40, '10:15');
  const history = new MatterHistory(world, foundingFlow, UNIONS.subdistrict, PROPOSER);
  history.play([
    { action: 'open', at: openedAt },
    { action: 'withdraw', at: moments.daysAgo(39, '16:40') },
  ]);
  return {
    founding: {
      id: uuidToBin(id),
      status: history.state,
      organisation_id: history.organisationId,
      account_id: uuidToBin(who.accountId),
      person_id: uuidToBin(who.personId),
      parent_id: UNIONS.subdistrict,
      district_id: UNIONS.district,
      kind: 'sectoral',
      name: NAME,
      name_key: keys.blindIndex.of('employer', NAME),
      employer_key: null,
      address: '滨河路 120 号社区服务中心 2 楼',
      expected_members: 60,
      reason: '五家家政门店，阿姨们多在雇主家干活，平时找不到工会。',
      opened_at: openedAt,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    matter: matterRows(foundingFlow.name, id, history, who),
  };
}
