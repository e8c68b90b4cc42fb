import { shanghaiDay } from '@home/shared';
import { randomUUID } from 'node:crypto';
import { demoPerson } from '../../src/database/seeds/persons';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import {
  appeal,
  appealed,
  appeals,
  file,
  rejected,
  RIDERS,
  waiting,
  WRONG,
  type File,
  type Review,
} from '../support/appeals';
import { anApplication } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

const DAY = 86_400;

beforeEach(() => home.reset());
afterEach(expectInvariants);

const lastMessage = async (who: Actor) =>
  (await who.mustGet<{ items: { title: string; body: string }[] }>('/messages')).items[0];
const uuidOf = (hex: string): string =>
  hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

describe('whoever was turned down', () => {
  it('appeals once to the union above, which takes them in by its own resolution', async () => {
    const [rider, cadre] = [await actor('rider'), await actor('subdistrict-cadre')];
    const id = await rejected(rider);
    const before = await appeals(rider);
    expect(before.appealable).toMatchObject([
      { kind: 'application', matterId: id, matterText: `${RIDERS}没有通过入会申请` },
    ]);
    const sent = await appeal(rider, 'application', id);
    expect(sent.body.items).toMatchObject([
      { status: 'submitted', organisationName: '河东街道总工会', actions: ['withdraw'] },
    ]);
    expect(sent.body.items[0]?.dueText).toMatch(/剩 10 个工作日/);
    expect(sent.body.appealable).toEqual([]);
    const again = await appeal(rider, 'application', id);
    expect(again).toMatchObject({ status: 409, body: { code: 'appeal.already' } });

    const appealId = sent.body.items[0]?.id ?? '';
    expect((await (await actor('chair')).get(`/appeals/${appealId}`)).status).toBe(404);
    expect((await lastMessage(cadre))?.body).not.toMatch(/买买提/);
    const seen = await cadre.mustGet<Review>(`/appeals/${appealId}`);
    expect(seen).toMatchObject({ reason: WRONG, actions: ['uphold', 'dismiss'] });
    const mute = await cadre.post(`/appeals/${appealId}/uphold`, {});
    expect(mute.status).toBe(400);
    await cadre.mustPost(`/appeals/${appealId}/uphold`, { note: '本人意愿明确' });

    const { membership } = await file(await actor('rider'));
    expect(membership).toMatchObject({ organisationName: RIDERS, statusText: '在会' });
    expect((await appeals(rider)).items[0]).toMatchObject({
      status: 'upheld',
      answer: '本人意愿明确',
    });
    const resolutions = await cadre.mustGet<{ items: { members: number }[] }>('/join/resolutions');
    expect(resolutions.items[0]?.members).toBe(1);
    const told = await rider.mustGet<{ items: { title: string }[] }>('/messages');
    expect(told.items.map(({ title }) => title)).toContain('申诉得到支持');
    const views = await rider.mustGet<{ items: { whatText: string }[] }>('/me/file-views');
    expect(JSON.stringify(views.items)).toContain('支持了您的申诉');
    const own = await rider.mustGet<{ status: string; timeline: { title: string }[] }>(
      `/join/applications/${id}`,
    );
    expect(own.status).toBe('approved');
    expect(own.timeline.map(({ title }) => title)).toContain('申诉得到支持');
  });

  it('is told why when nothing changes, and that is the end of it', async () => {
    const [rider, cadre] = [await actor('rider'), await actor('subdistrict-cadre')];
    const id = await rejected(rider);
    const appealId = await appealed(rider);
    await cadre.mustPost(`/appeals/${appealId}/dismiss`, { note: '单位不在我市' });
    expect((await appeals(rider)).items[0]).toMatchObject({
      status: 'dismissed',
      answer: '单位不在我市',
      actions: [],
    });
    expect((await appeal(rider, 'application', id)).body.code).toBe('appeal.already');
    expect((await file(rider)).membership).toBeNull();
    const late = await cadre.post<ErrorBody>(`/appeals/${appealId}/uphold`, { note: '改主意' });
    expect(late).toMatchObject({ status: 409, body: { code: 'task.not_now' } });
  });

  it('has fifteen days, the last one to its end', async () => {
    await home.reset('2026-11-18T02:00:00.000Z');
    const rider = await actor('rider');
    const id = await rejected(rider);
    home.setTime('2026-12-03T15:59:00.000Z');
    expect((await appeals(await actor('rider'))).appealable).toHaveLength(1);
    home.setTime('2026-12-03T16:01:00.000Z');
    const later = await actor('rider');
    expect((await appeals(later)).appealable).toEqual([]);
    expect((await appeal(later, 'application', id)).body.code).toBe('appeal.too_late');
  });

  it('cannot appeal what is not theirs, not decided, or nothing', async () => {
    const [rider, other] = [await actor('rider'), await actor('rider2')];
    const id = await rejected(rider);
    for (const [kind, matterId] of [
      ['application', id],
      ['transfer', id],
      ['lapse', randomUUID()],
    ] as const)
      expect((await appeal(other, kind, matterId)).body.code).toBe('appeal.matter_not_found');
    expect((await appeal(other, 'nonsense', id)).status).toBe(400);
  });

  it('may apply anew instead; then the old refusal can no longer be appealed', async () => {
    const rider = await actor('rider');
    const id = await rejected(rider);
    const appealId = await appealed(rider);
    await rider.mustPost('/join/applications', await anApplication(rider));
    const cadre = await actor('subdistrict-cadre');
    const moot = await cadre.post<ErrorBody>(`/appeals/${appealId}/uphold`, { note: '应当通过' });
    expect(moot).toMatchObject({ status: 409, body: { code: 'appeal.superseded' } });
    const own = await rider.mustGet<{ status: string }>(`/join/applications/${id}`);
    expect(own.status).toBe('rejected');
  });

  it("learns nothing of somebody else's ID number: an upheld appeal opens the verification", async () => {
    const [first, second] = [await actor('rider2'), await actor('rider')];
    const body = await anApplication(first);
    await first.mustPost('/join/applications', body);
    const id = await rejected(second, { idNumber: body.idNumber });
    const appealId = await appealed(second);
    const cadre = await actor('subdistrict-cadre');
    await cadre.mustPost(`/appeals/${appealId}/uphold`, { note: '请再核对一次' });
    const own = await second.mustGet<{ status: string; headline: string }>(
      `/join/applications/${id}`,
    );
    expect(own).toMatchObject({ status: 'submitted' });
    expect((await file(second)).membership).toBeNull();
    await home.drain();
    const [dispute] = await home.query<{ n: string | number }>(
      'SELECT COUNT(*) AS n FROM membership_disputes WHERE closed_at IS NULL AND account_id IN (SELECT account_id FROM appeals WHERE status = ?)',
      ['upheld'],
    );
    expect(Number(dispute?.n)).toBe(1);
  });
});

