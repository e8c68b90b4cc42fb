import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../privacy';
import { FlowEngine, type MovedMatter } from './flow-engine';
import { isSystem } from './flow.types';

/** Every move that somebody makes in an office, of whatever flow, goes into the audit of that office's organisation. */
@Injectable()
export class FlowAudit implements OnModuleInit {
  constructor(
    private readonly engine: FlowEngine,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.engine.onMoved((matter) => this.record(matter));
  }

  private async record({ flow, action, actor, transition }: MovedMatter): Promise<void> {
    const { assignmentId, subject, from, to, at } = transition;
    if (isSystem(actor) || assignmentId === null) return;
    const office = actor.offices.find((held) => held.assignmentId === assignmentId);
    await this.audit.record({
      organisationId: office?.organisationId ?? subject.organisationId,
      action: `${flow}.${action}`,
      actor: { personId: actor.personId, assignmentId },
      subjectPersonId: subject.personId,
      subjectType: flow,
      subjectId: subject.id,
      at,
      details: { from, to },
    });
  }
}
