import { addDays, shanghaiDay } from '@home/shared';
import { demoPerson } from '../../src/database/seeds/persons';
import { actor, type Actor } from '../support/actors';
import { anIdNumber, organisationId } from '../support/factories';
import { appeals, rejected, RIDERS } from '../support/appeals';
import { memberNoOf } from '../support/committees';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { wechatSays } from '../support/pictures';

const RISKY = '【违规】单位搬走了';
const COURIERS = '河东街道快递行业工会';

beforeEach(async () => {
  await home.reset();
  await wechatSays('mode', { mode: 'ok' });
});
afterEach(expectInvariants);

/** What opens each matter, with these words; answers whoever wrote them. */
const openings: Readonly<Record<string, (words: string) => Promise<Actor>>> = {
  'membership_transfer.note': async (note) => {
    const member = await actor('member');
    const to = await organisationId(COURIERS);
    const body = { organisationId: to, reason: 'new_place', note };
    await member.mustPost('/membership/transfers', body);
    return member;
  },
  'membership_lapse.reason': async (reason) => {
    const chair = await actor('chair');
    const [row] = await home.query<{ id: string }>(
      `SELECT LOWER(CONCAT_WS('-', SUBSTR(HEX(m.id), 1, 8), SUBSTR(HEX(m.id), 9, 4), SUBSTR(HEX(m.id), 13, 4), SUBSTR(HEX(m.id), 17, 4),
              SUBSTR(HEX(m.id), 21))) AS id FROM memberships m WHERE m.member_no = ?`,
      [await memberNoOf('member')],
    );
    await chair.mustPost(`/memberships/${row?.id}/propose-lapse`, { reason });
    return chair;
  },
  'organisation_change.reason': async (reason) => {
    const chair = await actor('chair');
    const body = { kind: 'dissolve', organisationId: await organisationId(RIDERS), reason };
    await chair.mustPost('/organisation-changes', body);
    return chair;
  },
  'appeal.reason': async (reason) => {
    const rider = await actor('rider');
    const matterId = await rejected(rider);
    await rider.mustPost('/appeals', { kind: 'application', matterId, reason });
    return rider;
  },
  'person_correction.reason': async (reason) => {
    const member = await actor('member');
    const { idNumber } = demoPerson('member');
    await member.mustPost('/me/correction', { name: '周健国', idNumber, reason });
    return member;
  },
  'union_founding.reason': async (reason) => {
    const cadre = await actor('subdistrict-cadre');
    await cadre.mustPost('/union-foundings', {
      parentId: await organisationId('河东街道总工会'),
      kind: 'enterprise',
      name: '雀鸟冷链有限公司工会',
      employers: ['雀鸟冷链有限公司'],
      address: '冷库路 1 号',
      expectedMembers: 30,
      reason,
    });
    return cadre;
  },
  'delegation.reason': async (reason) => {
    const chair = await actor('chair');
    const { items } = await chair.mustGet<{ items: { id: string; state: string }[] }>(
      '/delegations',
    );
    for (const { id, state } of items)
      if (state !== 'ended') await chair.mustPost(`/delegations/${id}/end`);
    const today = shanghaiDay(new Date(home.now()));
    await chair.mustPost('/delegations', {
      organisationId: await organisationId(RIDERS),
      memberNo: await memberNoOf('member'),
      fromDay: today,
      toDay: addDays(today, 5),
      reason,
    });
    return chair;
  },
};

const stateOf = async (source: string): Promise<string | undefined> => {
  const [row] = await home.query<{ state: string }>(
    'SELECT state FROM content_checks WHERE source = ?',
    [source],
  );
  return row?.state;
};
const refusals = async (who: Actor) =>
  (await who.mustGet<{ items: { title: string; body: string }[] }>('/messages')).items.filter(
    ({ title }) => title === '有内容没有通过检查',
  );

describe.each(Object.entries(openings))('%s', (source, open) => {
  it('with risky words goes on, and its author is told to put it right', async () => {
    const author = await open(RISKY);
    expect(await stateOf(source)).toBe('waiting');
    await home.drain();
    expect(await stateOf(source)).toBe('risky');
    const [told, ...more] = await refusals(author);
    expect(told?.body).toMatch(/您写的.*没有通过.*照常办.*说明/);
    expect(told?.body).not.toContain('违规');
    expect(more).toEqual([]);
  });

  it('with plain words passes, and nobody is told', async () => {
    const author = await open('单位搬走了');
    await home.drain();
    expect(await stateOf(source)).toBe('passed');
    expect(await refusals(author)).toEqual([]);
  });
});

it('a transfer without a word is not asked about', async () => {
  const member = await actor('member');
  const to = await organisationId(COURIERS);
  await member.mustPost('/membership/transfers', { organisationId: to, reason: 'new_place' });
  expect(await stateOf('membership_transfer.note')).toBeUndefined();
});

it('words that were erased before WeChat answered are not shown to it', async () => {
  const rider = await actor('rider');
  await rejected(rider, { idNumber: anIdNumber() });
  // Of this test alone: WeChat's list holds what every spec of this worker has shown it.
  const reason = '我在望江楼门口等了一整天，没有人来核对';
  const [matter] = (await appeals(rider)).appealable;
  await rider.mustPost('/appeals', { kind: matter?.kind, matterId: matter?.matterId, reason });
  await rider.mustPost('/me/erasure', { confirmed: true });
  await home.drain();
  const seen = await fetch(`${home.wechat}/sandbox/wechat/requests?path=/wxa/msg_sec_check`);
  expect(await seen.text()).not.toContain(reason);
});
