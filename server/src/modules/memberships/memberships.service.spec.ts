import {
  cardLimits,
  cardMessage,
  cardStepAt,
  formatCardCode,
  MembershipError,
  Permission,
} from '@home/shared';
import { createHmac, randomBytes } from 'node:crypto';
import { aMeeting } from '../../../test/support/meeting';
import { membershipsOn } from '../../../test/support/memberships';
import { TestDatabase } from '../../../test/support/test-database';
import { officeScope, ownScope, plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { BlindIndex, ColumnCipher, KeyRing, SignedCode } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import { PersonsRepository } from '../persons/persons.repository';
import { AccountsRepository } from '../sessions/accounts.repository';
import { AccountsPublic } from '../sessions/sessions.public';
import { SessionsRepository } from '../sessions/sessions.repository';
import { MembershipFileQueries } from './membership-file.queries';
import { CardCodes } from './memberships.cards';
import type { CardDto } from './memberships.dto';
import type { MembershipsPublic } from './memberships.public';
import { MembershipProofs } from './memberships.proofs';
import { MembershipsQueries } from './memberships.queries';
import { MembershipsRepository } from './memberships.repository';
import { isMemberNo } from './memberships.rules';

const NOON = new Date('2026-11-22T04:00:00Z');
const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
  name: 'test',
  refuseSamples: false,
});

