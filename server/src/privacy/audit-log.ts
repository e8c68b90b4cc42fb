import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { AuditChain, canonicalDetails, type ChainedRow, type DetailValue } from './audit-chain';
import { AuditRepository } from './audit.repository';

/** One act on somebody's file. */
export interface AuditEntry {
  /** Whose chain it goes into: the organisation in whose office it was done. */
  readonly organisationId: number;
  /** `<subject>.<verb>`: `join_application.reveal`. Its words are in `shared/src/privacy/audit.ts`. */
  readonly action: string;
  /** Both `null` when the system or the person themself did it through a job. */
  readonly actor: { readonly personId: string | null; readonly assignmentId: string | null };
  /** Whose file it is: they can read the entry. `null` while that is not known. */
  readonly subjectPersonId: string | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly purpose?: string;
  readonly at: Date;
  /** Codes, counts and ids; never a name or anything somebody typed. */
  readonly details?: Readonly<Record<string, DetailValue>>;
}

/** Appends to the audit: in the caller's transaction, so there is an entry exactly when the act happened. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly chain: AuditChain,
  ) {}

  /**
   * Written as the last thing before COMMIT: everybody who acts in an organisation waits for the end of its chain, and
   * so for three statements instead of a whole act. Without a running transaction it makes one.
   */
  async record(entry: AuditEntry): Promise<void> {
    if (this.database.inTransaction) return this.database.gather(this.append, entry);
    await this.database.transaction(async () => this.database.gather(this.append, entry));
  }

  /** One organisation after the other in ascending order: two acts that touch the same two never wait in a ring. */
  private readonly append = async (entries: AuditEntry[]): Promise<void> => {
    const ids = [...new Set(entries.map(({ organisationId }) => organisationId))];
    for (const id of ids.sort((a, b) => a - b)) {
      const { seq, hash } = await this.repository.lockHead(id);
      await this.repository.append(
        this.chained(
          entries.filter((entry) => entry.organisationId === id),
          { seq, hash },
        ),
      );
    }
  };

  private chained(
    entries: readonly AuditEntry[],
    head: { seq: number; hash: Buffer },
  ): ChainedRow[] {
    let { seq, hash: previousHash } = head;
    return entries.map(({ actor, purpose, details, ...entry }) => {
      seq += 1;
      const row = {
        ...entry,
        seq,
        actorPersonId: actor.personId,
        assignmentId: actor.assignmentId,
        purpose: purpose ?? null,
        details: details ? canonicalDetails(details) : null,
      };
      const chained = { ...row, previousHash, hash: this.chain.hashOf(row, previousHash) };
      previousHash = chained.hash;
      return chained;
    });
  }
}
