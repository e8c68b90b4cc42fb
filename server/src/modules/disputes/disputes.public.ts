import { dayText, Permission, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import { disputeFlow } from './dispute.flow';
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
}

const page = (id: string): string => `/packages/cadre/dispute/index?id=${id}`;

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
   * Opens one in the caller's transaction and tells the office and the person registered first. Somebody in office is verified above all of their offices, since those go with the identity.
   */
  async open(scope: Scope, opening: DisputeOpening): Promise<void> {
    const id = newId();
    const { personId, applicationId, accountId } = opening;
    const offices = await this.repository.listOfficePaths(personId, this.clock.now());
    const request = {
      actor: scope,
      id,
      organisationId: organisationAbove(offices) ?? opening.organisationId,
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
        at: opened.at,
      }),
    );
    const dispute = await this.repository.findOpen({ id });
    if (dispute) await this.ask(dispute);
    const body =
      '有人用您的身份证号申请入会，工会正在核对。不是您本人的话，请马上告诉您的工会，您的会籍不受影响。';
    await this.messages.sendToPerson(personId, { kind: 'dispute_opened', body });
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

  private ask({ id, organisation, dueAt, openedAt, personId }: DisputeRow): Promise<void> {
    const until = dueAt ? `，最晚 ${dayText(shanghaiDay(dueAt), shanghaiDay(openedAt))}办完` : '';
    const body = `有人用登记过的身份证号再次申请，请核对是不是同一个人${until}。`;
    const text = { kind: 'dispute_opened', body, page: page(id), push: 'task_due' } as const;
    return this.messages.sendToOffice(organisation.id, Permission.DisputeResolve, text, personId);
  }
}
