import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPerson } from '../../src/database/seeds/persons';
import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { readSheet } from '../support/read-sheet';

interface Card {
  id: string;
  title: string;
  mode: string;
  free: number;
  waiting: number;
}
interface Mine {
  id: string;
  status: string;
  statusText: string;
  number: number | null;
  waitlistId: string | null;
  ahead: number | null;
  actions: string[];
}
interface Detail extends Card {
  mine: Mine | null;
  draw: { seedHash: string; lines: string[]; revealedAt: string | null } | null;
  signUpBlockedText: string | null;
  rating: { count: number; average: number | null };
}
interface Line {
  items: { id: string; subjectId: string; status: string; ahead: number; actions: string[] }[];
}

/** Wednesday, 10:00 in Shanghai. */
const WEDNESDAY = '2026-12-02T02:00:00.000Z';
const HOUR = 3600;

jest.setTimeout(60_000);
beforeEach(() => home.reset(WEDNESDAY));
afterEach(expectInvariants);

const find = async (title: string): Promise<Card> => {
  const { items } = await guest().mustGet<{ items: Card[] }>('/activities');
  const found = items.find((one) => one.title === title);
  if (!found) throw new Error(`${title} is not on`);
  return found;
};
const look = (who: Actor, { id }: { id: string }) => who.mustGet<Detail>(`/activities/${id}`);
const at = (hours: number): string =>
  new Date(Date.parse(WEDNESDAY) + hours * HOUR * 1000).toISOString();
const union = async (): Promise<string> => {
  const [row] = await home.query<{ id: number }>(
    "SELECT id FROM organisations WHERE name = '河东街道网约配送联合工会'",
  );
  return String(row?.id);
};
const aPlan = async (change: object = {}) => ({
  organisationId: await union(),
  title: '修车课',
  intro: '自带工具',
  startsAt: at(400),
  endsAt: at(402),
  venueId: null,
  place: '职工之家门口',
  latitude: null,
  longitude: null,
  audience: 'guests',
  unions: [],
  capacity: 1,
  feeFen: 0,
  form: [{ key: 'bike', label: '车型', kind: 'text', required: true, options: [] }],
  signUpFrom: at(0),
  signUpTo: at(100),
  mode: 'waitlist',
  holdMinutes: 60,
  rule: null,
  ...change,
});
const publish = async (change: object = {}, room: object = { waitingRoom: false }) => {
  const chair = await actor('chair');
  const { id } = await chair.mustPost<{ id: string }>('/activities', await aPlan(change));
  await chair.mustPost(`/activities/${id}/publish`, room);
  return id;
};

it('a guest reads what is on; the outing was drawn, and anybody can recompute the draw at home', async () => {
  const outing = await find('东湖一日游');
  const member = await actor('member');
  const { mine, draw } = await look(member, outing);
  expect(draw?.lines[0]).toBe('报名期间不分先后，截止后统一抽签');
  const record = await guest().mustGet<{ seedHash: string; entries: object[] }>(
    `/activities/${outing.id}/draw`,
  );
  expect(record.seedHash).toBe(draw?.seedHash);
  expect(record.entries).toHaveLength(24);
  expect(JSON.stringify(record)).not.toContain('周');
  const file = join(mkdtempSync(join(tmpdir(), 'draw-')), 'draw.json');
  writeFileSync(file, JSON.stringify(record));
  const script = join(__dirname, '../../../docs/verify-draw.mjs');
  const says = execFileSync(process.execPath, [script, file, String(mine?.number)]).toString();
  expect(says).toContain('As it should be: 24 of 24 numbers took part, 6 places.');
  expect(says).toContain(mine?.status === 'drawn' ? 'a place' : 'in line');
});

