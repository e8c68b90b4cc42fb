import { PrivacyError, type AppErrorSpec } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { AccountsPublic } from '../sessions/sessions.public';
import { Departures } from './departures';
import type { ErasedDto } from './erasure.dto';
import { ErasuresRepository, type Tombstone } from './erasures.repository';

/** Deletion means gone: the membership ends, what says who they are is deleted, ids stay. */
@Injectable()
export class ErasureService {
  private readonly logger = new Logger('Erasure');

  constructor(
    private readonly database: Database,
    private readonly erasures: ErasuresRepository,
    private readonly accounts: AccountsPublic,
    private readonly departures: Departures,
    private readonly clock: Clock,
  ) {}

  erase(scope: Scope, confirmed: boolean): Promise<ErasedDto> {
    if (!confirmed) throw new AppError(PrivacyError.NotConfirmed);
    return this.database.transaction(async () => {
      const { personId } = scope;
      // First: whoever applies with the same number at this moment waits, or is seen by the check.
      if (personId !== null) await this.erasures.holdPerson(personId);
      const at = this.clock.now();
      await this.check(personId, at);
      const accountIds = await this.accountsOf(scope);
      await this.departures.leave(scope, 'erase');
      const tombstone: Tombstone = { personId, accountIds, at };
      await this.erasures.scrub(tombstone);
      await this.erasures.insert(tombstone);
      // For a restore from a backup that is older than the table: `pnpm erasures:replay --log <file>` reads these lines.
      this.database.afterCommit(() => this.logger.warn(`erasure ${JSON.stringify(tombstone)}`));
      return { text: '已经注销。您的姓名、身份证号和手机号都删掉了。' };
    });
  }

  /** Why it is not possible now; `undefined` when it is. */
  async findObstacle(personId: string | null, now: Date): Promise<AppErrorSpec | undefined> {
    if (personId === null) return undefined;
    if (await this.erasures.holdsOffice(personId, now)) return PrivacyError.InOffice;
    if (await this.erasures.isDisputed(personId)) return PrivacyError.Disputed;
    return undefined;
  }

  private async check(personId: string | null, now: Date): Promise<void> {
    const obstacle = await this.findObstacle(personId, now);
    if (obstacle) throw new AppError(obstacle);
  }

  /** Sorted, so that the tombstone of one person always reads the same. */
  private async accountsOf({ accountId, personId }: Scope): Promise<string[]> {
    const others = personId === null ? [] : await this.accounts.accountsOf(personId);
    const all = new Set([accountId, ...others]);
    return [...all].sort();
  }
}
