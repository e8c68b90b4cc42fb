import { HttpError, MessageError, Permission, type PushPurpose } from '@home/shared';
import { Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { aMeeting } from '../../../test/support/meeting';
import { TestDatabase } from '../../../test/support/test-database';
import { Scope } from '../../access/scope';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { Metrics } from '../../http/metrics';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { sandboxOpenid } from '../../integrations/wechat/sandbox/identities';
import { SandboxWechat } from '../../integrations/wechat/sandbox/sandbox-wechat';
import { Outbox, type OutboxHandler, type OutboxResult } from '../../outbox/outbox';
import { OutboxWorker } from '../../outbox/outbox.worker';
import { ColumnCipher, KeyRing } from '../../privacy';
import { AccountsRepository } from '../sessions/accounts.repository';
import { AccountsPublic } from '../sessions/sessions.public';
import { SessionsRepository } from '../sessions/sessions.repository';
import { MessageSender } from './message-sender';
import { WECHAT_PUSH, type WechatPushPayload } from './messages.events';
import { MessagesPublic } from './messages.public';
import { MessagesRepository } from './messages.repository';
import { MessagesService } from './messages.service';
import { PushConsentsRepository } from './push-consents.repository';
import { PushTemplates, sandboxTemplates } from './push-templates';
import { WechatPush } from './wechat-push';

const app = { appId: 'wx-test', secret: 'wx-secret' };
const SEND = '/cgi-bin/message/subscribe/send';
const TEMPLATE = sandboxTemplates.join_result;
const approved = {
  kind: 'join_approved',
  body: '河东街道网约配送联合工会欢迎您。会员卡已经可以用了。',
  page: '/packages/member/card/index',
} as const;

jest.setTimeout(20_000);

describe('messages', () => {
  let store: TestDatabase;
  let sandbox: SandboxWechat;
  let base: string;
  const clock = new OffsetClock();
  const templates = new PushTemplates(sandboxTemplates);
  const cipher = new ColumnCipher(
    KeyRing.parse(randomBytes(32).toString('base64'), { name: 'test', refuseSamples: false }),
  );

  /** The parts of one server instance; several share the database, as instances do. */
  function instance(
    changePush: (push: WechatPush) => OutboxHandler<WechatPushPayload> = (push) => push,
    timeoutMs = 5_000,
  ) {
    const { database } = store;
    const repository = new MessagesRepository(database);
    const consents = new PushConsentsRepository(database);
    const outbox = new Outbox(database);
    const wechat = new WechatClient({ base, ...app, timeoutMs });
    outbox.register(changePush(new WechatPush(repository, consents, templates, wechat)));
    const accounts = new AccountsPublic(
      database,
      new AccountsRepository(database),
      new SessionsRepository(database),
      cipher,
      clock,
    );
    const sender = new MessageSender(repository, consents, templates, outbox, clock);
    return {
      messages: new MessagesPublic(database, repository, accounts, sender, clock),
      service: new MessagesService(repository, consents, templates, clock),
      worker: new OutboxWorker(database, outbox, new Metrics()),
    };
  }

  async function anAccount({
    name = 'rider',
    personId,
  }: { name?: string; personId?: string } = {}): Promise<string> {
    const id = newId();
    await store.database.run(
      'INSERT INTO accounts (id, openid, person_id, created_at) VALUES (?, ?, ?, ?)',
      [uuidToBin(id), sandboxOpenid(name), personId ? uuidToBin(personId) : null, clock.now()],
    );
    return id;
  }
  const viewer = (accountId: string) =>
    Scope.grant(Permission.MessageOwn, { sessionId: newId(), accountId, personId: null }, []);
  const pushes = () => sandbox.requests(SEND);
  const outboxResults = async () => {
    const rows = await store.database.execute<{ result: string | null }>(
      'SELECT result FROM outbox ORDER BY id',
    );
    return rows.map((row) => row.result);
  };
  const titles = async (accountId: string) =>
    (await instance().service.list(viewer(accountId), undefined)).items.map((item) => item.title);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await TestDatabase.open(`svc_messages_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    sandbox = new SandboxWechat(app);
    ({ base } = await sandbox.start());
  });
  beforeEach(async () => {
    await store.reset();
    sandbox.faults.set({ mode: 'ok' });
    sandbox.api.consents.clear();
    sandbox.forgetRequests();
  });
  afterAll(async () => {
    await sandbox.stop();
    await store.close();
  });

  describe('in the app', () => {
    test('a message is there when the act happened and not when it was undone', async () => {
      const accountId = await anAccount();
      const { messages } = instance();
      const undone = store.database.transaction(async () => {
        await messages.send({ accountId, ...approved });
        throw new Error('the act failed');
      });
      await expect(undone).rejects.toThrow('the act failed');
      expect(await titles(accountId)).toEqual([]);
      await store.database.transaction(() => messages.send({ accountId, ...approved }));
      expect(await titles(accountId)).toEqual(['您已入会']);
    });

    test('an act that was tried again after a deadlock tells once', async () => {
      const accountId = await anAccount();
      let tries = 0;
      await store.database.transaction(async () => {
        await instance().messages.send({ accountId, ...approved });
        tries += 1;
        if (tries === 1)
          throw Object.assign(new Error('deadlock'), { code: 'ER_LOCK_DEADLOCK', errno: 1213 });
      });
      expect(tries).toBe(2);
      expect(await titles(accountId)).toEqual(['您已入会']);
    });

    test('a person with two phones reads it on both', async () => {
      const personId = newId();
      const mine = [await anAccount({ personId }), await anAccount({ name: 'rider2', personId })];
      const other = await anAccount({ name: 'chair', personId: newId() });
      await instance().messages.sendToPerson(personId, approved);
      for (const accountId of mine) expect(await titles(accountId)).toEqual(['您已入会']);
      expect(await titles(other)).toEqual([]);
    });

    test('an office is told through whoever holds it now, except the one who acted', async () => {
      const held = async (
        name: string,
        role: string,
        organisationId: number,
        to = '2030-01-01',
      ) => {
        const personId = newId();
        await store.database.run('INSERT INTO assignments VALUES (?, ?, ?, ?, ?, ?, ?)', [
          uuidToBin(newId()),
          uuidToBin(personId),
          role,
          organisationId,
          new Date('2020-01-01'),
          new Date(to),
          clock.now(),
        ]);
        return { personId, accountId: await anAccount({ name, personId }) };
      };
      const chair = await held('chair', 'chair', 140);
      const deputy = await held('deputy', 'deputy', 140);
      const keeper = await held('keeper', 'station_keeper', 140);
      const former = await held('ex-chair', 'chair', 140, '2021-01-01');
      const neighbour = await held('neighbour-chair', 'chair', 141);
      const text = { kind: 'task_opened', body: '有一份入会申请等您审核。' } as const;
      await instance().messages.sendToOffice(140, Permission.JoinDecide, text, deputy.personId);
      expect(await titles(chair.accountId)).toEqual(['有新的待办']);
      for (const { accountId } of [deputy, keeper, former, neighbour])
        expect(await titles(accountId)).toEqual([]);
    });

    test('the list goes on where it stopped, newest first, though new ones come in between', async () => {
      const accountId = await anAccount();
      const { messages, service } = instance();
      for (let n = 1; n <= 45; n += 1)
        await messages.send({ accountId, ...approved, body: `第 ${n} 条` });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await service.list(viewer(accountId), cursor);
        seen.push(...page.items.map((item) => item.body));
        await messages.send({ accountId, ...approved, body: '新的' });
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => `第 ${45 - at} 条`));
    });

    test.each(['x', 'WyJ4Il0', 'WzFd', 'W10'])(
      'the made-up cursor %s is refused',
      async (cursor) => {
        const list = instance().service.list(viewer(await anAccount()), cursor);
        await expect(list).rejects.toMatchObject({ spec: HttpError.Validation });
      },
    );

    test('reading one, reading it again, reading all', async () => {
      const accountId = await anAccount();
      const { messages, service } = instance();
      for (let n = 0; n < 3; n += 1) await messages.send({ accountId, ...approved });
      const { items, unread } = await service.list(viewer(accountId), undefined);
      expect(unread).toBe(3);
      const id = items[0]?.id ?? '';
      expect(await service.read(viewer(accountId), id)).toEqual({ unread: 2 });
      expect(await service.read(viewer(accountId), id)).toEqual({ unread: 2 });
      expect(await service.readAll(viewer(accountId))).toEqual({ unread: 0 });
    });

    test('nobody reads or marks another’s message, and it looks like none', async () => {
      const accountId = await anAccount();
      const other = viewer(await anAccount({ name: 'rider2' }));
      const { messages, service } = instance();
      await messages.send({ accountId, ...approved });
      const id = (await service.list(viewer(accountId), undefined)).items[0]?.id ?? '';
      for (const target of [id, newId()])
        await expect(service.read(other, target)).rejects.toMatchObject({
          spec: MessageError.NotFound,
        });
      expect(await service.readAll(other)).toEqual({ unread: 0 });
      expect((await service.list(viewer(accountId), undefined)).unread).toBe(1);
    });
  });

  describe('the hint in WeChat', () => {
    const consent = async (accountId: string, times = 1) => {
      for (let n = 0; n < times; n += 1)
        await instance().service.subscribe(viewer(accountId), TEMPLATE, true);
    };
    const withPush = { ...approved, push: 'join_result' } as const;

    test('goes out once for one consent, with title, hint and page', async () => {
      const accountId = await anAccount();
      await consent(accountId);
      const { messages, worker } = instance();
      await messages.send({ accountId, ...withPush });
      await messages.send({ accountId, ...withPush });
      await worker.drain();
      expect(pushes()).toHaveLength(1);
      expect(pushes()[0]?.body).toMatchObject({
        touser: sandboxOpenid('rider'),
        template_id: TEMPLATE,
        page: 'packages/member/card/index',
        data: { thing1: { value: '您已入会' } },
      });
      expect(await outboxResults()).toEqual(['delivered']);
      expect(await titles(accountId)).toHaveLength(2);
    });

    test('two acts at once and one consent: two messages, one push', async () => {
      const accountId = await anAccount();
      await consent(accountId);
      const { messages, worker } = instance();
      await Promise.all(
        Array.from({ length: 10 }, () => messages.send({ accountId, ...withPush })),
      );
      await worker.drain();
      expect(pushes()).toHaveLength(1);
      expect(await titles(accountId)).toHaveLength(10);
    });

    test('control: consents that are looked at and then taken are spent more than once', async () => {
      class Careless extends PushConsentsRepository {
        override async take(accountId: string, purpose: PushPurpose): Promise<boolean> {
          const account = uuidToBin(accountId);
          const rows = await store.database.execute(
            'SELECT 1 FROM push_consents WHERE account_id = ? AND purpose = ? AND remaining > 0',
            [account, purpose],
          );
          await met();
          await store.database.run('UPDATE push_consents SET remaining = 0 WHERE account_id = ?', [
            account,
          ]);
          return rows.length === 1;
        }
      }
      const [accountId, met] = [await anAccount(), aMeeting(10)];
      await consent(accountId);
      const careless = new Careless(store.database);
      const takes = await Promise.all(
        Array.from({ length: 10 }, () => careless.take(accountId, 'join_result')),
      );
      expect(takes.filter(Boolean)).toHaveLength(10);
    });

    test('two workers at once push once', async () => {
      const accountId = await anAccount();
      await consent(accountId, 5);
      const { messages } = instance();
      for (let n = 0; n < 5; n += 1) await messages.send({ accountId, ...withPush });
      await Promise.all([instance().worker.drain(), instance().worker.drain()]);
      expect(pushes()).toHaveLength(5);
    });

    test('is not owed for an act that was undone, and the consent is kept', async () => {
      const accountId = await anAccount();
      await consent(accountId);
      const { messages, worker } = instance();
      const undone = store.database.transaction(async () => {
        await messages.send({ accountId, ...withPush });
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      await worker.drain();
      expect(pushes()).toHaveLength(0);
      await messages.send({ accountId, ...withPush });
      await worker.drain();
      expect(pushes()).toHaveLength(1);
    });

    test('is not sent without a consent, after a refusal, or for another purpose', async () => {
      const accountId = await anAccount();
      const { messages, service, worker } = instance();
      await service.subscribe(viewer(accountId), TEMPLATE, false);
      await service.subscribe(viewer(accountId), sandboxTemplates.task_due, true);
      await messages.send({ accountId, ...withPush });
      await worker.drain();
      expect(pushes()).toHaveLength(0);
      await expect(service.subscribe(viewer(accountId), 'made-up', true)).rejects.toMatchObject({
        spec: MessageError.TemplateUnknown,
      });
    });

    test('refused by WeChat is normal: noted, and not tried again with older consents', async () => {
      const accountId = await anAccount();
      await consent(accountId, 3);
      sandbox.api.consents.preset(sandboxOpenid('rider'), null, 'refused');
      const { messages, worker } = instance();
      for (let n = 0; n < 3; n += 1) {
        await messages.send({ accountId, ...withPush });
        await worker.drain();
      }
      expect(await outboxResults()).toEqual(['refused']);
      expect(await titles(accountId)).toHaveLength(3);
    });

    test.each(['slow', 'malformed', 'down'] as const)(
      'an answer lost (%s) is never sent again',
      async (mode) => {
        const accountId = await anAccount();
        await consent(accountId);
        sandbox.faults.set({ path: SEND, mode, delayMs: 60_000, times: 1 });
        const { messages, worker } = instance(undefined, mode === 'slow' ? 2_000 : 5_000);
        await messages.send({ accountId, ...withPush });
        await worker.drain();
        await leasesRunOut();
        await instance().worker.drain();
        expect(pushes()).toHaveLength(1);
        expect(await outboxResults()).toEqual(['unknown']);
      },
    );

    const leasesRunOut = () =>
      store.database.run(
        "UPDATE outbox SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE, available_at = '2020-01-01'",
      );

    /** An instance that is killed in the middle of a push: before it reaches WeChat, or before the answer is noted. */
    const dying = (when: 'before' | 'after', delivery: 'once' | 'retry') => {
      let reached: () => void;
      const died = new Promise<void>((resolve) => (reached = resolve));
      const { messages, worker } = instance((push) => ({
        kind: WECHAT_PUSH,
        delivery,
        async handle(payload): Promise<OutboxResult> {
          if (when === 'after') await push.handle(payload);
          reached();
          return new Promise<OutboxResult>(() => undefined);
        },
      }));
      return { messages, die: () => Promise.race([worker.drain(), died]) };
    };
    const asRetry = (push: WechatPush): OutboxHandler<WechatPushPayload> => ({
      kind: WECHAT_PUSH,
      delivery: 'retry',
      handle: (payload) => push.handle(payload),
    });

    test.each([
      ['before WeChat was asked', 'before', 0],
      ['after WeChat had it', 'after', 1],
    ] as const)('a server killed %s: the next one does not push', async (_title, when, sent) => {
      const accountId = await anAccount();
      await consent(accountId);
      const killed = dying(when, 'once');
      await killed.messages.send({ accountId, ...withPush });
      await killed.die();
      await leasesRunOut();
      await instance().worker.drain();
      expect(pushes()).toHaveLength(sent);
      expect(await outboxResults()).toEqual(['unknown']);
      expect(await titles(accountId)).toEqual(['您已入会']);
    });

    test('control: delivered by repeating until it works, the same kill pushes twice', async () => {
      const accountId = await anAccount();
      await consent(accountId);
      const killed = dying('after', 'retry');
      await killed.messages.send({ accountId, ...withPush });
      await killed.die();
      await leasesRunOut();
      await instance(asRetry).worker.drain();
      expect(pushes()).toHaveLength(2);
    });

    test('a misspelt purpose in the configuration stops the server', () => {
      expect(() => new PushTemplates({ join_resutl: 'x' })).toThrow('join_resutl');
      expect(new PushTemplates({ join_result: 'x' }).list()).toHaveLength(1);
    });
  });
});
