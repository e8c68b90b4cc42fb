import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { Background } from '../outbox/background';
import { AuditChain, NO_HASH, type HeadMark } from './audit-chain';
import { AuditRepository } from './audit.repository';

const EVERY_SECONDS = 600;
const HEADS_AT_ONCE = 500;

/**
 * Says and seals, every ten minutes, where the chains stand: whoever cuts rows off the end of one is found. The number
 * and seal of each anchor also go to the server's log, out of reach of whoever can write to the database.
 */
@Injectable()
export class AuditAnchors implements OnModuleInit {
  private readonly logger = new Logger('AuditAnchor');

  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly chain: AuditChain,
    private readonly clock: Clock,
    private readonly background: Background,
  ) {}

  onModuleInit(): void {
    this.background.register({
      name: 'audit_anchor',
      everySeconds: EVERY_SECONDS,
      run: () => this.run(),
    });
  }

  /** Answers how many chains were anchored. */
  async run(): Promise<number> {
    let anchored = 0;
    for (let found = HEADS_AT_ONCE; found === HEADS_AT_ONCE;) {
      found = await this.anchorSome();
      anchored += found;
    }
    return anchored;
  }

  /** Two at once: the number is the key, so one of them is refused and nothing is doubled. */
  private anchorSome(): Promise<number> {
    return this.database.transaction(async () => {
      const heads = await this.repository.listUnanchored(HEADS_AT_ONCE);
      if (heads.length === 0) return 0;
      const last = await this.repository.findLastAnchor();
      const marks = heads.map(({ organisationId, seq, hash }): HeadMark => [
        organisationId,
        seq,
        hash.toString('hex'),
      ]);
      const unsealed = {
        number: (last?.number ?? 0) + 1,
        heads: JSON.stringify(marks),
        at: this.clock.now(),
        previousMac: last?.mac ?? NO_HASH,
      };
      const mac = this.chain.macOf(unsealed);
      await this.repository.insertAnchor({ ...unsealed, mac });
      for (const head of heads) await this.repository.markAnchored(head);
      // A warning only in name: lower levels do not reach the log.
      this.database.afterCommit(() =>
        this.logger.warn(`audit anchor ${unsealed.number} ${mac.toString('hex')}`),
      );
      return heads.length;
    });
  }
}
