import { Clock, OffsetClock } from '../../src/calendar/clock';
import type { Database } from '../../src/database/database';
import { newId } from '../../src/database/ids';
import type { Background } from '../../src/outbox/background';
import { AuditAnchors } from '../../src/privacy/audit-anchors';
import { AuditChain } from '../../src/privacy/audit-chain';
import { AuditLog, type AuditEntry } from '../../src/privacy/audit-log';
import { AuditRepository } from '../../src/privacy/audit.repository';
import { KeyRing } from '../../src/privacy/key-ring';

const clock: Clock = new OffsetClock(() => Date.parse('2026-11-24T04:00:00Z'));

/** The audit on a database, with a key of its own. */
export function auditOn(database: Database, fill = 7) {
  const ring = KeyRing.parse(Buffer.alloc(32, fill).toString('base64'), {
    name: 'test',
    refuseSamples: false,
  });
  const chain = new AuditChain(ring);
  const repository = new AuditRepository(database);
  const background = { register: () => undefined } as unknown as Background;
  return {
    chain,
    repository,
    log: new AuditLog(database, repository, chain),
    anchors: new AuditAnchors(database, repository, chain, clock, background),
  };
}

export const anEntry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  organisationId: 140,
  action: 'join_application.reveal',
  actor: { personId: newId(), assignmentId: newId() },
  subjectPersonId: newId(),
  subjectType: 'join_application',
  subjectId: newId(),
  purpose: 'contact',
  at: clock.now(),
  ...change,
});
