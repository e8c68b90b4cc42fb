import { shanghaiDay } from '@home/shared';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { backUpTables, replayErasures, restoreTables } from '../support/backups';
import { ChildServer } from '../support/child-server';
import { anApplication, anIdNumber, aPhone, organisationId } from '../support/factories';
import { findInTables } from '../support/find-in-tables';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Preview {
  erased: { what: string; text: string }[];
  kept: { what: string; text: string; law: string }[];
  blockedText: string | null;
  leavesUnion: string | null;
}

beforeEach(() => home.reset());
afterEach(expectInvariants);

const today = (): string => shanghaiDay(new Date(home.now()));
const erase = (who: Actor) => who.post<ErrorBody>('/me/erasure', { confirmed: true });

/** Joins and is approved; what they typed is told, to look for it afterwards. */
async function aMember(persona: string): Promise<{ who: Actor; canaries: string[]; id: string }> {
  const who = await actor(persona);
  const file = { name: '百里雀鸟', idNumber: anIdNumber('19870707'), phone: aPhone() };
  const body = await anApplication(who, file);
  const { id } = await who.mustPost<{ id: string }>('/join/applications', body);
  const chair = await actor('chair');
  await chair.mustPost(`/join/review/${id}/return`, { missing: ['workplace'] });
  const correction = { consents: body.consents, note: '雀鸟住在槐树巷' };
  await who.mustPost(`/join/applications/${id}/resubmit`, correction);
  await chair.mustPost('/join/resolutions', { resolvedOn: today(), applicationIds: [id] });
  await who.mustGet('/membership/card');
  return { who, canaries: [...Object.values(file), '槐树巷', '百里**'], id };
}

async function found(canaries: readonly string[]): Promise<string[]> {
  return (await Promise.all(canaries.map(findInTables))).flat();
}

describe('withdrawing a consent', () => {
  interface Given {
    items: { kind: string; title: string; consequence: string }[];
  }

  it('says before what follows, and ends what rests on it', async () => {
    const { who } = await aMember('rider');
    const { items } = await who.mustGet<Given>('/me/consents');
    expect(items.map(({ title }) => title)).toEqual(['入会说明', '个人信息怎么用']);
    expect(items[1]?.consequence).toContain('马上退会');
    const unread = { kind: 'personal_information', confirmed: false };
    const refused = await who.post<ErrorBody>('/me/consents/withdraw', unread);
    expect(refused.body.code).toBe('privacy.not_confirmed');
    const answer = await who.mustPost<{ text: string }>('/me/consents/withdraw', {
      ...unread,
      confirmed: true,
    });
    expect(answer.text).toBe('同意已撤回，已退会');
    expect((await who.get('/membership/card')).status).toBe(404);
    expect((await who.mustGet<Given>('/me/consents')).items).toHaveLength(1);
    const again = await who.post<ErrorBody>('/me/consents/withdraw', {
      ...unread,
      confirmed: true,
    });
    expect(again.body.code).toBe('privacy.consent_not_given');
  });

  it('withdraws an application that still runs', async () => {
    const rider = await actor('rider');
    await rider.mustPost('/join/applications', await anApplication(rider));
    const { text } = await rider.mustPost<{ text: string }>('/me/consents/withdraw', {
      kind: 'join_statement',
      confirmed: true,
    });
    expect(text).toBe('同意已撤回，申请已撤回');
    const { application } = await rider.mustGet<{ application: object | null }>('/me');
    expect(application).toBeNull();
  });

  it('is done once, however often at once', async () => {
    const { who } = await aMember('rider');
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        who.post('/me/consents/withdraw', { kind: 'join_statement', confirmed: true }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is not possible in office, and loses nothing', async () => {
    const { who } = await aMember('in-office');
    const { accountId } = await who.mustGet<{ accountId: string }>('/me');
    await home.query(
      `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
       SELECT UNHEX(REPLACE(UUID(), '-', '')), m.person_id, 'station_keeper', m.organisation_id, '2020-01-01', '2099-01-01', '2020-01-01'
         FROM memberships m JOIN accounts a ON a.person_id = m.person_id WHERE m.live = 1 AND a.id = UNHEX(?)`,
      [accountId.replaceAll('-', '')],
    );
    const refused = await who.post<ErrorBody>('/me/consents/withdraw', {
      kind: 'join_statement',
      confirmed: true,
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'privacy.in_office' } });
    expect((await who.get('/membership/card')).status).toBe(200);
    expect((await who.mustGet<Given>('/me/consents')).items).toHaveLength(2);
  });
});

