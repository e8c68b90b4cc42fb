import {
  addDays,
  formatProofCode,
  membershipLimits,
  membershipStatuses,
  parseProofCode,
  proofMacBytes,
  proofMessage,
  type CardProblem,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { SignedCode } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import { drawProof } from './membership-proof';
import { MembershipFileQueries } from './membership-file.queries';
import { MembershipsRepository, type Membership } from './memberships.repository';

/** Proofs of membership: made for their owner, checked by whoever checks cards. Nothing is stored. */
@Injectable()
export class MembershipProofs {
  constructor(
    private readonly files: MembershipFileQueries,
    private readonly memberships: MembershipsRepository,
    private readonly persons: PersonsPublic,
    private readonly codes: SignedCode,
    private readonly clock: Clock,
  ) {}

  /** A PDF. @throws MembershipError.NotAMember */
  async draw(scope: Scope): Promise<Buffer> {
    const live = await this.files.getLive(scope);
    const madeOn = this.clock.today();
    const { memberNo } = live;
    const mac = this.codes.sign('membership_proof', proofMessage(memberNo, madeOn), proofMacBytes);
    return drawProof({
      name: await this.persons.revealName(live.personId),
      memberNo,
      union: live.organisationName,
      statusText: membershipStatuses[live.status].text,
      since: live.startedOn,
      madeOn,
      checkUntil: addDays(madeOn, membershipLimits.proofDays),
      code: formatProofCode({ memberNo, madeOn, mac }),
    });
  }

  /** Is the code made here, in time, and of somebody who is a member still? `undefined`: not a proof at all. */
  async check(
    text: string,
  ): Promise<{ problem: CardProblem } | { membership: Membership } | undefined> {
    const code = parseProofCode(text);
    if (!code) return undefined;
    const message = proofMessage(code.memberNo, code.madeOn);
    if (!this.codes.verify('membership_proof', message, code.mac, proofMacBytes))
      return { problem: 'forged' };
    if (addDays(code.madeOn, membershipLimits.proofDays) < this.clock.today())
      return { problem: 'proof_expired' };
    const membership = await this.memberships.findByMemberNo(code.memberNo);
    return membership?.isLive ? { membership } : { problem: 'ended' };
  }
}
