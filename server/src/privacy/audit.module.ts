import { Global, Module } from '@nestjs/common';
import { AuditAnchors } from './audit-anchors';
import { AuditLog } from './audit-log';
import { AuditRepository } from './audit.repository';
import { RetentionJob } from './retention.job';
import { RevealLimits } from './reveal-limits';

/** What is recorded about personal data, who may open how much of it, and how long it is kept. */
@Global()
@Module({
  providers: [AuditRepository, AuditLog, AuditAnchors, RetentionJob, RevealLimits],
  exports: [AuditLog, AuditAnchors, RevealLimits],
})
export class AuditModule {}