describe('a transfer that was not accepted', () => {
  it('happens after all, without a gap', async () => {
    const [member, neighbour] = [await actor('member'), await actor('neighbour-chair')];
    const { offices } = await neighbour.mustGet<{
      offices: { organisationId: string; organisationName: string }[];
    }>('/me');
    const target = offices[0];
    const asked = await member.mustPost<File>('/membership/transfers', {
      organisationId: target?.organisationId,
      reason: 'new_place',
    });
    const id = asked.openTransfer?.id ?? '';
    await neighbour.mustPost(`/transfers/${id}/reject`, { note: '不在我们片区' });
    const appealId = await appealed(member);
    const cadre = await actor('subdistrict-cadre');
    const seen = await cadre.mustGet<Review>(`/appeals/${appealId}`);
    expect(seen.decisionNote).toBe('不在我们片区');
    await cadre.mustPost(`/appeals/${appealId}/uphold`, { note: '工作地点在他们片区' });
    const { membership, periods } = await file(member);
    expect(membership?.organisationName).toBe(target?.organisationName);
    expect(periods[1]).toMatchObject({ organisationName: RIDERS, to: periods[0]?.from });
  });
});

describe('a membership that was ended', () => {
  async function lapsed(): Promise<Actor> {
    const chair = await actor('chair');
    const [row] = await home.query<{ id: string }>(
      `SELECT HEX(m.id) AS id FROM memberships m JOIN accounts a ON a.person_id = m.person_id
        WHERE a.phone_mask = '199****0004' AND m.live = 1`,
    );
    await chair.mustPost(`/memberships/${uuidOf(row?.id ?? '')}/propose-lapse`, {
      reason: '半年没有联系上',
    });
    const mine = (await waiting(chair, 'membership_lapse')).find(({ subtitle }) =>
      subtitle.includes('半年没有联系上'),
    );
    home.advance(16 * DAY);
    await (await actor('chair')).mustPost(`/lapses/${mine?.subjectId}/end`, { note: '没有回话' });
    return actor('member');
  }

  it('goes on without a gap, and what was known before stays known', async () => {
    const member = await lapsed();
    const before = await file(member);
    expect(before.membership).toBeNull();
    const ended = before.periods[0]?.to ?? '';
    const knownThen = home.now();
    home.advance(3 * DAY);
    const again = await actor('member');
    const appealId = await appealed(again);
    await (
      await actor('subdistrict-cadre')
    ).mustPost(`/appeals/${appealId}/uphold`, { note: '会员一直在交会费' });
    const after = await file(again);
    expect(after.membership).toMatchObject({ organisationName: RIDERS, statusText: '在会' });
    expect(after.periods[0]).toMatchObject({ from: ended, to: null, statusText: '在会' });
    const on = async (knownAt = '') =>
      (
        await again.mustGet<{ period: { statusText: string } | null }>(
          `/membership/file/on?day=${ended}${knownAt}`,
        )
      ).period?.statusText;
    expect(await on()).toBe('在会');
    expect(await on(`&knownAt=${knownThen}`)).toBeUndefined();
  });

  it('is not restored beside a newer one', async () => {
    const member = await lapsed();
    const appealId = await appealed(member);
    const { idNumber } = demoPerson('member');
    const body = await anApplication(member, { name: '周建国', idNumber });
    const { id } = await member.mustPost<{ id: string }>('/join/applications', body);
    const chair = await actor('chair');
    const resolvedOn = shanghaiDay(new Date(home.now()));
    await chair.mustPost('/join/resolutions', { resolvedOn, applicationIds: [id] });
    const cadre = await actor('subdistrict-cadre');
    const uphold = () => cadre.post<ErrorBody>(`/appeals/${appealId}/uphold`, { note: '恢复' });
    expect((await uphold()).status).toBe(409);
    await member.mustPost('/membership/quit', { confirmed: true });
    expect((await uphold()).body.code).toBe('appeal.superseded');
  });
});

it('leaving takes the open appeal along, and its words are gone', async () => {
  const rider = await actor('rider');
  await rejected(rider);
  await appealed(rider);
  await rider.mustPost('/me/erasure', { confirmed: true });
  const [row] = await home.query<{ status: string; n: number }>(
    `SELECT status, LENGTH(reason_enc) AS n FROM appeals ORDER BY opened_at DESC LIMIT 1`,
  );
  expect(row).toMatchObject({ status: 'withdrawn', n: 0 });
});
