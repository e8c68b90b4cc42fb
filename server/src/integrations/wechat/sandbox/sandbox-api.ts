import { randomBytes } from 'node:crypto';
import { templateValueLimit } from '../template-values';
import { isObject, type JsonObject } from '../wechat-transport';
import { codePng } from './code-png';
import { SandboxConsents } from './consents';
import {
  isOpenid,
  loginName,
  phoneName,
  sandboxOpenid,
  sandboxPhone,
  UsedCodes,
} from './identities';
import { SandboxMediaChecks, type MediaCallback } from './media-checks';
import { Refusal } from './refusals';
import { SandboxTokens } from './sandbox-tokens';

export interface SandboxOptions {
  appId?: string;
  secret?: string;
  now?: () => number;
  /** Phone numbers of known names; everybody else's is derived. */
  phones?: Readonly<Record<string, string>>;
  /** The published pages. Absent: every well-formed path exists. */
  pages?: readonly string[];
  /** Where advice on pictures is pushed; asked when there is some. */
  callback?: () => MediaCallback | null;
  /** What scanning a code opens, since a real mini-program code only works in WeChat. */
  codeUrl?: (page: string, scene: string) => string;
}

export interface SandboxRequest {
  query: URLSearchParams;
  body: JsonObject;
}

type Handler = (request: SandboxRequest) => JsonObject | Buffer;

/** WeChat's own published test sentence, and two plain words for demos. */
const RISKY = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '【违规】'];
const TO_REVIEW = '【待审】';
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;

/** The server API of WeChat as far as the product calls it: same paths, methods, fields and error codes. */
export class SandboxApi {
  readonly tokens: SandboxTokens;
  readonly consents = new SandboxConsents();
  readonly media: SandboxMediaChecks;
  private readonly appId: string;
  private readonly secret: string;
  private readonly usedCodes = new UsedCodes();
  private readonly routes: Record<
    string,
    { method: 'GET' | 'POST'; open?: true; handle: Handler }
  > = {
    '/sns/jscode2session': { method: 'GET', open: true, handle: (r) => this.login(r) },
    '/cgi-bin/stable_token': { method: 'POST', open: true, handle: (r) => this.token(r) },
    '/wxa/business/getuserphonenumber': { method: 'POST', handle: (r) => this.phone(r) },
    '/wxa/getwxacodeunlimit': { method: 'POST', handle: (r) => this.code(r) },
    '/cgi-bin/message/subscribe/send': { method: 'POST', handle: (r) => this.push(r) },
    '/wxa/msg_sec_check': { method: 'POST', handle: (r) => this.checkText(r) },
    '/wxa/media_check_async': { method: 'POST', handle: (r) => this.checkMedia(r) },
  };

  constructor(private readonly options: SandboxOptions) {
    this.appId = options.appId ?? 'wxsandbox0000000000';
    this.secret = options.secret ?? 'sandbox-secret';
    this.media = new SandboxMediaChecks(options.callback ?? (() => null));
    this.tokens = new SandboxTokens(options.now ?? Date.now);
  }

  has(path: string): boolean {
    return Object.hasOwn(this.routes, path);
  }

  /** @throws Refusal */
  answer(method: string, path: string, query: URLSearchParams, raw: string): JsonObject | Buffer {
    const route = this.routes[path];
    if (!route) throw new Refusal(40097);
    if (method !== route.method) throw new Refusal(route.method === 'GET' ? 43001 : 43002);
    if (!route.open) this.checkToken(query.get('access_token'));
    return route.handle({ query, body: method === 'POST' ? parseBody(raw) : {} });
  }

  private login({ query }: SandboxRequest): JsonObject {
    this.checkApp(query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'authorization_code') throw new Refusal(40002);
    const code = query.get('js_code');
    if (!code) throw new Refusal(41008);
    const name = loginName(code);
    if (name === null) throw new Refusal(40029);
    if (!this.usedCodes.use(code)) throw new Refusal(40163);
    return { session_key: randomBytes(16).toString('base64'), openid: sandboxOpenid(name) };
  }

  private token({ body }: SandboxRequest): JsonObject {
    if (body.grant_type !== 'client_credential') throw new Refusal(40002);
    this.checkApp(body.appid, body.secret);
    return this.tokens.grant(body.force_refresh === true);
  }

  private phone({ body }: SandboxRequest): JsonObject {
    const code = typeof body.code === 'string' ? body.code : '';
    const name = phoneName(code);
    if (name === null) throw new Refusal(40029);
    if (!this.usedCodes.use(code)) throw new Refusal(40163);
    const phone = this.options.phones?.[name] ?? sandboxPhone(name);
    const timestamp = Math.floor((this.options.now ?? Date.now)() / 1000);
    return ok({
      phone_info: {
        phoneNumber: phone,
        purePhoneNumber: phone,
        countryCode: '86',
        watermark: { timestamp, appid: this.appId },
      },
    });
  }

