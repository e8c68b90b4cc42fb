import { DisputeError, JoinError } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { DisputeNotices } from './dispute-notices';
import { officeIn } from './dispute-offices';
import { sideTexts, type DisputeSide } from './dispute-sides.rules';
import type { StatementDto } from './disputes.dto';
import { DisputesRepository, type DisputeRow } from './disputes.repository';
import { StatementsRepository, type StatementRow } from './statements.repository';

const TABLE = 'dispute_statements';
const SOURCE = 'dispute_statement';

/** What those concerned say. Each union reads the other's; the person registered first reads their own. */
@Injectable()
export class DisputeStatements implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly disputes: DisputesRepository,
    private readonly statements: StatementsRepository,
    private readonly checks: ContentChecksPublic,
    private readonly notices: DisputeNotices,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register({
      source: SOURCE,
      read: async (id) => {
        const statement = await this.statements.find(id);
        return statement && { kind: 'text', text: this.open(statement) };
      },
      refused: async (id, accountId) => {
        const statement = await this.statements.find(id);
        if (statement) await this.notices.contentRefused(statement.disputeId, accountId);
      },
    });
  }

  addFromOffice(scope: Scope, disputeId: string, text: string): Promise<StatementDto[]> {
    return this.database.transaction(async () => {
      const dispute = await this.disputes.find(scope, disputeId);
      const office = dispute && officeIn(scope, dispute);
      if (!dispute || !office) throw new AppError(JoinError.DisputeNotFound);
      await this.add(scope, dispute, { ...office, text });
      return this.list(scope, disputeId, ['first_union', 'second_union', 'first_person']);
    });
  }

  addFromPerson(scope: Scope, disputeId: string, text: string): Promise<StatementDto[]> {
    return this.database.transaction(async () => {
      const dispute = await this.disputes.findOwn(scope, disputeId);
      if (!dispute) throw new AppError(JoinError.DisputeNotFound);
      await this.add(scope, dispute, { side: 'first_person', organisationId: null, text });
      return this.list(scope, disputeId, ['first_person']);
    });
  }

  async list(
    scope: Scope,
    disputeId: string,
    sides: readonly DisputeSide[],
  ): Promise<StatementDto[]> {
    const rows = await this.statements.listOf(disputeId, sides);
    const states = await this.checks.statesOf(
      SOURCE,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      id: row.id,
      sideText: sideTexts[row.side],
      text: this.open(row),
      saidAt: row.at.toISOString(),
      check: states.get(row.id) ?? 'review',
      mine: row.accountId === scope.accountId,
    }));
  }

  private async add(
    { accountId, personId }: Scope,
    dispute: DisputeRow,
    said: { side: DisputeSide; organisationId: number | null; text: string },
  ): Promise<void> {
    if (!(await this.disputes.lockOpen(dispute.id))) throw new AppError(DisputeError.Closed);
    const id = newId();
    await this.statements.insert({
      id,
      disputeId: dispute.id,
      side: said.side,
      organisationId: said.organisationId,
      accountId,
      sealed: this.cipher.encrypt(TABLE, 'text_enc', id, said.text),
      at: this.clock.now(),
    });
    await this.checks.ask(SOURCE, id, accountId);
    await this.notices.answered(dispute, said.side, personId);
  }

  private open({ id, sealed }: StatementRow): string {
    return this.cipher.decrypt(TABLE, 'text_enc', id, sealed);
  }
}