it('the member takes the place that is held for them; when they give it back the next one has it', async () => {
  const course = await find('晚间太极班');
  const member = await actor('member');
  const { items } = await member.mustGet<Line>('/waitlist/mine');
  const offer = items.find(({ subjectId }) => subjectId === course.id);
  expect(offer).toMatchObject({ status: 'offered', actions: ['accept', 'decline'] });
  const foreign = await (await actor('member-04')).post<ErrorBody>(`/waitlist/${offer?.id}/accept`);
  expect(foreign.body.code).toBe('waitlist.not_found');
  await member.mustPost(`/waitlist/${offer?.id}/accept`);
  const { mine } = await look(member, course);
  expect(mine).toMatchObject({ status: 'signed_up', statusText: '已报名', actions: ['cancel'] });
  const late = await actor('member-20');
  const queued = await late.mustPost<Mine>(`/activities/${course.id}/registrations`, {
    answers: [],
  });
  expect(queued.status).toBe('waiting');
  expect((await look(late, course)).mine).toMatchObject({ ahead: 3 });
  await member.mustPost(`/activities/registrations/${mine?.id}/cancel`);
  await home.drain();
  const next = await actor('member-04');
  expect((await look(next, course)).mine?.status).toBe('offered');
  const told = await next.mustGet<{ items: { title: string; body: string }[] }>('/messages');
  expect(told.items[0]).toMatchObject({ title: '有名额了，请确认' });
});

it('the chair drafts, publishes, looks at the list and takes it home as a workbook', async () => {
  // Neither what a worker answers nor what a chair asks becomes a formula on somebody's computer.
  const form = [{ key: 'bike', label: '=车型', kind: 'text', required: true, options: [] }];
  const id = await publish({ form });
  const [rider, member] = [await actor('rider'), await actor('member')];
  const wrong = await rider.post<ErrorBody>(`/activities/${id}/registrations`, { answers: [] });
  expect(wrong.body.fields).toEqual({ 'answers.bike': '请填写“=车型”' });
  const answer = '=HYPERLINK("http://x")';
  const answers = [{ key: 'bike', value: answer }];
  await rider.mustPost(`/activities/${id}/registrations`, { answers });
  await member.mustPost(`/activities/${id}/registrations`, { answers });
  const chair = await actor('chair');
  const { items } = await chair.mustGet<{ items: { nameMask: string; statusText: string }[] }>(
    `/activities/${id}/sign-ups`,
  );
  expect(items.map(({ nameMask, statusText }) => `${nameMask} ${statusText}`)).toEqual([
    '来客 已报名',
    '周*国 候补中',
  ]);
  const views = await member.mustGet<{ items: { what: string }[] }>('/me/file-views');
  expect(views.items[0]?.what).toBe('看了活动报名名单里的您（打星号的）');
  const list = await chair.mustPost<{ id: string }>(`/activities/${id}/sign-up-lists`);
  await home.drain();
  const { path } = await chair.mustPost<{ path: string }>(
    `/activities/sign-up-lists/${list.id}/link`,
  );
  const file = Buffer.from(await (await fetch(home.baseUrl + path)).arrayBuffer());
  const [headings, first, second] = readSheet(file);
  expect(headings).toEqual(['姓名', '手机号', '状态', '抽签号', '报名时间', "'=车型"]);
  expect([first?.[0], first?.[2], first?.at(-1)]).toEqual(['来客', '已报名', `'${answer}`]);
  expect(second?.slice(0, 3)).toEqual(['周*国', expect.stringContaining('****'), '候补中']);
  const forged = await fetch(`${home.baseUrl}${path.slice(0, -4)}AAAA`);
  expect(forged.status).toBeGreaterThanOrEqual(400);
  const found = async (q: string) =>
    (
      await chair.mustGet<{ items: { nameMask: string }[] }>(
        `/activities/${id}/sign-ups?q=${encodeURIComponent(q)}`,
      )
    ).items.map(({ nameMask }) => nameMask);
  const { name, phone } = demoPerson('member');
  expect(await found(name)).toEqual(['周*国']);
  expect(await found(phone.slice(-4))).toEqual(['周*国']);
  expect(await found('欧阳娜')).toEqual([]);
  const half = await chair.get<ErrorBody>(`/activities/${id}/sign-ups?q=%25`);
  expect([half.status, half.body.fields]).toEqual([
    400,
    { q: '请输入完整姓名、手机号后四位，或抽签号' },
  ]);
  const stranger = await (
    await actor('neighbour-chair')
  ).get<ErrorBody>(`/activities/${id}/sign-ups`);
  expect(stranger.status).toBe(404);
});

