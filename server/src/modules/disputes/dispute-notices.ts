import { Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { MessagesPublic } from '../messages/messages.public';
import { sideTexts, type DisputeSide } from './dispute-sides.rules';
import { DisputesRepository, type DisputeRow } from './disputes.repository';

/** Where an office opens a verification, and where the person registered first does. */
export const officePage = (id: string): string => `/packages/cadre/dispute/index?id=${id}`;
export const ownPage = (id: string): string => `/packages/member/dispute/index?id=${id}`;

/** Who is told when something is added to a verification. Never the second applicant. */
@Injectable()
export class DisputeNotices {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly messages: MessagesPublic,
  ) {}

  /** The unions, but not the one that said it. */
  async answered(
    dispute: DisputeRow,
    side: DisputeSide,
    exceptPersonId: string | null,
  ): Promise<void> {
    const body = `${sideTexts[side]}补充了说明，请看一下。`;
    const to = new Set([
      ...(side === 'first_union' ? [] : [dispute.organisation.id, dispute.first.id]),
      ...(side === 'second_union' ? [] : [dispute.second.id]),
    ]);
    await this.tell(dispute, to, { kind: 'dispute_answered', body }, exceptPersonId);
  }

  /** Hidden behind a note; the deciding union is told, and so is whoever brought it. */
  async contentRefused(disputeId: string, accountId: string | null): Promise<void> {
    const dispute = await this.disputes.findOpen({ id: disputeId });
    if (!dispute) return;
    const body = '会籍核验里有一段话或一张照片没有通过内容检查，默认不显示，要看请点开。';
    const to = new Set([dispute.organisation.id]);
    await this.tell(dispute, to, { kind: 'content_refused', body }, null);
    if (accountId === null) return;
    const advice = '您写的一段说明没有通过微信的内容检查，别人默认看不到。请换个说法再写一次。';
    await this.messages.send({ accountId, kind: 'content_refused', body: advice });
  }

  private async tell(
    dispute: DisputeRow,
    organisationIds: ReadonlySet<number>,
    text: { kind: 'dispute_answered' | 'content_refused'; body: string },
    exceptPersonId: string | null,
  ): Promise<void> {
    const page = officePage(dispute.id);
    for (const id of organisationIds)
      await this.messages.sendToOffice(
        id,
        Permission.DisputeResolve,
        { ...text, page },
        exceptPersonId ?? dispute.personId,
      );
  }
}
