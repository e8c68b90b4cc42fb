import { cardLimits, cardMessage, cardStepAt, formatCardCode } from '@home/shared';
import { createHmac } from 'node:crypto';
import type { Scope } from '../../src/access';
import { CardCodes } from '../../src/modules/memberships/memberships.cards';
import { MembershipsPublic } from '../../src/modules/memberships/memberships.public';
import type { JoiningWorld } from './joining-world';

/** What the member's phone shows at a moment; now, unless told. */
export async function cardOf(
  world: JoiningWorld,
  member: Scope,
  at = world.now(),
): Promise<string> {
  const live = await world.get(MembershipsPublic).findLive(member.personId ?? '');
  if (!live) throw new Error('not a member');
  const { memberNo } = live;
  const { secret, keyId } = world.get(CardCodes).secretFor(live.id, member.accountId, at);
  const step = cardStepAt(at.getTime());
  const mac = createHmac('sha256', secret)
    .update(cardMessage(memberNo, keyId, step))
    .digest()
    .subarray(0, cardLimits.macBytes)
    .toString('base64url');
  return formatCardCode({ memberNo, keyId, step, mac });
}
