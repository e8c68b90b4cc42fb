import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actor, guest, type ErrorBody } from '../support/actors';
import { ChildServer, freePort } from '../support/child-server';
import { stationId } from '../support/factories';
import { home } from '../support/home';
import { aCheckInWaits, lockVisits } from '../support/locks';

beforeAll(() => home.reset());

const look = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(home.baseUrl + path, init);

describe('the server', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await look('/livez')).status).toBe(200);
    expect((await look('/readyz')).status).toBe(200);
  });

  it('shows its documentation and the document behind it', async () => {
    expect(await (await look('/api/docs')).text()).toContain('网上职工之家');
    const document = (await (await look('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/v1/join/applications');
    expect(JSON.stringify(Object.keys(document.paths))).not.toContain('sandbox');
  });

  it('sends security headers and a request id, and lets no other origin in', async () => {
    const response = await look('/api/v1/regions', {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers what does not exist with a coded sentence', async () => {
    const answer = await look('/api/v1/nothing/here');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: 'http.not_found',
      message: expect.stringMatching(/[一-鿿]/),
    });
  });

  it('sheds load with 503 and Retry-After when no connection comes free in time, and recovers', async () => {
    const server = await ChildServer.start({ DATABASE_POOL: '1', BACKGROUND_JOBS: 'off' });
    const rider = await actor('rider', server.baseUrl);
    // Holds the only connection: a check-in waits for the station's count, which another transaction has locked.
    const station = await stationId();
    await (await actor('rider2')).mustPost(`/stations/${station}/visits`);
    const release = await lockVisits(station);
    const stuck = rider.post(`/stations/${station}/visits`);
    await aCheckInWaits();
    const shed = await guest(server.baseUrl).get<ErrorBody>('/regions');
    await release();
    expect(shed).toMatchObject({ status: 503, body: { code: 'http.busy' } });
    expect(shed.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect((await stuck).status).toBe(200);
    expect((await guest(server.baseUrl).get('/regions')).status).toBe(200);
    await server.end();
  });

  it('gives metrics on a port of their own and nowhere else', async () => {
    const port = await freePort();
    const server = await ChildServer.start({ METRICS_PORT: String(port) });
    await guest(server.baseUrl).get('/regions');
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain(
      'home_http_request_seconds_count{method="GET",route="/api/v1/regions",status="200"}',
    );
    expect((await fetch(`${server.baseUrl}/metrics`)).status).toBe(404);
    await server.end();
  });

  it('has no sandbox and no test clock in production', async () => {
    const credentials = join(mkdtempSync(join(tmpdir(), 'home-store-')), 'credentials');
    writeFileSync(credentials, 'AKLTZx81\nq0Yy7nS4vXkM2w\n', { mode: 0o600 });
    const server = await ChildServer.start({
      NODE_ENV: 'production',
      WECHAT_APPID: 'wx8c1f0a2b3d4e5f60',
      WECHAT_SECRET: '0c9b7a6d5e4f3a2b1c0d9e8f7a6b5c4d',
      WECHAT_API_BASE: 'https://127.0.0.1:9',
      WECHAT_CALLBACK_TOKEN: 'a2f8c1e07b4d4f6b9c35',
      PUBLIC_BASE: 'https://home.example.cn',
      STORAGE_URL: 's3://papers?endpoint=https://127.0.0.1:9&region=cn-north-1&style=path',
      STORAGE_CREDENTIALS_FILE: credentials,
    });
    for (const path of ['/sandbox/clock', '/sandbox/personas', '/sandbox/wechat']) {
      expect((await fetch(server.baseUrl + path)).status).toBe(404);
    }
    const login = await guest(server.baseUrl).post<ErrorBody>(
      '/session/wechat',
      { code: 'sandbox-chair' },
      { key: null },
    );
    expect(login).toMatchObject({ status: 503, body: { code: 'session.wechat_unavailable' } });
    await server.end();
  });

  it('knows the same flows as the generated pages and the invariants', () => {
    expect(home.flows().registered.sort()).toEqual(home.flows().listed.sort());
  });
});
