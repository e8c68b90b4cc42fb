import { Permission, SessionError, type AppErrorSpec } from '@home/shared';
import { Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { aMeeting } from '../../../test/support/meeting';
import { TestDatabase } from '../../../test/support/test-database';
import { AccessTokens } from '../../access/access-tokens';
import { ActorRepository } from '../../access/actor.repository';
import { Scope } from '../../access/scope';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { sandboxPhone } from '../../integrations/wechat/sandbox/identities';
import { SandboxWechat } from '../../integrations/wechat/sandbox/sandbox-wechat';
import { BlindIndex, ColumnCipher, KeyRing } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import { PersonsRepository } from '../persons/persons.repository';
import { AccountsRepository } from './accounts.repository';
import { PhoneService } from './phone.service';
import { RefreshTokens } from './refresh-tokens';
import { AccountsPublic } from './sessions.public';
import { SessionsRepository, type RefreshableSession } from './sessions.repository';
import { SessionsService } from './sessions.service';

const app = { appId: 'wx-test', secret: 'wx-secret' };

jest.setTimeout(20_000);

describe('sessions', () => {
  let store: TestDatabase;
  let sandbox: SandboxWechat;
  let base: string;
  /** Stands still, so that a slow machine does not run into a time limit. */
  const clock = new OffsetClock(() => Date.parse('2026-11-22T02:00:00.000Z'));
  const sessionKey = randomBytes(32);
  const accessTokens = new AccessTokens(sessionKey);
  const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
    name: 'test',
    refuseSamples: false,
  });
  const cipher = new ColumnCipher(ring);

  const wechatAt = (address: string) =>
    new WechatClient({ base: address, ...app, timeoutMs: 3_000 });
  const service = (address = base, repository = new SessionsRepository(store.database)) =>
    new SessionsService(
      wechatAt(address),
      repository,
      accessTokens,
      new RefreshTokens(sessionKey),
      clock,
    );
  const accounts = () => new AccountsRepository(store.database);
  const phones = () => {
    const { database } = store;
    const index = new BlindIndex(ring);
    const persons = new PersonsPublic(new PersonsRepository(database), cipher, index, clock);
    return new PhoneService(wechatAt(base), accounts(), cipher, persons, clock);
  };
  const accountsPublic = () =>
    new AccountsPublic(
      store.database,
      accounts(),
      new SessionsRepository(store.database),
      cipher,
      clock,
    );

  /** What the guard does with an access token on every request. */
  const whoHas = async (accessToken: string) => {
    const now = clock.now();
    return new ActorRepository(store.database).findBySession(
      accessTokens.verify(accessToken, now),
      now,
    );
  };
  const scopeOf = async (accessToken: string) => {
    const actor = await whoHas(accessToken);
    if (!actor) throw new Error('not logged in');
    return Scope.grant(Permission.SessionOwn, actor, []);
  };
  const refused = (spec: AppErrorSpec) => expect.objectContaining({ spec });
  const count = async (table: string) => {
    const [row] = await store.database.execute<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
    return Number(row?.n);
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await TestDatabase.open(`svc_sessions_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    sandbox = new SandboxWechat(app);
    ({ base } = await sandbox.start());
  });
  beforeEach(async () => {
    await store.reset();
    sandbox.faults.set({ mode: 'ok' });
    clock.reset();
  });
  afterAll(async () => {
    await sandbox.stop();
    await store.close();
  });

  describe('logging in', () => {
    test('makes an account at the first login and finds it at the next', async () => {
      const first = await service().logIn('sandbox-rider');
      const second = await service().logIn('sandbox-rider');
      expect(await count('accounts')).toBe(1);
      expect((await whoHas(first.accessToken))?.accountId).toBe(
        (await whoHas(second.accessToken))?.accountId,
      );
      expect((await whoHas(first.accessToken))?.personId).toBeNull();
    });

    test('ten first logins of one openid at once give one account and ten sessions', async () => {
      const all = await Promise.all(
        Array.from({ length: 10 }, () => service().logIn('sandbox-rider')),
      );
      const owners = await Promise.all(all.map((each) => whoHas(each.accessToken)));
      expect(await count('accounts')).toBe(1);
      expect(await count('sessions')).toBe(10);
      expect(new Set(owners.map((owner) => owner?.accountId)).size).toBe(1);
    });

    test('a code is good for one login', async () => {
      await service().logIn('sandbox-rider.n1');
      await expect(service().logIn('sandbox-rider.n1')).rejects.toEqual(
        refused(SessionError.CodeInvalid),
      );
      expect(await count('sessions')).toBe(1);
    });

    test('one code used twice at the same instant logs in once', async () => {
      const both = await Promise.allSettled([
        service().logIn('sandbox-rider.n2'),
        service().logIn('sandbox-rider.n2'),
      ]);
      expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test.each(['made-up', '-- DROP TABLE', '😀'])('the code %s logs nobody in', async (code) => {
      await expect(service().logIn(code)).rejects.toEqual(refused(SessionError.CodeInvalid));
      expect(await count('accounts')).toBe(0);
    });

    test.each([
      { path: '/sns/jscode2session', mode: 'down' as const },
      { path: '/sns/jscode2session', mode: 'malformed' as const },
      { path: '/sns/jscode2session', mode: 'slow' as const, delayMs: 60_000 },
      { path: '/sns/jscode2session', mode: 'error' as const, errcode: 40125 },
      { path: '/sns/jscode2session', mode: 'error' as const, errcode: -1 },
    ])('when WeChat is in trouble ($mode $errcode), it says to try later', async (fault) => {
      sandbox.faults.set(fault);
      await expect(service().logIn('sandbox-rider')).rejects.toEqual(
        refused(SessionError.WechatUnavailable),
      );
      expect(await count('accounts')).toBe(0);
    });

    test('nobody at the address of WeChat: try later', async () => {
      const nobody = service('http://127.0.0.1:9');
      await expect(nobody.logIn('sandbox-rider')).rejects.toEqual(
        refused(SessionError.WechatUnavailable),
      );
    });
  });

  describe('refreshing', () => {
    test('gives new tokens and lengthens the session', async () => {
      const first = await service().logIn('sandbox-rider');
      clock.advance(3600);
      const next = await service().refresh(first.refreshToken);
      expect(next.refreshToken).not.toBe(first.refreshToken);
      expect(next.refreshExpiresAt > first.refreshExpiresAt).toBe(true);
      expect(await whoHas(next.accessToken)).toBeDefined();
    });

    test('a phone that lost the answer asks again and gets the same successor', async () => {
      const first = await service().logIn('sandbox-rider');
      const lost = await service().refresh(first.refreshToken);
      clock.advance(30);
      const again = await service().refresh(first.refreshToken);
      expect(again.refreshToken).toBe(lost.refreshToken);
      expect(again.refreshExpiresAt).toBe(lost.refreshExpiresAt);
    });

    test('twenty refreshes at once give one successor', async () => {
      const { refreshToken } = await service().logIn('sandbox-rider');
      const all = await Promise.all(
        Array.from({ length: 20 }, () => service().refresh(refreshToken)),
      );
      expect(new Set(all.map((each) => each.refreshToken)).size).toBe(1);
      const [row] = await store.database.execute<{ refresh_counter: number }>(
        'SELECT refresh_counter FROM sessions',
      );
      expect(row?.refresh_counter).toBe(1);
    });

    test('control: without the comparison the same twenty run ahead of the token they gave', async () => {
      const met = aMeeting(20);
      class Careless extends SessionsRepository {
        override async rotate(session: RefreshableSession): Promise<boolean> {
          await met();
          const sql = 'UPDATE sessions SET refresh_counter = refresh_counter + 1 WHERE id = ?';
          return (await store.database.run(sql, [uuidToBin(session.id)])).affectedRows === 1;
        }
      }
      const { refreshToken } = await service().logIn('sandbox-rider');
      const careless = service(base, new Careless(store.database));
      await Promise.all(Array.from({ length: 20 }, () => careless.refresh(refreshToken)));
      const [row] = await store.database.execute<{ refresh_counter: number }>(
        'SELECT refresh_counter FROM sessions',
      );
      expect(row?.refresh_counter).toBe(20);
    });

    test('a stolen token ends the session for the thief and for the owner', async () => {
      const stolen = (await service().logIn('sandbox-rider')).refreshToken;
      const owner = await service().refresh(stolen);
      clock.advance(31);
      await expect(service().refresh(stolen)).rejects.toEqual(refused(SessionError.RefreshReused));
      expect(await whoHas(owner.accessToken)).toBeUndefined();
      await expect(service().refresh(owner.refreshToken)).rejects.toEqual(
        refused(SessionError.RefreshReused),
      );
    });

    test('a token from two turns ago is theft even within the 30 s', async () => {
      const first = await service().logIn('sandbox-rider');
      const second = await service().refresh(first.refreshToken);
      const third = await service().refresh(second.refreshToken);
      await expect(service().refresh(first.refreshToken)).rejects.toEqual(
        refused(SessionError.RefreshReused),
      );
      expect(await whoHas(third.accessToken)).toBeUndefined();
    });

    test('a theft leaves the other phones of the account alone', async () => {
      const other = await service().logIn('sandbox-rider');
      const stolen = (await service().logIn('sandbox-rider')).refreshToken;
      await service().refresh(stolen);
      clock.advance(31);
      await service()
        .refresh(stolen)
        .catch(() => undefined);
      await expect(service().refresh(other.refreshToken)).resolves.toBeDefined();
    });

    test('is over after 30 days without one', async () => {
      const { refreshToken } = await service().logIn('sandbox-rider');
      clock.advance(30 * 86_400);
      await expect(service().refresh(refreshToken)).rejects.toEqual(
        refused(SessionError.RefreshInvalid),
      );
    });

    test.each(['', 'x', 'AAAAAAAAAAAAAAAAAAAAAA.0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
      'the made-up token "%s" is refused',
      async (token) => {
        await expect(service().refresh(token)).rejects.toEqual(
          refused(SessionError.RefreshInvalid),
        );
      },
    );

    test('an access token is no refresh token, and the other way round', async () => {
      const { accessToken, refreshToken } = await service().logIn('sandbox-rider');
      await expect(service().refresh(accessToken)).rejects.toEqual(
        refused(SessionError.RefreshInvalid),
      );
      await expect(whoHas(refreshToken)).rejects.toEqual(refused(SessionError.Expired));
    });
  });

  describe('logging out', () => {
    test('ends this session at once and no other', async () => {
      const here = await service().logIn('sandbox-rider');
      const there = await service().logIn('sandbox-rider');
      await service().logOut(await scopeOf(here.accessToken));
      expect(await whoHas(here.accessToken)).toBeUndefined();
      expect(await whoHas(there.accessToken)).toBeDefined();
      await expect(service().refresh(here.refreshToken)).rejects.toEqual(
        refused(SessionError.Revoked),
      );
    });

    test('everywhere ends every session of the account at once, and nobody else’s', async () => {
      const mine = [await service().logIn('sandbox-rider'), await service().logIn('sandbox-rider')];
      const others = await service().logIn('sandbox-chair');
      await service().logOutEverywhere(await scopeOf(mine[0]?.accessToken ?? ''));
      for (const { accessToken, refreshToken } of mine) {
        expect(await whoHas(accessToken)).toBeUndefined();
        await expect(service().refresh(refreshToken)).rejects.toEqual(
          refused(SessionError.Revoked),
        );
      }
      expect(await whoHas(others.accessToken)).toBeDefined();
    });
  });

  describe('the phone number', () => {
    test('is kept encrypted and shown masked', async () => {
      const scope = await scopeOf((await service().logIn('sandbox-rider')).accessToken);
      const phone = sandboxPhone('rider');
      const answer = await phones().verify(scope, 'sandbox-phone-rider.p1');
      expect(answer).toEqual({ phoneMask: `${phone.slice(0, 3)}****${phone.slice(7)}` });
      const [row] = await store.database.execute<{ phone_enc: Buffer }>(
        'SELECT phone_enc FROM accounts',
      );
      expect(row?.phone_enc.includes(phone)).toBe(false);
      expect((await accountsPublic().phoneOf(scope.accountId))?.phone).toBe(phone);
    });

    test('needs a fresh code', async () => {
      const scope = await scopeOf((await service().logIn('sandbox-rider')).accessToken);
      await phones().verify(scope, 'sandbox-phone-rider.p2');
      for (const code of ['sandbox-phone-rider.p2', 'made-up'])
        await expect(phones().verify(scope, code)).rejects.toEqual(
          refused(SessionError.PhoneCodeInvalid),
        );
    });

    test('asks to try later when WeChat does not answer', async () => {
      const scope = await scopeOf((await service().logIn('sandbox-rider')).accessToken);
      sandbox.faults.set({ path: '/wxa/business/getuserphonenumber', mode: 'down' });
      await expect(phones().verify(scope, 'sandbox-phone-rider')).rejects.toEqual(
        refused(SessionError.WechatUnavailable),
      );
      expect(await accountsPublic().phoneOf(scope.accountId)).toBeUndefined();
    });
  });

  describe('an account and its person', () => {
    test('are tied once: the same person again is fine, another one is not', async () => {
      const { accountId } = await scopeOf((await service().logIn('sandbox-rider')).accessToken);
      const [me, other] = [newId(), newId()];
      expect(await accountsPublic().bindPerson(accountId, me)).toBe(true);
      expect(await accountsPublic().bindPerson(accountId, me)).toBe(true);
      expect(await accountsPublic().bindPerson(accountId, other)).toBe(false);
      expect(await accountsPublic().accountsOf(me)).toEqual([accountId]);
    });

    test('two persons at the same instant: one gets the account', async () => {
      const { accountId } = await scopeOf((await service().logIn('sandbox-rider')).accessToken);
      const both = await Promise.all(
        [newId(), newId()].map((id) => accountsPublic().bindPerson(accountId, id)),
      );
      expect(both.sort()).toEqual([false, true]);
    });

    test('are parted with every phone logged out', async () => {
      const login = await service().logIn('sandbox-rider');
      const other = await service().logIn('sandbox-chair');
      const { accountId } = await scopeOf(login.accessToken);
      const personId = newId();
      await accountsPublic().bindPerson(accountId, personId);
      await accountsPublic().unbindAccountsOf(personId);
      expect(await accountsPublic().accountsOf(personId)).toEqual([]);
      expect(await whoHas(login.accessToken)).toBeUndefined();
      expect(await whoHas(other.accessToken)).toBeDefined();
      const rows = await store.database.execute(
        'SELECT id FROM accounts WHERE id = ? AND person_id IS NULL',
        [uuidToBin(accountId)],
      );
      expect(rows).toHaveLength(1);
    });
  });
});
