import type { GetAnswers, PostRoutes } from '../../src/api/contract';
import type { Reply, RequestStub, SentRequest } from './requests';
import {
  getAnswers,
  postAnswers,
  type Answer,
  type Gets,
  type Posts,
  type StubMemory,
  type StubPersona,
} from './stub-routes';

export { STUB_NOW, ids } from './stub-answers';
export type { StubPersona } from './stub-routes';

/** Answers of single routes to put in place of the usual ones; a `Reply` may be an error. */
export type StubOverrides = {
  readonly [Route in `GET ${keyof GetAnswers}` | `POST ${keyof PostRoutes}`]?: Answer<
    Reply | Promise<Reply>
  >;
};

export interface StubSettings {
  /** Rows in the inbox, the messages and the list of stations; 20 is a full page. */
  rows?: number;
  answers?: StubOverrides;
}

/** A server that gives canned, contract-shaped answers: no database, the same in every run. */
export function stubApi(persona: StubPersona = 'rider', settings: StubSettings = {}): RequestStub {
  const memory: StubMemory = { hasApplied: persona === 'applicant', hasPhone: persona !== 'rider' };
  const gets = getAnswers(persona, settings.rows ?? 3, memory);
  const posts = postAnswers();
  return (request) => {
    const route = findRoute(request, gets, posts);
    if (route === null) return error(404, 'not_found', '没有找到');
    const override = overrideOf(settings.answers ?? {}, `${request.method} ${route}`);
    if (override !== undefined)
      return typeof override === 'function' ? override(request) : override;
    if (needsKey(request) && request.headers['idempotency-key'] === undefined) {
      return error(400, 'idempotency.key_missing', '缺少 Idempotency-Key');
    }
    if (request.method === 'POST' && route === '/join/applications') memory.hasApplied = true;
    if (route === '/me/phone') memory.hasPhone = true;
    const table: Readonly<Record<string, unknown>> = request.method === 'GET' ? gets : posts;
    const answer = table[route];
    const body: unknown = typeof answer === 'function' ? answer(request) : answer;
    return { status: body === undefined ? 204 : 200, body };
  };
}

/** An error body as the server's one filter writes it. */
export function error(status: number, code: string, message: string): Reply {
  return { status, body: { code, message, requestId: 'stub-request' } };
}

function findRoute(request: SentRequest, gets: Gets, posts: Posts): string | null {
  const known = Object.keys(
    request.method === 'GET' ? gets : request.method === 'POST' ? posts : {},
  );
  if (known.includes(request.path)) return request.path;
  const matches = (route: string): boolean =>
    new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`).test(request.path);
  return known.find(matches) ?? null;
}

function overrideOf(
  overrides: StubOverrides,
  name: string,
): Answer<Reply | Promise<Reply>> | undefined {
  return Object.entries(overrides).find(([route]) => route === name)?.[1];
}

// Everything that makes or moves something; logging in, looking and reading do not.
function needsKey({ method, path }: SentRequest): boolean {
  return (
    method === 'POST' &&
    !/^\/(session\/|me\/phone$|messages\/|membership\/cards|.*\/(reveal|link)$)/.test(path)
  );
}