  private code({ body }: SandboxRequest): Buffer {
    const { scene, page = 'pages/index/index', width = 430, check_path: checkPath = true } = body;
    if (typeof scene !== 'string' || scene === '' || [...scene].length > 32)
      throw new Refusal(40169);
    if (!SCENE_CHARACTERS.test(scene)) throw new Refusal(40129);
    if (typeof page !== 'string' || !this.isPage(page, checkPath === true))
      throw new Refusal(41030);
    if (!isWhole(width) || width < 280 || width > 1280) throw new Refusal(40097);
    const url = (this.options.codeUrl ?? previewUrl)(page, scene);
    return codePng(url, width, body.is_hyaline === true);
  }

  private push({ body }: SandboxRequest): JsonObject {
    const { touser, template_id: templateId, page, data } = body;
    if (!isOpenid(touser)) throw new Refusal(40003);
    if (typeof templateId !== 'string' || templateId === '') throw new Refusal(40037);
    if (
      page !== undefined &&
      !(typeof page === 'string' && this.isPage(page.split('?')[0] ?? '', true))
    ) {
      throw new Refusal(41030);
    }
    const wrong = isObject(data) ? wrongTemplateField(data) : '';
    if (wrong !== null) throw new Refusal(47003, `argument invalid! data.${wrong}.value invalid`);
    if (!this.consents.take(touser, templateId)) throw new Refusal(43101);
    return ok({ msgid: randomBytes(6).readUIntBE(0, 6) });
  }

  private checkText({ body }: SandboxRequest): JsonObject {
    const content = typeof body.content === 'string' ? body.content : '';
    if (content === '') throw new Refusal(44004);
    const risky = RISKY.some((words) => content.includes(words));
    if (body.version !== 2) {
      if (risky) throw new Refusal(87014);
      return ok({});
    }
    checkAuthor(body);
    if ([...content].length > 2500) throw new Refusal(45002);
    const suggest = risky ? 'risky' : content.includes(TO_REVIEW) ? 'review' : 'pass';
    const label = suggest === 'pass' ? 100 : 20006;
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
    return ok({ result: { suggest, label }, detail, trace_id: traceId() });
  }

  private checkMedia({ body }: SandboxRequest): JsonObject {
    checkAuthor(body);
    if (typeof body.media_url !== 'string' || body.media_url === '') throw new Refusal(40097);
    if (body.media_type !== 1 && body.media_type !== 2) throw new Refusal(40097);
    const asked = { traceId: traceId(), openid: String(body.openid), url: body.media_url };
    this.media.look(asked);
    return ok({ trace_id: asked.traceId });
  }

  private checkApp(appId: unknown, secret: unknown): void {
    if (!appId) throw new Refusal(41002);
    if (appId !== this.appId) throw new Refusal(40013);
    if (!secret) throw new Refusal(41004);
    if (secret !== this.secret) throw new Refusal(40125);
  }

  private checkToken(token: string | null): void {
    if (!token) throw new Refusal(41001);
    const state = this.tokens.stateOf(token);
    if (state === 'expired') throw new Refusal(42001);
    if (state === 'unknown') throw new Refusal(40001);
  }

  private isPage(page: string, published: boolean): boolean {
    if (!/^(pages|packages)(\/[A-Za-z0-9_-]+)+$/.test(page)) return false;
    return !published || !this.options.pages || this.options.pages.includes(page);
  }
}

function parseBody(raw: string): JsonObject {
  if (raw === '') throw new Refusal(44002);
  try {
    const body: unknown = JSON.parse(raw);
    if (isObject(body)) return body;
  } catch {
    // Same answer as for JSON that is not an object.
  }
  throw new Refusal(47001);
}

function checkAuthor(body: JsonObject): void {
  if (![1, 2, 3, 4].some((scene) => scene === body.scene)) throw new Refusal(40129);
  if (!isOpenid(body.openid)) throw new Refusal(40003);
}

/** The first field whose value its kind does not allow; null when all are right. */
function wrongTemplateField(data: JsonObject): string | null {
  for (const [field, entry] of Object.entries(data)) {
    const value = isObject(entry) ? entry.value : undefined;
    if (typeof value !== 'string' || value.trim() === '') return field;
    if ([...value].length > (templateValueLimit(field) ?? Infinity)) return field;
    if (/^number\d+$/.test(field) && !/^[\d.]{1,32}$/.test(value)) return field;
  }
  return null;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function ok(fields: JsonObject): JsonObject {
  return { errcode: 0, errmsg: 'ok', ...fields };
}

function traceId(): string {
  const hex = randomBytes(12).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16, 24)}`;
}

function previewUrl(page: string, scene: string): string {
  return `http://127.0.0.1:3000/#/${page}?scene=${encodeURIComponent(scene)}`;
}
