import {
  MembershipError,
  normaliseName,
  OrganisationError,
  type RosterProblem,
} from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { AuditLog } from '../../privacy';
import { MembershipsPublic } from '../memberships/memberships.public';
import { MessagesPublic } from '../messages/messages.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import { AccountsPublic } from '../sessions/sessions.public';
import { ClaimsRepository } from './claims.repository';
import { ImportRowsRepository, type StoredRow } from './import-rows.repository';
import { ImportsRepository, type ImportRow } from './imports.repository';
import { RosterEntries } from './roster-entries';
import type { RosterEntry } from './roster-reader';
import { ROSTER_IMPORT, type RosterImportConfirmed } from './roster.events';

const BATCH = 100;
/** Shorter than the lease of the outbox: what is left is put again as a matter of its own. */
const SLICE_MS = 12_000;

/**
 * Makes members of the rows, a hundred in a transaction: whenever it is killed, the last batch happened as a whole or
 * not at all, and the next run goes on behind it.
 */
@Injectable()
export class RosterImporter implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly claims: ClaimsRepository,
    private readonly entries: RosterEntries,
    private readonly persons: PersonsPublic,
    private readonly memberships: MembershipsPublic,
    private readonly accounts: AccountsPublic,
    private readonly messages: MessagesPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<RosterImportConfirmed>({
      kind: ROSTER_IMPORT,
      delivery: 'retry',
      handle: ({ importId }) => this.run(importId),
    });
  }

  async run(importId: string): Promise<OutboxResult> {
    const until = performance.now() + SLICE_MS;
    while (await this.batch(importId)) {
      if (performance.now() < until) continue;
      await this.database.transaction(() => this.outbox.put(ROSTER_IMPORT, { importId }, importId));
      return 'delivered';
    }
    return 'delivered';
  }

  /** One batch. False when there is nothing left to do. */
  async batch(importId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.imports.lock(importId);
      const running = await this.imports.findById(importId);
      if (running?.status !== 'importing') return false;
      const rows = await this.rows.listWaiting(importId, BATCH);
      if (rows.length === 0) {
        await this.finish(running);
        return false;
      }
      let imported = 0;
      for (const row of rows) {
        const entry = this.entries.open(row.id, row.sealed);
        const problem = await this.importRow(running, row, entry);
        if (problem === null) imported += 1;
        else await this.rows.refuseRow(row.id, problem);
      }
      await this.imports.progress(importId, imported, this.clock.now());
      return true;
    });
  }

  private async importRow(
    running: ImportRow,
    row: StoredRow,
    entry: RosterEntry,
  ): Promise<RosterProblem | null> {
    const { organisationId } = running;
    const startedOn = entry.joinedOn === '' ? this.clock.today() : entry.joinedOn;
    const { personId, created } = await this.persons.registerOnce(entry);
    if (!created) {
      const problem = await this.problemOfKnown(running, personId, entry, startedOn);
      if (problem !== null) return problem;
    }
    const start = { personId, organisationId, startedOn, applicationId: null, resolutionId: null };
    const started = await this.start(start);
    if ('problem' in started) return started.problem;
    const { membershipId } = started;
    await this.rows.rowImported(row.id, personId, membershipId);
    await this.register(running, { personId, membershipId, entry });
    return null;
  }

  /** Somebody of this ID number is known: the same person, and free to be registered here? */
  private async problemOfKnown(
    { organisationId, personId: importer }: ImportRow,
    personId: string,
    entry: RosterEntry,
    startedOn: string,
  ): Promise<RosterProblem | null> {
    const live = await this.memberships.findLive(personId);
    if (live) return live.organisationId === organisationId ? 'already_here' : 'needs_verification';
    const isSomebodyElse = (await this.persons.revealName(personId)) !== normaliseName(entry.name);
    // Nobody registers themself, and two memberships never overlap.
    const isBarred =
      personId === importer || (await this.imports.hadMembershipAfter(personId, startedOn));
    return isSomebodyElse || isBarred ? 'needs_verification' : null;
  }

  /** Another union was quicker, or this one is closing. Refused before anything was written: the transaction is whole. */
  private async start(
    start: Parameters<MembershipsPublic['start']>[0],
  ): Promise<{ membershipId: string } | { problem: RosterProblem }> {
    try {
      return { membershipId: (await this.memberships.start(start)).id };
    } catch (error) {
      const spec = error instanceof AppError ? error.spec : undefined;
      if (spec === MembershipError.AlreadyActive) return { problem: 'needs_verification' };
      if (spec === OrganisationError.Closed) return { problem: 'union_closed' };
      throw error;
    }
  }

  private async register(
    { organisationId, personId: importer, assignmentId }: ImportRow,
    {
      personId,
      membershipId,
      entry,
    }: { personId: string; membershipId: string; entry: RosterEntry },
  ): Promise<void> {
    const now = this.clock.now();
    const accounts = await this.accounts.accountsOf(personId);
    await this.claims.insert({
      id: membershipId,
      personId,
      organisationId,
      phoneBlind: accounts.length > 0 ? null : this.entries.phoneBlindOf(entry),
      createdAt: now,
    });
    await this.audit.record({
      organisationId,
      action: 'membership.import',
      actor: { personId: importer, assignmentId },
      subjectPersonId: personId,
      subjectType: 'membership',
      subjectId: membershipId,
      at: now,
    });
    if (accounts.length === 0) return;
    const name = (await this.organisations.names([organisationId])).get(organisationId) ?? '工会';
    await this.messages.sendToPerson(personId, {
      kind: 'roster_registered',
      body: `${name}登记您为会员，请核对。`,
      page: '/packages/member/roster-claim/index',
    });
  }

  private async finish({ id, accountId, imported, total }: ImportRow): Promise<void> {
    await this.imports.finish(id, this.clock.now());
    const left = total - imported;
    await this.messages.send({
      accountId,
      kind: 'roster_imported',
      body: `登记了 ${imported} 人${left > 0 ? `，还有 ${left} 行没有导入，打开可以看原因` : ''}。`,
      page: `/packages/cadre/roster-import/index?id=${id}`,
    });
  }
}