describe('erasing', () => {
  it('shows before what goes, what stays and which law says so', async () => {
    const { who } = await aMember('rider');
    const preview = await who.mustGet<Preview>('/me/erasure');
    expect(preview).toMatchObject({ blockedText: null, leavesUnion: '河东街道网约配送联合工会' });
    expect(preview.kept.every(({ law }) => law.includes('法》'))).toBe(true);
    const unread = await who.post<ErrorBody>('/me/erasure', { confirmed: false });
    expect(unread.body.code).toBe('privacy.not_confirmed');
  });

  it('leaves nothing in any table that says who they were, and ends the session', async () => {
    const { who, canaries, id } = await aMember('rider');
    await who.mustPost('/me/exports');
    await home.drain();
    expect((await found(canaries)).length).toBeGreaterThan(0);
    expect((await erase(who)).status).toBe(200);
    expect(await found(canaries)).toEqual([]);
    expect((await who.get('/me')).status).toBe(401);
    const [kept] = await home.query<{ views: number; members: number }>(
      `SELECT (SELECT COUNT(*) FROM audit_entries WHERE subject_id = UNHEX(REPLACE(?, '-', ''))) AS views,
              (SELECT COUNT(*) FROM memberships WHERE application_id = UNHEX(REPLACE(?, '-', ''))) AS members`,
      [id, id],
    );
    expect(Number(kept?.views)).toBeGreaterThan(0);
    expect(Number(kept?.members)).toBe(1);
  });

  it('leaves no mask where the matter was raised, transferred or delegated away either', async () => {
    const rider = await actor('rider');
    const file = { name: '百里雀鸟', idNumber: anIdNumber('19870707'), phone: aPhone() };
    const body = await anApplication(rider, file);
    const { id } = await rider.mustPost<{ id: string }>('/join/applications', body);
    // To the union above: the one that lost it is told so, without a link.
    home.advance(10 * 86_400);
    expect(await home.escalate()).toBeGreaterThan(0);
    const cadre = await actor('subdistrict-cadre');
    await cadre.mustPost('/join/resolutions', { resolvedOn: today(), applicationIds: [id] });
    const later = await actor('rider');
    await later.mustPost('/membership/transfers', {
      organisationId: await organisationId('河东街道快递行业工会'),
      reason: 'new_place',
    });
    const masks = ['百里**'];
    expect(await found(masks)).toContain('messages.body');
    expect((await erase(later)).status).toBe(200);
    expect(await found(masks)).toEqual([]);
  });

  it('leaves neither sealed values nor fingerprints nor the WeChat behind', async () => {
    const { who, id } = await aMember('rider');
    const [row] = await home.query<Record<string, Buffer>>(
      `SELECT j.name_enc, j.id_number_enc, j.phone_enc, j.note_enc, j.id_number_blind, p.name_enc AS own_name_enc,
              p.phone_enc AS own_phone_enc, CAST(a.openid AS BINARY) AS openid
         FROM join_applications j JOIN persons p ON p.id = j.person_id JOIN accounts a ON a.id = j.account_id
        WHERE j.id = UNHEX(REPLACE(?, '-', ''))`,
      [id],
    );
    const traces = Object.values(row ?? {});
    expect(traces).toHaveLength(8);
    for (const trace of traces) expect(await findInTables(trace)).not.toEqual([]);
    await erase(who);
    for (const trace of traces) expect(await findInTables(trace)).toEqual([]);
  });

  it('leaves a stranger behind the same WeChat, who may join anew with the same ID number', async () => {
    const { who } = await aMember('rider');
    await erase(who);
    const again = await actor('rider');
    const me = await again.mustGet<{ person: object | null; membership: object | null }>('/me');
    expect(me).toMatchObject({ person: null, membership: null });
    expect((await again.mustGet<{ items: object[] }>('/me/file-views')).items).toEqual([]);
    await again.mustPost('/join/applications', await anApplication(again));
  });

  it('is not possible in office, and says what to do first', async () => {
    const chair = await actor('chair');
    const { blockedText } = await chair.mustGet<Preview>('/me/erasure');
    expect(blockedText).toContain('办完交接');
    expect(await erase(chair)).toMatchObject({ status: 409, body: { code: 'privacy.in_office' } });
  });

  it('waits until it is known whose ID number it is', async () => {
    const [first, second] = [await actor('dispute-maker'), await actor('dispute-double')];
    const idNumber = anIdNumber();
    await first.mustPost('/join/applications', await anApplication(first, { idNumber }));
    await second.mustPost('/join/applications', await anApplication(second, { idNumber }));
    expect(await erase(first)).toMatchObject({ status: 409, body: { code: 'privacy.disputed' } });
    expect((await erase(second)).status).toBe(200);
  });

  it('at the moment of the approval leaves a member or nobody, never half of one', async () => {
    const chair = await actor('chair');
    const riders = await Promise.all(['rider', 'rider2'].map((name) => actor(name)));
    for (const rider of riders) {
      const { id } = await rider.mustPost<{ id: string }>(
        '/join/applications',
        await anApplication(rider),
      );
      const [erased, approved] = await Promise.all([
        erase(rider),
        chair.post('/join/resolutions', { resolvedOn: today(), applicationIds: [id] }),
      ]);
      expect([erased.status, approved.status].map((status) => status < 500)).toEqual([true, true]);
      expect(erased.status === 200 || approved.status === 200).toBe(true);
      await expectInvariants();
    }
  });

  it('is possible for a guest who never applied', async () => {
    const rider = await actor('rider2');
    expect((await erase(rider)).status).toBe(200);
    expect((await rider.get('/me')).status).toBe(401);
  });
});

describe('a restored backup', () => {
  const kept = ['persons', 'accounts', 'join_applications', 'memberships', 'sessions', 'messages'];

  const backUp = () => backUpTables(kept);
  const restore = () => restoreTables(kept);

  it('forgets again whom it should have forgotten, and only them', async () => {
    const { who, canaries } = await aMember('rider');
    await backUp();
    await erase(who);
    await restore();
    expect((await found(canaries)).length).toBeGreaterThan(0);
    expect(await replayErasures('')).toBe(1);
    expect(await found(canaries)).toEqual([]);
    expect(await replayErasures('')).toBe(1);
    const member = await actor('member');
    expect((await member.get('/membership/card')).status).toBe(200);
  });

  it('older than the tombstones is told by the server’s log', async () => {
    const server = await ChildServer.start();
    try {
      const { canaries } = await aMember('rider');
      await backUp();
      const there = await actor('rider', server.baseUrl);
      await erase(there);
      await restore();
      await home.query('DELETE FROM erasures');
      expect(await replayErasures(server.output)).toBe(1);
      expect(await found(canaries)).toEqual([]);
    } finally {
      await server.end();
    }
  });
});
