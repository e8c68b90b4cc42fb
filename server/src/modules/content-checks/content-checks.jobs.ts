import type { ContentCheckState } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import { Background } from '../../outbox/background';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { AccountsPublic } from '../sessions/sessions.public';
import { CONTENT_CHECK, type ContentCheckAsked } from './content-checks.events';
import { ContentChecksPublic, type ContentSource } from './content-checks.public';
import { ContentChecksRepository, type ContentCheck } from './content-checks.repository';

const EVERY_SECONDS = 300;
/** Longer than the outbox tries, and than WeChat takes to look at a picture. */
const OVERDUE_MS = 2_700_000;
const AT_ONCE = 200;
/** 资料: what is written about oneself. */
const SCENE = 1;

type Asked = { readonly state: ContentCheckState } | { readonly traceId: string };

/** Shows texts and pictures to WeChat's check until it has answered. */
@Injectable()
export class ContentChecker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly checks: ContentChecksRepository,
    private readonly registry: ContentChecksPublic,
    private readonly accounts: AccountsPublic,
    private readonly wechat: WechatClient,
    private readonly outbox: Outbox,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<ContentCheckAsked>({
      kind: CONTENT_CHECK,
      delivery: 'retry',
      handle: ({ checkId }) => this.check(checkId),
    });
    this.background.register({
      name: 'content_check',
      everySeconds: EVERY_SECONDS,
      run: () => this.askAgain(),
    });
  }

  /** Throws while WeChat does not answer: the outbox tries again, and after its last try the job does. */
  async check(checkId: string): Promise<OutboxResult> {
    const check = await this.checks.find(checkId);
    const source = check && this.registry.sourceOf(check.source);
    if (!check || !source || check.state !== 'waiting') return 'refused';
    const asked = await this.ask(check, source);
    if ('traceId' in asked) await this.checks.tried(checkId, asked.traceId, this.clock.now());
    else await this.settle(check, asked.state);
    return 'delivered';
  }

  /** The answer to a picture, whenever it comes; a second one changes nothing. False: nobody asked, or not yet. */
  async answered(traceId: string, state: ContentCheckState): Promise<boolean> {
    const check = await this.checks.findByTrace(traceId);
    if (check) await this.settle(check, state);
    return check !== undefined;
  }

  /** What WeChat has not answered for so long is asked about anew. Answers how many. */
  async askAgain(): Promise<number> {
    const now = this.clock.now();
    const overdue = await this.checks.listOverdue(new Date(now.getTime() - OVERDUE_MS), AT_ONCE);
    for (const checkId of overdue)
      await this.database.transaction(async () => {
        await this.checks.tried(checkId, null, now);
        await this.outbox.put(CONTENT_CHECK, { checkId }, checkId);
      });
    return overdue.length;
  }

  private async ask(check: ContentCheck, source: ContentSource): Promise<Asked> {
    const content = await source.read(check.subjectId);
    if (!content) return { state: 'passed' };
    const openid = check.accountId && (await this.accounts.findOpenid(check.accountId));
    if (!openid || content.kind === 'other') return { state: 'review' };
    try {
      if (content.kind === 'picture')
        return await this.wechat.mediaCheckAsync(openid, SCENE, content.url);
      const advice = await this.wechat.msgSecCheck(openid, SCENE, content.text);
      return { state: advice === 'pass' ? 'passed' : advice };
    } catch (error) {
      // Asked again it would refuse again, as for somebody who was last here hours ago: a person looks instead.
      if (error instanceof WechatError && error.kind === 'rejected') return { state: 'review' };
      throw error;
    }
  }

  private settle(check: ContentCheck, state: ContentCheckState): Promise<void> {
    return this.database.transaction(async () => {
      if (!(await this.checks.answer(check.id, state, this.clock.now()))) return;
      const source = this.registry.sourceOf(check.source);
      if (state === 'passed') await source?.passed?.(check.subjectId);
      if (state === 'review') await source?.unsure?.(check.subjectId, check.accountId);
      if (state === 'risky') await source?.refused(check.subjectId, check.accountId);
    });
  }
}