it('of a draw the chair reads how many take part, each of whom hears when it is called off', async () => {
  const camp = await find('职工子女夏令营（冬季班）');
  const chair = await actor('chair');
  const read = () =>
    chair.mustGet<{ concerned: number; waiting: number }>(`/activities/managed/${camp.id}`);
  expect(await read()).toMatchObject({ concerned: 8, waiting: 0 });
  await chair.mustPost(`/activities/${camp.id}/cancel`, { reason: '场地不能用了' });
  await home.drain();
  expect(await read()).toMatchObject({ concerned: 0 });
  const told = await home.query<{ n: number }>(
    "SELECT COUNT(*) AS n FROM messages WHERE kind = 'activity_cancelled'",
  );
  expect(Number(told[0]?.n)).toBe(8);
});

it('the keeper of the station lets somebody in by hand, once; who was there rates it', async () => {
  const id = await publish({ startsAt: at(101), endsAt: at(102), signUpTo: at(50) });
  const member = await actor('member');
  const { id: registration } = await member.mustPost<Mine>(`/activities/${id}/registrations`, {
    answers: [{ key: 'bike', value: '电动车' }],
  });
  home.advance(100 * HOUR);
  const keeper = await actor('keeper');
  const byHand = { registrationId: registration, reason: '手机没电' };
  const early = await keeper.post<ErrorBody>(`/activities/${id}/check-in`, { reason: 'x' });
  expect(early.body.code).toBe('activity.reason_needed');
  await keeper.mustPost(`/activities/${id}/check-in`, byHand);
  const twice = await keeper.post<ErrorBody>(`/activities/${id}/check-in`, byHand);
  expect(twice.body.code).toBe('activity.already_checked_in');
  home.advance(3 * HOUR);
  const again = await actor('member');
  await again.mustPost(`/activities/registrations/${registration}/rate`, { rating: 5 });
  expect((await look(guest(), { id })).rating).toEqual({ count: 1, average: 5 });
});

it('in front of a hot opening people queue; without an admission nobody signs up', async () => {
  const id = await publish(
    { signUpFrom: at(0.1), form: [], capacity: 5 },
    { waitingRoom: true, ratePerSecond: 1 },
  );
  const [first, second] = [await actor('member'), await actor('member-20')];
  const entered = await first.mustPost<{ state: string; seedHash: string }>(
    `/waiting-rooms/${id}/enter`,
    undefined,
    { key: null },
  );
  expect(entered.state).toBe('entering');
  home.advance(0.1 * HOUR + 5);
  const refused = await second.post<ErrorBody>(`/activities/${id}/registrations`, { answers: [] });
  expect(refused.body.code).toBe('room.admission_needed');
  const { state, admission } = await first.mustGet<{ state: string; admission: string }>(
    `/waiting-rooms/${id}`,
  );
  expect(state).toBe('admitted');
  await first.mustPost(`/activities/${id}/registrations`, { answers: [], admission });
  const stolen = await second.post<ErrorBody>(`/activities/${id}/registrations`, {
    answers: [],
    admission,
  });
  expect(stolen.body.code).toBe('room.admission_needed');
});

it('whoever erases themself gives everything back, and the next in line is told', async () => {
  const course = await find('晚间太极班');
  const member = await actor('member');
  await member.mustPost('/me/erasure', { confirmed: true });
  await home.drain();
  const [row] = await home.query<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM activity_registrations r JOIN activities a ON a.id = r.activity_id
      WHERE a.title = '晚间太极班' AND r.status = 'offered'`,
  );
  expect(Number(row?.n)).toBe(1);
  expect((await look(await actor('member-04'), course)).mine?.status).toBe('offered');
});
