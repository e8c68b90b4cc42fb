import type { ContentCheckState } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine, type OpenedMatter } from '../../flow/flow-engine';
import { isSystem } from '../../flow/flow.types';
import { Outbox } from '../../outbox/outbox';
import { CONTENT_CHECK } from './content-checks.events';
import { ContentChecksRepository } from './content-checks.repository';

/** What is to be checked. A picture is fetched by WeChat from the address, which must open it for half an hour. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly url: string }
  /** No machine can tell: a person has to look. */
  | { readonly kind: 'other' };

/** One kind of thing that people write or upload for others to see. */
export interface ContentSource {
  /** Such as `join_application.note`; at most 40 characters. */
  readonly source: string;
  /** The openings and moves after which it is checked; without, the domain calls `ask`. The subject is then the matter. */
  readonly after?: { readonly flow: string; readonly actions: readonly string[] };
  /** `undefined`: gone, or empty. */
  read(subjectId: string): Promise<Content | undefined>;
  /** For what nobody sees before it passed. In the transaction of the answer, as the next two. */
  passed?(subjectId: string): Promise<void>;
  /** A person has to look: for what waits for that. */
  unsure?(subjectId: string, accountId: string | null): Promise<void>;
  /** It did not pass: tell the office, and the author what to do. */
  refused(subjectId: string, accountId: string | null): Promise<void>;
}

/**
 * Checks of what people write and upload. No matter waits for one: a text is kept and shown with care, and asked about
 * until WeChat answers. Only a picture for everybody is not shown before it passed. A domain registers what it holds; most are asked about by the moves of their flow.
 */
@Injectable()
export class ContentChecksPublic implements OnModuleInit {
  private readonly sources = new Map<string, ContentSource>();

  constructor(
    private readonly database: Database,
    private readonly checks: ContentChecksRepository,
    private readonly engine: FlowEngine,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.engine.onMoved((matter) => this.follow(matter));
    this.engine.onOpened((matter) => this.follow(matter));
  }

  register(source: ContentSource): void {
    if (this.sources.has(source.source)) throw new Error(`${source.source} is registered twice`);
    this.sources.set(source.source, source);
  }

  sourceOf(name: string): ContentSource | undefined {
    return this.sources.get(name);
  }

  /** Asks for a check in the caller's transaction. */
  async ask(source: string, subjectId: string, accountId: string): Promise<void> {
    if (!this.sources.has(source)) throw new Error(`nobody registered ${source}`);
    await this.database.transaction(async () => {
      const asked = { source, subjectId, accountId };
      const checkId = await this.checks.ask(asked, this.clock.now());
      await this.outbox.put(CONTENT_CHECK, { checkId }, checkId);
    });
  }

  /** By subject; what was never asked about is missing. */
  statesOf(source: string, subjectIds: readonly string[]): Promise<Map<string, ContentCheckState>> {
    return this.checks.statesOf(source, subjectIds);
  }

  private async follow({ flow, action, actor, transition }: OpenedMatter): Promise<void> {
    if (isSystem(actor)) return;
    for (const { source, after, read } of this.sources.values()) {
      if (after?.flow !== flow || !after.actions.includes(action)) continue;
      if (await read(transition.subject.id))
        await this.ask(source, transition.subject.id, actor.accountId);
    }
  }
}
