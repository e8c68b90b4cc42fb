import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface RealName {
  level: number;
  levelText: string;
  howText: string | null;
  verifiedOn: string | null;
  mayCheck: boolean;
  outcomeText: string | null;
}

beforeEach(() => home.reset());
afterEach(expectInvariants);

const check = (who: Actor) =>
  who.post<RealName & ErrorBody>('/me/real-name/check', {}, { key: null });
const standing = (who: Actor) => who.mustGet<RealName>('/me/real-name');

async function misbehave(mode: string): Promise<void> {
  const located = await fetch(`${home.baseUrl}/sandbox/identity`);
  const { base } = (await located.json()) as { base: string };
  const response = await fetch(`${base}/sandbox/identity/mode`, {
    method: 'POST',
    body: JSON.stringify({ mode }),
  });
  expect(response.status).toBe(200);
}
afterEach(() => misbehave('ok'));

/** Named, and a member by a resolution. */
async function aMember(name: string): Promise<{ who: Actor; membershipId: string }> {
  const who = await actor('rider');
  const body = await anApplication(who, { name });
  const { id } = await who.mustPost<{ id: string }>('/join/applications', body);
  const chair = await actor('chair');
  const resolvedOn = new Date(Date.parse(home.now()) + 8 * 3600_000).toISOString().slice(0, 10);
  await chair.mustPost('/join/resolutions', { resolvedOn, applicationIds: [id] });
  const { membership } = await who.mustGet<{ membership: { id: string } }>('/membership/file');
  return { who, membershipId: membership.id };
}

describe('a real name', () => {
  it('is checked online, once, and then the services that need it open', async () => {
    const { who } = await aMember('买买提·吐尔逊');
    expect(await standing(who)).toMatchObject({ level: 1, mayCheck: true });
    expect(await who.mustGet('/membership/card')).toMatchObject({ verified: false });
    const refused = await who.get<ErrorBody>('/membership/proof.pdf');
    expect(refused).toMatchObject({ status: 409, body: { code: 'real_name.verification_needed' } });
    expect(refused.body.message).toContain('我的 → 实名核验');
    const { body } = await check(who);
    expect(body).toMatchObject({ level: 2, howText: '在线核验', mayCheck: false });
    expect(await who.mustGet('/membership/card')).toMatchObject({ verified: true });
    expect((await who.get('/membership/proof.pdf')).status).toBe(200);
    expect((await check(who)).body.code).toBe('real_name.already');
    const [entry] = await home.query<{ n: number }>(
      "SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'person.verify_online'",
    );
    expect(Number(entry?.n)).toBe(1);
  });

  it.each([
    ['王假', '对不上'],
    ['无名', '在线查不到'],
  ])('of %s does not pass, with a way out, three times a day', async (name, words) => {
    const { who } = await aMember(name);
    for (let round = 0; round < 3; round += 1) {
      const { body } = await check(who);
      expect(body).toMatchObject({ level: 1 });
      expect(body.outcomeText).toContain(words);
    }
    expect(await standing(who)).toMatchObject({ mayCheck: false });
    expect((await check(who)).body.code).toBe('real_name.checks_used_up');
    home.advance(86_400);
    expect(await standing(await actor('rider'))).toMatchObject({ mayCheck: true });
  });

  it.each(['down', 'malformed', 'ambiguous', 'error'])(
    'loses nothing and costs no try while the service is %s',
    async (mode) => {
      const { who } = await aMember('买买提·吐尔逊');
      await misbehave(mode);
      for (let round = 0; round < 4; round += 1) {
        const { status, body } = await check(who);
        expect([status, body.level, body.mayCheck]).toEqual([200, 1, true]);
        expect(body.outcomeText).toContain('暂时没有答复');
      }
      await misbehave('ok');
      expect((await check(who)).body.level).toBe(2);
    },
  );

  it('is nothing to check for who has not given one', async () => {
    const rider = await actor('rider');
    expect(await standing(rider)).toMatchObject({ level: 0, mayCheck: false });
    expect((await check(rider)).body.code).toBe('real_name.name_needed');
  });

  it('many taps at once: never more than the tries of a day', async () => {
    const { who } = await aMember('王假');
    const answers = await Promise.all(Array.from({ length: 10 }, () => check(who)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });
});

describe('face to face', () => {
  it('an office holder records which document was shown, and the person reads it', async () => {
    const { who, membershipId } = await aMember('无名');
    const chair = await actor('chair');
    await chair.mustPost(`/memberships/${membershipId}/real-name`, { document: 'id_card' });
    expect(await standing(who)).toMatchObject({ level: 2, howText: '工会当面核验' });
    const [message] = (await who.mustGet<{ items: { body: string }[] }>('/messages')).items;
    expect(message?.body).toContain('居民身份证');
    const again = await chair.post<ErrorBody>(`/memberships/${membershipId}/real-name`, {
      document: 'id_card',
    });
    expect(again.body.code).toBe('real_name.already');
    const [stored] = await home.query<{ verified_document: string; n: number }>(
      `SELECT verified_document, LENGTH(verified_by) AS n FROM persons WHERE verified_document IS NOT NULL`,
    );
    expect(stored).toMatchObject({ verified_document: 'id_card', n: 16 });
  });

  it('never for oneself, never outside the office, never without a document', async () => {
    const chair = await actor('chair');
    const { membership } = await chair.mustGet<{ membership: { id: string } }>('/membership/file');
    const own = await chair.post<ErrorBody>(`/memberships/${membership.id}/real-name`, {
      document: 'id_card',
    });
    expect(own.body.code).toBe('task.recused');
    const { membershipId } = await aMember('无名');
    const neighbour = await actor('neighbour-chair');
    const path = `/memberships/${membershipId}/real-name`;
    expect((await neighbour.post(path, { document: 'id_card' })).status).toBe(404);
    expect((await chair.post(path, { document: 'a friend' })).status).toBe(400);
    expect((await chair.post(path, {})).status).toBe(400);
  });

  it('and online at the same moment: one of the two', async () => {
    const { who, membershipId } = await aMember('买买提·吐尔逊');
    const chair = await actor('chair');
    const [online, office] = await Promise.all([
      check(who),
      chair.post(`/memberships/${membershipId}/real-name`, { document: 'id_card' }),
    ]);
    expect([online.status, office.status].sort()).toEqual([200, 409]);
    expect(await standing(who)).toMatchObject({ level: 2 });
  });
});
