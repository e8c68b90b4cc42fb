import { rolesWith, type Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AccountsPublic } from '../sessions/sessions.public';
import { MessageSender, type MessageText } from './message-sender';
import { MessagesRepository } from './messages.repository';

export type { MessageText } from './message-sender';

/**
 * Messages in the app, the real notice: written in the caller's transaction, so there is one exactly when the act
 * happened. The push goes out after the commit, at most once.
 */
@Injectable()
export class MessagesPublic {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesRepository,
    private readonly accounts: AccountsPublic,
    private readonly sender: MessageSender,
    private readonly clock: Clock,
  ) {}

  async send({ accountId, ...text }: MessageText & { accountId: string }): Promise<void> {
    await this.database.transaction(() => this.sender.send(accountId, text));
  }

  /** To every account of the person; to none while the person has none. */
  async sendToPerson(personId: string, text: MessageText): Promise<void> {
    await this.database.transaction(async () => {
      for (const accountId of await this.accounts.accountsOf(personId))
        await this.sender.send(accountId, text);
    });
  }

  /** To everybody who may act with `permission` at exactly this organisation now, except the one who did it. */
  async sendToOffice(
    organisationId: number,
    permission: Permission,
    text: MessageText,
    exceptPersonId?: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const roles = rolesWith(permission);
      const now = this.clock.now();
      const accountIds = await this.messages.listOfficeAccounts(
        organisationId,
        roles,
        now,
        exceptPersonId,
      );
      for (const accountId of accountIds) await this.sender.send(accountId, text);
    });
  }
}
