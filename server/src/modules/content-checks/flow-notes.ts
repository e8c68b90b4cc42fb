import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { isSystem } from '../../flow/flow.types';
import { MessagesPublic } from '../messages/messages.public';
import { ContentChecksPublic, type Content, type ContentSource } from './content-checks.public';

/**
 * What is written with a move of whatever flow: the reason of a decision, a word to the applicant. It has reached them
 * with the move itself, so nothing is taken back; whoever wrote it is told to put it right.
 */
@Injectable()
export class FlowNotes implements ContentSource, OnModuleInit {
  readonly source = 'flow_note';

  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly checks: ContentChecksPublic,
    private readonly messages: MessagesPublic,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
    this.engine.onMoved(async ({ actor, note, logId }) => {
      if (note !== null && !isSystem(actor))
        await this.checks.ask(this.source, logId, actor.accountId);
    });
  }

  /** Of an erased matter there is none any more. */
  async read(logId: string): Promise<Content | undefined> {
    const [row] = await this.database.execute<{ note: string | null }>(
      'SELECT note FROM transitions WHERE id = ?',
      [uuidToBin(logId)],
    );
    return row?.note ? { kind: 'text', text: row.note } : undefined;
  }

  async refused(_logId: string, accountId: string | null): Promise<void> {
    if (accountId === null) return;
    const body =
      '您办事时写的一段话没有通过微信的内容检查，对方已经看到了。请打电话向对方说明，以后换个说法。';
    await this.messages.send({ accountId, kind: 'content_refused', body });
  }
}
