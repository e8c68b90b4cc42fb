import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { DisputesPublic } from '../disputes/disputes.public';
import { ApplicationsRepository } from './applications.repository';
import { ClaimsRepository } from './claims.repository';
import { FreedNumbers } from './freed-numbers';
import { APPLICATION_FILED, type ApplicationFiled } from './joining.events';
import type { ApplicationRow } from './joining.types';

/** Opens the verification of a number that is somebody's already: after the answer, and so without a trace in its time. */
@Injectable()
export class Contests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly claims: ClaimsRepository,
    private readonly freed: FreedNumbers,
    private readonly disputes: DisputesPublic,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.register<ApplicationFiled>({
      kind: APPLICATION_FILED,
      delivery: 'retry',
      handle: ({ applicationId }) => this.open(applicationId),
    });
  }

  async filed(applicationId: string): Promise<void> {
    await this.outbox.put(APPLICATION_FILED, { applicationId }, applicationId);
  }

  /** Nothing happens when it is undisputed, was withdrawn meanwhile, or is being verified already. */
  open(applicationId: string): Promise<OutboxResult> {
    return this.database.transaction(async () => {
      if (!(await this.claims.lockContested(applicationId))) return 'refused';
      const row = await this.applications.getById(applicationId);
      if (row.registeredAs !== null) return this.verify(row, row.registeredAs);
      const freed = await this.freed.takeUp(row);
      if (freed.is === 'taken') return this.verify(row, freed.personId);
      return freed.is === 'freed' ? 'delivered' : 'refused';
    });
  }

  private async verify(row: ApplicationRow, personId: string): Promise<OutboxResult> {
    const { idNumberBlind } = await this.applications.getSealed(row);
    const home = await this.claims.findHomeOf(personId, idNumberBlind);
    await this.disputes.openOnce({
      applicationId: row.id,
      accountId: row.accountId,
      personId,
      organisationId: home ?? row.union.id,
      secondOrganisationId: row.union.id,
    });
    return 'delivered';
  }
}
