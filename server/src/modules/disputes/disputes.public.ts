import { dayText, Permission, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import { disputeFlow } from './dispute.flow';
import { officePage, ownPage } from './dispute-notices';
import { DisputesRepository, type DisputeRow } from './disputes.repository';
import { organisationAbove } from './disputes.rules';

export interface DisputeOpening {
  readonly applicationId: string;
  /** The account that came second. */
  readonly accountId: string;
  /** The person registered first. */
  readonly personId: string;
  /** The union that knows them. */
  readonly organisationId: number;
  /** The union that the second application went to. */
  readonly secondOrganisationId: number;
}

/** Verifications of an ID number that came a second time, for the domain that meets them. */
@Injectable()
export class DisputesPublic {
  constructor(
    private readonly engine: FlowEngine,
    private readonly repository: DisputesRepository,
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens one in the caller's transaction, which holds the application, and tells both unions and the person registered
   * first. One at a time for each application. Somebody in office is verified above all of their offices, since those go with
   * the identity.
   */
  async openOnce(opening: DisputeOpening): Promise<void> {
    const { personId, applicationId, accountId, organisationId, secondOrganisationId } = opening;
    if (await this.repository.hasOpenOf(applicationId)) return;
    const id = newId();
    const offices = await this.repository.listOfficePaths(personId, this.clock.now());
    const request = {
      actor: { system: 'joining' },
      id,
      organisationId: organisationAbove(offices) ?? organisationId,
      personId,
      action: 'open',
    };
    await this.engine.open(disputeFlow, request, (opened) =>
      this.repository.insert({
        id,
        status: opened.to,
        organisationId: opened.organisationId,
        accountId,
        personId,
        applicationId,
        firstOrganisationId: organisationId,
        secondOrganisationId,
        at: opened.at,
      }),
    );
    const dispute = await this.repository.findOpen({ id });
    if (dispute) await this.tellAll(dispute);
  }

  /** The application it is about came to its end: nothing is left to find out. */
  async lapse(applicationId: string): Promise<void> {
    const dispute = await this.repository.findOpen({ applicationId });
    if (!dispute) return;
    const request = { actor: { system: 'joining' }, id: dispute.id, action: 'lapse' } as const;
    await this.engine.transition(disputeFlow, request);
  }

  /** After the escalation job: tells who has it now, and who no longer. */
  async raised(id: string, moved: Transition | undefined): Promise<void> {
    const dispute = await this.repository.findOpen({ id });
    if (!dispute) return;
    if (moved) await this.ask(dispute);
    const late = moved ? `没有按时办，已交给${dispute.organisation.name}` : '过期未办，请尽快办理';
    const text = { kind: 'task_overdue', body: `一件会籍核验${late}。`, push: 'task_due' } as const;
    const organisationId = moved?.subject.organisationId ?? dispute.organisation.id;
    await this.messages.sendToOffice(
      organisationId,
      Permission.DisputeResolve,
      text,
      dispute.personId,
    );
  }

  private async tellAll(dispute: DisputeRow): Promise<void> {
    await this.ask(dispute);
    const { id, first, second, organisation, personId } = dispute;
    const ask = '一份入会申请的身份证号登记过，正在核对是不是同一个人，请把您这边知道的补充上。';
    const others = new Set([first.id, second.id]);
    others.delete(organisation.id);
    for (const one of others)
      await this.messages.sendToOffice(
        one,
        Permission.DisputeResolve,
        { kind: 'dispute_opened', body: ask, page: officePage(id) },
        personId,
      );
    const body =
      '有人用您的身份证号申请入会，工会正在核对。不是您本人的话，请点开说明情况，也可以放照片，您的会籍不受影响。';
    await this.messages.sendToPerson(personId, {
      kind: 'dispute_opened',
      body,
      page: ownPage(id),
    });
  }

  private ask({ id, organisation, dueAt, openedAt, personId }: DisputeRow): Promise<void> {
    const until = dueAt ? `，最晚 ${dayText(shanghaiDay(dueAt), shanghaiDay(openedAt))}办完` : '';
    const body = `有人用登记过的身份证号再次申请，请核对是不是同一个人${until}。`;
    const text = { kind: 'dispute_opened', body, page: officePage(id), push: 'task_due' } as const;
    return this.messages.sendToOffice(organisation.id, Permission.DisputeResolve, text, personId);
  }
}
