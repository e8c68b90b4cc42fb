import { Injectable } from '@nestjs/common';
import { MessagesPublic } from '../messages/messages.public';
import { ContentChecksPublic, type ContentSource } from './content-checks.public';

/** One kind of text that is written when a matter is opened: a reason, a word to whoever decides. */
export interface OpeningWords extends Pick<ContentSource, 'source' | 'after'> {
  /** What it is, and who reads it: `您写的申诉理由…请向上级工会说明`. */
  readonly what: string;
  readonly reader: string;
  /** Empty: nothing was written, or it is erased. */
  read(subjectId: string): Promise<string | null | undefined>;
}

/**
 * What is written when a matter is opened. Whoever decides has to read it, and the matter goes on whatever the check says:
 * nothing is taken back, and the author is told to put it right.
 */
@Injectable()
export class OpeningWordsChecks {
  constructor(
    private readonly checks: ContentChecksPublic,
    private readonly messages: MessagesPublic,
  ) {}

  register({ what, reader, read, ...source }: OpeningWords): void {
    this.checks.register({
      ...source,
      read: async (subjectId) => {
        const text = await read(subjectId);
        return text ? { kind: 'text', text } : undefined;
      },
      refused: async (_subjectId, accountId) => {
        if (accountId === null) return;
        const body = `您写的${what}没有通过微信的内容检查。这件事照常办，不用重新提交；请打电话或者当面向${reader}说明，以后换个说法。`;
        await this.messages.send({ accountId, kind: 'content_refused', body });
      },
    });
  }

  /** For what has no flow. In the caller's transaction. */
  ask(source: string, subjectId: string, accountId: string): Promise<void> {
    return this.checks.ask(source, subjectId, accountId);
  }
}
