import { isTokenRefusal, StableToken, type TokenGrant } from './stable-token';
import { templateData } from './template-values';
import { WechatError } from './wechat-error';
import { isObject, WechatTransport, type JsonObject, type WechatCall } from './wechat-transport';

export interface WechatOptions {
  /** https://api.weixin.qq.com, or the sandbox. */
  base: string;
  appId: string;
  secret: string;
  timeoutMs: number;
  /** For tests: milliseconds that only go forward. */
  elapsedMs?: () => number;
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Where a tap leads, without a leading slash; may carry a query. */
  page?: string;
  values: Record<string, string>;
}

/** 资料 1, 评论 2, 论坛 3, 社交日志 4. */
export type ContentScene = 1 | 2 | 3 | 4;
export type ContentAdvice = 'pass' | 'review' | 'risky';

/** The calls to WeChat's server API that the product makes. Every failure is a `WechatError`. */
export class WechatClient {
  private readonly transport: WechatTransport;
  private readonly token: StableToken;

  constructor(private readonly options: WechatOptions) {
    this.transport = new WechatTransport(options.base, options.timeoutMs);
    const elapsedMs = options.elapsedMs ?? (() => performance.now());
    this.token = new StableToken((force) => this.fetchToken(force), elapsedMs);
  }

  /** Who logged in. The session key is dropped here: nothing in the product decrypts with it. */
  async code2Session(code: string): Promise<{ openid: string }> {
    const operation = 'code2Session';
    const answer = await this.transport.json({
      operation,
      path: '/sns/jscode2session',
      query: {
        appid: this.options.appId,
        secret: this.options.secret,
        js_code: code,
        grant_type: 'authorization_code',
      },
    });
    return { openid: text(operation, answer, 'openid') };
  }

  /** The number the person let WeChat hand over; 11 digits without the country code for the mainland. */
  async getPhoneNumber(code: string): Promise<{ phone: string; countryCode: string }> {
    const operation = 'getPhoneNumber';
    const answer = await this.authorized(operation, '/wxa/business/getuserphonenumber', { code });
    const info = answer.phone_info;
    if (!isObject(info)) throw new WechatError('malformed', operation, null, 'no phone_info');
    return {
      phone: text(operation, info, 'purePhoneNumber'),
      countryCode: String(info.countryCode ?? ''),
    };
  }

  /** A mini-program code as PNG. Transparent ground, since WeChat answers JPEG otherwise. */
  async getwxacodeunlimit(scene: string, page: string, width = 430): Promise<Buffer> {
    const body = { scene, page, width, check_path: true, env_version: 'release', is_hyaline: true };
    return this.withToken((access_token) =>
      this.transport.png({
        operation: 'getwxacodeunlimit',
        path: '/wxa/getwxacodeunlimit',
        query: { access_token },
        body,
      }),
    );
  }

  /** One push for one consent. 43101 (`rejected`): refused or used up, which is normal. */
  async subscribeMessageSend(message: SubscribeMessage): Promise<void> {
    await this.authorized(
      'subscribeMessageSend',
      '/cgi-bin/message/subscribe/send',
      {
        touser: message.openid,
        template_id: message.templateId,
        ...(message.page !== undefined && { page: message.page }),
        data: templateData(message.values),
      },
      { onceOnly: true },
    );
  }

  /** What WeChat thinks of a text of at most 2,500 characters by a person who was here within two hours. */
  async msgSecCheck(openid: string, scene: ContentScene, content: string): Promise<ContentAdvice> {
    const operation = 'msgSecCheck';
    try {
      const body = { version: 2, openid, scene, content };
      const answer = await this.authorized(operation, '/wxa/msg_sec_check', body);
      const suggest = isObject(answer.result) ? answer.result.suggest : undefined;
      if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') return suggest;
    } catch (error) {
      if (error instanceof WechatError && error.errcode === 87014) return 'risky';
      throw error;
    }
    throw new WechatError('malformed', operation, null, 'no advice');
  }

  /** Starts the check of a picture at a public address; the advice arrives later under this trace id. */
  async mediaCheckAsync(
    openid: string,
    scene: ContentScene,
    url: string,
  ): Promise<{ traceId: string }> {
    const operation = 'mediaCheckAsync';
    const body = { version: 2, openid, scene, media_type: 2, media_url: url };
    const answer = await this.authorized(operation, '/wxa/media_check_async', body);
    return { traceId: text(operation, answer, 'trace_id') };
  }

  private authorized(
    operation: string,
    path: string,
    body: JsonObject,
    extra: Pick<WechatCall, 'onceOnly'> = {},
  ): Promise<JsonObject> {
    return this.withToken((access_token) =>
      this.transport.json({ operation, path, query: { access_token }, body, ...extra }),
    );
  }

  /** A refused token is renewed once; the call is repeated safely, since a refusal means it was not carried out. */
  private async withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.token.get();
    try {
      return await call(token);
    } catch (error) {
      if (!isTokenRefusal(error)) throw error;
      return call(await this.token.renew(token));
    }
  }

  private async fetchToken(force: boolean): Promise<TokenGrant> {
    const operation = 'getStableToken';
    const { appId, secret } = this.options;
    const answer = await this.transport.json({
      operation,
      path: '/cgi-bin/stable_token',
      query: {},
      body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: force },
    });
    const { expires_in: expiresInSeconds } = answer;
    if (typeof expiresInSeconds !== 'number' || !(expiresInSeconds > 0)) {
      throw new WechatError('malformed', operation, null, 'no expires_in');
    }
    return { value: text(operation, answer, 'access_token'), expiresInSeconds };
  }
}

function text(operation: string, answer: JsonObject, field: string): string {
  const value = answer[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new WechatError('malformed', operation, null, `no ${field}`);
}
