import { Global, Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabase } from '../../test/support/test-database';
import { CalendarModule } from '../calendar/calendar.module';
import { Clock } from '../calendar/clock';
import { AppConfig } from '../config/config';
import { Database } from '../database/database';
import { PERSONAS } from '../database/seeds/personas';
import { ErrorFilter } from '../http/error-filter';
import { Pressure } from '../http/pressure';
import { validation } from '../http/validation';
import { sandboxOpenid } from '../integrations/wechat/sandbox/identities';
import { WechatClient } from '../integrations/wechat/wechat.client';
import { WechatModule } from '../integrations/wechat/wechat.module';
import { openApiDocument } from '../openapi-document';
import { PrivacyModule } from '../privacy';
import { SandboxModule } from './sandbox.module';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-spec-'));
const running: NestFastifyApplication[] = [];

function keyFile(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, randomBytes(32).toString('base64'));
  return file;
}

let store: TestDatabase;
beforeAll(async () => {
  store = await TestDatabase.open(`home_sandbox_${process.env['JEST_WORKER_ID'] ?? '1'}`);
});
// Every app has a key of its own.
beforeEach(() => store.reset());

/** The real modules around the sandbox on a real configuration; the database only for the check of the keys. */
async function anApp(settings: Record<string, string> = {}): Promise<NestFastifyApplication> {
  const config = new AppConfig({
    NODE_ENV: 'test',
    DATABASE_URL: 'mysql://nobody:nothing@127.0.0.1:1/none',
    SESSION_KEY_FILE: keyFile('session'),
    DATA_KEY_FILE: keyFile('data'),
    ...settings,
  });
  @Global()
  @Module({
    providers: [
      { provide: AppConfig, useValue: config },
      { provide: Database, useValue: store.database },
    ],
    exports: [AppConfig, Database],
  })
  class TestConfigModule {}
  @Module({
    imports: [TestConfigModule, CalendarModule, PrivacyModule, WechatModule, SandboxModule],
    providers: [Pressure, { provide: APP_FILTER, useClass: ErrorFilter }],
  })
  class TestModule {}
  const adapter = new FastifyAdapter({ forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, {
    abortOnError: false,
    logger: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['sandbox/*path'] });
  app.useGlobalPipes(validation());
  await app.listen(0, '127.0.0.1');
  running.push(app);
  return app;
}

async function ask(
  app: NestFastifyApplication,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) {
  const response = await fetch((await app.getUrl()) + path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

describe('the sandbox clock', () => {
  test('is read, put, advanced and reset, and business code sees it', async () => {
    const app = await anApp();
    const clock = app.get(Clock);
    expect((await ask(app, 'GET', '/sandbox/clock')).body.offsetSeconds).toBe(0);
    const put = await ask(app, 'POST', '/sandbox/clock', { now: '2027-02-04T02:00:00Z' });
    expect(put.status).toBe(200);
    expect(put.body.now).toMatch(/^2027-02-04T02:00:0/);
    expect(clock.today()).toBe('2027-02-04');
    await ask(app, 'POST', '/sandbox/clock', { advanceSeconds: 86_400 });
    expect(clock.today()).toBe('2027-02-05');
    expect((await ask(app, 'POST', '/sandbox/clock', { reset: true })).body.offsetSeconds).toBe(0);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
  });

  test.each([
    [{}],
    [{ now: 'tomorrow' }],
    [{ now: 1_800_000_000 }],
    [{ now: '+275760-09-13T00:00:00Z' }],
    [{ advanceSeconds: '60' }],
    [{ advanceSeconds: 1e18 }],
    [{ reset: false }],
    [{ reset: true, advanceSeconds: 1 }],
    [[1]],
  ])('the order %j is refused and moves nothing', async (order) => {
    const app = await anApp();
    const answer = await ask(app, 'POST', '/sandbox/clock', order);
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.validation' } });
    expect((await ask(app, 'GET', '/sandbox/clock')).body.offsetSeconds).toBe(0);
  });

  test('can start at a given time', async () => {
    const app = await anApp({ SANDBOX_CLOCK: '2026-11-20T01:00:00Z' });
    expect(app.get(Clock).today()).toBe('2026-11-20');
  });
});

describe('the sandbox WeChat', () => {
  test('runs inside the server, answers its client and stops with it', async () => {
    const app = await anApp();
    const wechat = app.get(WechatClient);
    expect(await wechat.code2Session('sandbox-chair')).toEqual({ openid: sandboxOpenid('chair') });
    const { base } = (await ask(app, 'GET', '/sandbox/wechat')).body;
    const seen = await (await fetch(`${base}/sandbox/wechat/requests`)).json();
    expect(seen).toMatchObject({ items: [{ path: '/sns/jscode2session', errcode: 0 }] });
    await app.close();
    await expect(fetch(base)).rejects.toThrow();
  });

  test('gives every persona the phone number it is seeded with', async () => {
    const wechat = (await anApp()).get(WechatClient);
    for (const { name, phone } of PERSONAS) {
      expect(await wechat.getPhoneNumber(`sandbox-phone-${name}`)).toEqual({
        phone,
        countryCode: '86',
      });
    }
  });
});

test('the personas are offered in words, without numbers', async () => {
  const { items } = (await ask(await anApp(), 'GET', '/sandbox/personas')).body;
  expect(items.map((item: { name: string }) => item.name)).toContain('subdistrict-cadre');
  expect(items).toHaveLength(PERSONAS.length);
  for (const item of items) expect(Object.keys(item)).toEqual(['name', 'title', 'description']);
});

test('nothing of the sandbox is in the contract, nor below the prefix of the API', async () => {
  const app = await anApp();
  expect(Object.keys(openApiDocument(app).paths)).toEqual([]);
  expect((await ask(app, 'GET', '/api/v1/sandbox/clock')).status).toBe(404);
});

test('with a WeChat of its own the server has no sandbox', async () => {
  const app = await anApp({ WECHAT_API_BASE: 'http://127.0.0.1:9' });
  for (const path of ['clock', 'personas', 'wechat']) {
    expect((await ask(app, 'GET', `/sandbox/${path}`)).status).toBe(404);
  }
});

test('without any WeChat the server says what it needs', async () => {
  await expect(anApp({ SANDBOX: 'off' })).rejects.toThrow('WECHAT_API_BASE');
});
