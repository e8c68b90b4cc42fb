import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { ColumnCipher } from '../../privacy';
import { AccountsRepository } from './accounts.repository';
import { SessionsRepository } from './sessions.repository';

export interface VerifiedPhone {
  /** 11 digits. */
  readonly phone: string;
  readonly verifiedAt: Date;
}

/** What other modules may know and change about WeChat accounts. Writes join the caller's transaction. */
@Injectable()
export class AccountsPublic {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  /** Ties an account to a real-name person, for good. False when it is another person's already. */
  bindPerson(accountId: string, personId: string): Promise<boolean> {
    return this.accounts.bindPerson(accountId, personId);
  }

  /** Takes every account off a person and logs them out at once: whoever used them was somebody else. */
  async unbindAccountsOf(personId: string): Promise<void> {
    await this.database.transaction(async () => {
      const accountIds = await this.accounts.listOf(personId);
      await this.accounts.unbindPerson(personId);
      await this.sessions.revokeOfAccounts(accountIds, 'unbound', this.clock.now());
    });
  }

  /** Lets an account go that was tied by an application which came to nothing. Its sessions go on. */
  releasePerson(accountId: string, personId: string): Promise<void> {
    return this.accounts.releasePerson(accountId, personId);
  }

  /** The number that WeChat vouched for; `undefined` when the account never gave one. */
  async phoneOf(accountId: string): Promise<VerifiedPhone | undefined> {
    const found = await this.accounts.findPhone(accountId);
    if (!found) return undefined;
    return {
      phone: this.cipher.decrypt('accounts', 'phone_enc', accountId, found.sealed),
      verifiedAt: found.verifiedAt,
    };
  }

  /** The real-name person of an account; `null` while it is a guest's. */
  personOf(accountId: string): Promise<string | null> {
    return this.accounts.findPerson(accountId);
  }

  /** What WeChat calls the account; `undefined` when there is none. */
  findOpenid(accountId: string): Promise<string | undefined> {
    return this.accounts.findOpenid(accountId);
  }

  /** Every account of a person, oldest first: several phones, one person. */
  accountsOf(personId: string): Promise<string[]> {
    return this.accounts.listOf(personId);
  }
}
