import { Permission, type Role } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { membershipsOn } from '../../../test/support/memberships';
import { TestDatabase } from '../../../test/support/test-database';
import { Scope } from '../../access/scope';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { BlindIndex, ColumnCipher, KeyRing } from '../../privacy';
import type { ApplicationSummary } from '../joining/joining.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { OrganisationsRepository } from '../organisations/organisations.repository';
import { PersonsPublic } from '../persons/persons.public';
import { PersonsRepository } from '../persons/persons.repository';
import { TasksPublic } from '../tasks/tasks.public';
import { TasksRepository } from '../tasks/tasks.repository';
import { MyMembershipQuery } from './me.membership';
import { MeQueries } from './me.queries';
import { MeRepository } from './me.repository';

const CITY = 1;
const UNION = 140;
const NEIGHBOUR = 141;

jest.setTimeout(20_000);

describe('who am I', () => {
  let store: TestDatabase;
  const clock = new OffsetClock(() => Date.parse('2026-11-22T02:00:00.000Z'));
  const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
    name: 'test',
    refuseSamples: false,
  });

  const persons = () =>
    new PersonsPublic(
      new PersonsRepository(store.database),
      new ColumnCipher(ring),
      new BlindIndex(ring),
      clock,
    );
  const memberships = () => membershipsOn(store.database, clock);
  const queries = (open?: ApplicationSummary) => {
    const { database } = store;
    const organisations = new OrganisationsPublic(new OrganisationsRepository(database));
    const joining = { findOpenOf: () => Promise.resolve(open) };
    const tasks = new TasksPublic(new TasksRepository(database), clock);
    const mine = new MyMembershipQuery(memberships(), organisations, persons());
    return new MeQueries(new MeRepository(database), mine, joining, tasks, clock);
  };

  const aPerson = async (name: string, idNumber: string) =>
    (await persons().registerOnce({ name, idNumber, phone: '13812345678' })).personId;
  async function anAccount(personId: string | null = null): Promise<Scope> {
    const accountId = newId();
    await store.database.run(
      "INSERT INTO accounts (id, openid, person_id, phone_mask, created_at) VALUES (?, ?, ?, '199****0001', ?)",
      [uuidToBin(accountId), accountId, personId && uuidToBin(personId), clock.now()],
    );
    return Scope.grant(Permission.SessionOwn, { sessionId: newId(), accountId, personId }, []);
  }
  const assign = (personId: string, role: Role, organisationId: number, to = '2028-01-01') =>
    store.database.run('INSERT INTO assignments VALUES (?, ?, ?, ?, ?, ?, ?)', [
      uuidToBin(newId()),
      uuidToBin(personId),
      role,
      organisationId,
      new Date('2025-01-01'),
      new Date(to),
      clock.now(),
    ]);
  const aTask = (organisationId: number, waitsFor = 'organisation', closedAt: Date | null = null) =>
    store.database.run(
      `INSERT INTO tasks (id, subject_type, subject_id, organisation_id, waits_for, permission, opened_at, due_at,
         raise_at, closed_at) VALUES (?, 'join_application', ?, ?, ?, 'join.decide', ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        uuidToBin(newId()),
        organisationId,
        waitsFor,
        clock.now(),
        clock.now(),
        clock.now(),
        closedAt,
      ],
    );
  const aMessage = (scope: Scope, readAt: Date | null = null) =>
    store.database.run(
      "INSERT INTO messages (id, account_id, kind, title, body, created_at, read_at) VALUES (?, ?, 'join_approved', '您已入会', '…', ?, ?)",
      [uuidToBin(newId()), uuidToBin(scope.accountId), clock.now(), readAt],
    );

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_me_${process.env['JEST_WORKER_ID'] ?? '1'}`);
  });
  beforeEach(async () => {
    await store.reset();
    for (const [id, parent, path, level, name] of [
      [CITY, null, '/1/', 'city', '临江市总工会'],
      [UNION, CITY, '/1/140/', 'grassroots', '河东街道网约配送联合工会'],
      [NEIGHBOUR, CITY, '/1/141/', 'grassroots', '解放桥联合工会'],
    ] as const)
      await store.database.run(
        "INSERT INTO organisations (id, parent_id, path, level, name, contact, created_at) VALUES (?, ?, ?, ?, ?, '0991-1234567', ?)",
        [id, parent, path, level, name, clock.now()],
      );
  });
  afterAll(() => store.close());

  test('a rider who has just logged in is nobody yet, and that is one read of its own', async () => {
    const scope = await anAccount();
    const reads = jest.spyOn(store.database, 'execute');
    const me = await queries().me(scope);
    expect(reads.mock.calls.length).toBe(1);
    reads.mockRestore();
    expect(me).toEqual({
      accountId: scope.accountId,
      person: null,
      phoneMask: '199****0001',
      offices: [],
      capabilities: [],
      membership: null,
      application: null,
      union: null,
      unread: 0,
      inboxCount: 0,
      serverTime: '2026-11-22T02:00:00.000Z',
    });
  });

  test('a chair who is a member sees union, offices, what they allow and what waits', async () => {
    const personId = await aPerson('欧阳建国', '110101199003074514');
    const scope = await anAccount(personId);
    await assign(personId, 'chair', UNION);
    const start = { personId, organisationId: UNION, startedOn: '2026-03-01' };
    await memberships().start({ ...start, applicationId: null, resolutionId: null });
    await aMessage(scope);
    await aMessage(scope, clock.now());
    await aTask(UNION);
    await aTask(UNION);
    await aTask(UNION, 'applicant');
    await aTask(UNION, 'organisation', clock.now());
    await aTask(NEIGHBOUR);
    expect(await queries().me(scope)).toMatchObject({
      person: { nameMask: '欧阳**', phoneMask: '138****5678' },
      offices: [
        {
          role: 'chair',
          roleText: '工会主席',
          organisationId: '140',
          organisationName: '河东街道网约配送联合工会',
          validTo: '2028-01-01T00:00:00.000Z',
        },
      ],
      capabilities: expect.arrayContaining([Permission.JoinDecide, Permission.TaskRead]),
      membership: {
        organisationId: '140',
        organisationName: '河东街道网约配送联合工会',
        memberNo: expect.stringMatching(/^\d{12}$/),
        since: '2026-03-01',
      },
      union: {
        organisationId: '140',
        name: '河东街道网约配送联合工会',
        chairMask: '欧阳**',
        contact: '0991-1234567',
        hours: '',
      },
      unread: 1,
      inboxCount: 2,
    });
  });

  test('an open application shows what was typed, whether or not its ID number is somebody’s', async () => {
    const open = {
      id: newId(),
      statusText: '审核中',
      organisationName: '解放桥联合工会',
      dueAt: '2026-11-25T15:59:59.999Z',
      dueText: '剩 3 个工作日',
      tone: 'waiting',
      nameMask: '王*明',
      phoneMask: '139****0000',
    } as const;
    const bound = await anAccount(await aPerson('欧阳建国', '110101199003074514'));
    const disputed = await anAccount();
    const answers = await Promise.all([bound, disputed].map((scope) => queries(open).me(scope)));
    const [first, second] = answers.map(({ accountId: _, ...rest }) => rest);
    expect(first).toEqual(second);
    expect(first?.person).toEqual({ nameMask: '王*明', phoneMask: '139****0000' });
    expect(Object.keys(first?.application ?? {})).not.toContain('nameMask');
  });

  test('the moment an office ends, what it allowed is gone', async () => {
    const personId = await aPerson('王小明', '110101199003074514');
    const scope = await anAccount(personId);
    await assign(personId, 'chair', UNION, '2026-11-22T02:00:00.000Z');
    await assign(personId, 'station_keeper', NEIGHBOUR);
    await aTask(UNION);
    const me = await queries().me(scope);
    expect(me.offices.map((office) => office.role)).toEqual(['station_keeper']);
    expect(me.capabilities).toEqual([Permission.CardVerify, Permission.ActivityKeep]);
    expect(me.inboxCount).toBe(0);
  });
});