describe('memberships', () => {
  let store: TestDatabase;
  let memberships: MembershipsPublic;
  let queries: MembershipsQueries;
  let persons: PersonsPublic;
  /** Stands still until it is told to move. */
  const clock = new OffsetClock(() => 0);
  const keeper = officeScope(Permission.CardVerify, 'station_keeper', 150);

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_stations_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const repository = new MembershipsRepository(store.database);
    persons = new PersonsPublic(
      new PersonsRepository(store.database),
      new ColumnCipher(ring),
      new BlindIndex(ring),
      clock,
    );
    memberships = membershipsOn(store.database, clock);
    const files: MembershipFileQueries = Object.create(MembershipFileQueries.prototype);
    queries = new MembershipsQueries(
      repository,
      persons,
      new AccountsPublic(
        store.database,
        new AccountsRepository(store.database),
        new SessionsRepository(store.database),
        new ColumnCipher(ring),
        clock,
      ),
      new CardCodes(new SignedCode(ring)),
      new MembershipProofs(files, repository, persons, new SignedCode(ring), clock),
      clock,
    );
  });
  beforeEach(async () => {
    await store.reset();
    clock.set(NOON);
    await plantUnionTree(store.database);
  });
  afterAll(() => store.close());

  const start = (personId: string) =>
    memberships.start({
      personId,
      organisationId: 140,
      startedOn: '2024-08-22',
      applicationId: newId(),
      resolutionId: newId(),
    });

  const live = async (table = 'memberships') =>
    (await store.database.execute(`SELECT id FROM ${table} WHERE live = 1`)).length;

  it('start once, with a number that checks', async () => {
    const personId = newId();
    const { id, memberNo } = await start(personId);
    expect(isMemberNo(memberNo)).toBe(true);
    expect(await memberships.findLive(personId)).toEqual({
      id,
      status: 'active',
      organisationId: 140,
      memberNo,
      startedOn: '2024-08-22',
    });
    await expect(start(personId)).rejects.toMatchObject({ spec: MembershipError.AlreadyActive });
  });

  it('of one person started many times at once are exactly one', async () => {
    const personId = newId();
    const acts = Array.from({ length: 10 }, () =>
      store.database.transaction(() => start(personId)),
    );
    const results = await Promise.allSettled(acts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await live()).toBe(1);
  });

  it('would be several if it were read before written (negative control)', async () => {
    await store.database.run('CREATE TABLE IF NOT EXISTS unguarded LIKE memberships');
    await store.database.run('ALTER TABLE unguarded DROP INDEX memberships_one_live_per_person');
    const [personId, met] = [uuidToBin(newId()), aMeeting(8)];
    const startUnguarded = () =>
      store.database.transaction(async () => {
        const sql = 'SELECT id FROM unguarded WHERE person_id = ? AND live = 1';
        if ((await store.database.execute(sql, [personId])).length > 0) return;
        await met();
        await store.database.run(
          `INSERT INTO unguarded (id, status, person_id, organisation_id, member_no, started_on, created_at, moved_at)
           VALUES (?, 'active', ?, 140, ?, '2024-08-22', ?, ?)`,
          [uuidToBin(newId()), personId, randomBytes(6).toString('hex'), NOON, NOON],
        );
      });
    await Promise.all(Array.from({ length: 8 }, startUnguarded));
    const several = await live('unguarded');
    await store.database.run('DROP TABLE unguarded');
    expect(several).toBe(8);
  });

  it('may start again after the last one ended', async () => {
    const personId = newId();
    await start(personId);
    await store.database.run("UPDATE memberships SET status = 'ended', closed_at = created_at");
    expect(await memberships.findLive(personId)).toBeUndefined();
    await expect(start(personId)).resolves.toBeDefined();
  });

  it('undone with their transaction leave room for the next', async () => {
    const personId = newId();
    const failing = store.database.transaction(async () => {
      await start(personId);
      throw new Error('something later went wrong');
    });
    await expect(failing).rejects.toThrow('something later');
    await expect(start(personId)).resolves.toBeDefined();
  });

  describe('the card', () => {
    const aMember = async (idNumber = '110101199003070011') => {
      const person = { name: '买买提·吐尔逊', idNumber, phone: '13812345678' };
      const { personId } = await persons.registerOnce(person);
      await start(personId);
      const scope = ownScope(Permission.MembershipOwn, personId);
      await store.database.run(
        'INSERT INTO accounts (id, openid, person_id, created_at) VALUES (?, ?, ?, ?)',
        [uuidToBin(scope.accountId), `openid-${scope.accountId}`, uuidToBin(personId), NOON],
      );
      return queries.getCard(scope);
    };
    /** As a phone makes it, from what the server handed out. */
    const codeOf = (card: CardDto, at = clock.now(), secret = card.secret) => {
      const { memberNo, keyId } = card;
      const step = cardStepAt(at.getTime());
      const mac = createHmac('sha256', Buffer.from(secret, 'base64url'))
        .update(cardMessage(memberNo, keyId, step))
        .digest()
        .subarray(0, cardLimits.macBytes)
        .toString('base64url');
      return formatCardCode({ memberNo, keyId, step, mac });
    };
    const verify = (code: string) => queries.verifyCard(keeper, code);
    const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
    const nothing = { nameMask: null, organisationName: null, memberNo: null };

    it('says who, which union, since when, and carries a secret for two to four weeks', async () => {
      const card = await aMember();
      expect(card).toMatchObject({
        name: '买买提·吐尔逊',
        organisationName: '河东街道网约配送联合工会',
        since: '2024-08-22',
        sinceText: '入会 2 年 3 个月',
        stepSeconds: 30,
        serverTime: NOON.toISOString(),
      });
      expect(Buffer.from(card.secret, 'base64url')).toHaveLength(32);
      expect(new Date(card.secretExpiresAt).getTime()).toBeGreaterThan(
        later(14 * 86_400).getTime(),
      );
    });

    it('is not there for who is no member', async () => {
      const spec = MembershipError.NotAMember;
      await expect(queries.getCard(ownScope(Permission.MembershipOwn))).rejects.toMatchObject({
        spec,
      });
      const stranger = ownScope(Permission.MembershipOwn, newId());
      await expect(queries.getCard(stranger)).rejects.toMatchObject({ spec });
    });

    it('is verified by a keeper of any union, who sees a masked name', async () => {
      const card = await aMember();
      expect(await verify(codeOf(card))).toEqual({
        valid: true,
        reasonText: null,
        nameMask: '买买提·**',
        organisationName: '河东街道网约配送联合工会',
        memberNo: card.memberNo,
      });
    });

    it.each([
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
      [-600, false],
    ])('made %i seconds from now: good %p', async (seconds, valid) => {
      const card = await aMember();
      expect(await verify(codeOf(card, later(seconds)))).toMatchObject({ valid });
    });

    it('of ten minutes ago says what to do', async () => {
      const code = codeOf(await aMember());
      clock.advance(600);
      expect(await verify(code)).toEqual({
        valid: false,
        reasonText: '这个码过时了，请对方下拉刷新会员卡再扫',
        ...nothing,
      });
    });

    it("made with another member's secret is refused", async () => {
      const [mine, theirs] = [await aMember(), await aMember('110101199003070038')];
      expect(mine.secret).not.toBe(theirs.secret);
      expect(await verify(codeOf(mine, NOON, theirs.secret))).toEqual({
        valid: false,
        reasonText: '这个码不是本系统发的',
        ...nothing,
      });
    });

    it('that was changed, cut short or is none is refused', async () => {
      const card = await aMember();
      const code = codeOf(card);
      const otherNo = card.memberNo === '000000000000' ? '000000000018' : '000000000000';
      const bad = ['x', code.slice(0, -1), `${code}A`, code.replace(card.memberNo, otherNo)];
      for (const text of bad)
        expect(await verify(text)).toMatchObject({ valid: false, ...nothing });
    });

    it('kept without a network works through the next period, and no longer', async () => {
      const card = await aMember();
      const end = new Date(card.secretExpiresAt);
      clock.set(new Date(end.getTime() - 1000));
      expect(await verify(codeOf(card))).toMatchObject({ valid: true });
      clock.set(end);
      expect(await verify(codeOf(card))).toMatchObject({ valid: false });
    });

    it('on a phone whose account is no longer the member’s is refused at once', async () => {
      const card = await aMember();
      await store.database.run('UPDATE accounts SET person_id = NULL');
      expect(await verify(codeOf(card))).toMatchObject({ valid: false, ...nothing });
    });

    it('of a membership that ended says so, to who can prove it was theirs', async () => {
      const card = await aMember();
      await store.database.run("UPDATE memberships SET status = 'ended', closed_at = created_at");
      expect(await verify(codeOf(card))).toEqual({
        valid: false,
        reasonText: '会籍已终止，请联系所属工会',
        ...nothing,
      });
    });
  });
});
