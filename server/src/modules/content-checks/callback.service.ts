import { HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/config';
import { AppError } from '../../http/app-error';
import { isFromWechat } from '../../integrations/wechat/callback-signature';
import type { CallbackQuery } from './callback.dto';
import { mediaAnswerIn } from './callback.rules';
import { ContentChecker } from './content-checks.jobs';

/** WeChat's side of the checks. Its clock is the machine's, whatever the sandbox clock says. */
@Injectable()
export class WechatCallbacks {
  constructor(
    private readonly config: AppConfig,
    private readonly checker: ContentChecker,
  ) {}

  /** Shows the console that this is the address of who knows the token. */
  confirm(query: CallbackQuery): string {
    this.require(query);
    return query.echostr ?? '';
  }

  /** WeChat repeats what is not answered in five seconds; a repetition changes nothing. */
  async receive(query: CallbackQuery, body: unknown): Promise<string> {
    this.require(query);
    const answer = mediaAnswerIn(body);
    // It may be quicker than our own note of what was asked: WeChat says it again.
    if (answer && !(await this.checker.answered(answer.traceId, answer.state)))
      throw new AppError(HttpError.NotFound);
    return 'success';
  }

  private require(query: CallbackQuery): void {
    if (!isFromWechat(this.config.wechatCallbackToken, query))
      throw new AppError(HttpError.Forbidden);
  }
}
