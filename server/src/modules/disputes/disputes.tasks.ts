import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { JoiningPublic } from '../joining/joining.public';
import { PersonsPublic } from '../persons/persons.public';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { disputeFlow } from './dispute.flow';
import { disputeActionsFor } from './disputes.queries';
import { DisputesRepository, type DisputeRow } from './disputes.repository';

/** Verifications in the inbox. They are few, so each is put into words on its own. */
@Injectable()
export class DisputeTasks implements TaskPresenter {
  readonly subjectType = disputeFlow.name;

  constructor(
    private readonly disputes: DisputesRepository,
    private readonly persons: PersonsPublic,
    private readonly joining: JoiningPublic,
  ) {}

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const dispute of await this.disputes.list(scope, subjectIds))
      faces.set(dispute.id, await this.faceOf(scope, dispute));
    return faces;
  }

  private async faceOf(scope: Scope, dispute: DisputeRow): Promise<TaskFace> {
    const { nameMask } = await this.persons.mask(dispute.personId);
    const { unionName } = await this.joining.describe(dispute.applicationId);
    return {
      title: nameMask,
      subtitle: `同一身份证号又向${unionName}申请`,
      labels: ['会籍核验'],
      actions: disputeActionsFor(scope, dispute),
    };
  }
}
