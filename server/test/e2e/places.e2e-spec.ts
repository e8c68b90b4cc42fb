import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Slot {
  startsAt: string;
  startText: string;
  state: string;
  stateText: string;
}
interface Grid {
  strip: { day: string; nameText: string; stateText: string; isOpen: boolean }[];
  days: {
    day: string;
    resources: { id: string; name: string; rules: string[]; slots: Slot[] }[];
  }[];
}
interface Booking {
  id: string;
  status: string;
  statusText: string;
  whenText: string;
  seriesId: string | null;
  actions: string[];
}
interface Waiting extends Booking {
  waitlistId: string | null;
  ahead: number | null;
  holdUntil: string | null;
}
interface Desk {
  items: {
    id: string;
    nameMask: string;
    resourceName: string;
    statusText: string;
    actions: string[];
  }[];
}

/** Tuesday, 10:00 in Shanghai: tomorrow has been open for two hours. */
const TUESDAY = '2026-12-01T02:00:00.000Z';
const [TODAY, TOMORROW, LATER] = ['2026-12-01', '2026-12-02', '2026-12-03'];

jest.setTimeout(60_000);
beforeEach(() => home.reset(TUESDAY));
afterEach(expectInvariants);

async function venueId(name: string): Promise<string> {
  const { items } = await guest().mustGet<{ items: { id: string; name: string }[] }>('/venues');
  const venue = items.find((one) => one.name === name);
  if (!venue) throw new Error(`no venue ${name}`);
  return venue.id;
}
const grid = async (who: Actor, venue: string, day: string) =>
  who.mustGet<Grid>(`/venues/${venue}/availability?day=${day}`);
async function slotOf(who: Actor, venue: string, day: string, resource: string, time: string) {
  const { days } = await grid(who, venue, day);
  const court = days[0]?.resources.find(({ name }) => name === resource);
  const slot = court?.slots.find(({ startText }) => startText === time);
  if (!court || !slot) throw new Error(`no slot ${resource} ${time}`);
  return { slot, ask: { resourceId: court.id, day, startsAt: slot.startsAt, slots: 1 } };
}

describe('the hall', () => {
  it('shows the grid as it is: free, mine, full, shut, not yet open, and the rules in words', async () => {
    const [member, hall] = [await actor('member'), await venueId('区职工体育馆')];
    const state = async (who: Actor, day: string, court: string, time: string) =>
      (await slotOf(who, hall, day, court, time)).slot.stateText;
    expect(await state(member, TOMORROW, '2 号场', '19:00')).toBe('我的');
    expect(await state(member, TOMORROW, '1 号场', '19:00')).toBe('满');
    expect(await state(member, TOMORROW, '4 号场', '17:00')).toBe('保养');
    expect(await state(member, TOMORROW, '3 号场', '20:00')).toBe('可约');
    expect(await state(member, LATER, '3 号场', '20:00')).toBe('未开');
    // A guest sees that it is taken, and not by whom.
    expect(await state(guest(), TOMORROW, '2 号场', '19:00')).toBe('满');
    const { strip, days } = await grid(member, hall, TODAY);
    expect(strip.slice(0, 3).map(({ nameText, stateText }) => [nameText, stateText])).toEqual([
      ['今天', '周二'],
      ['明天', '周三'],
      ['周四', '未开'],
    ]);
    expect(days[0]?.resources[0]?.rules[0]).toContain('提前 1 天约');
  });

  it('is booked in one tap with one key, given back, and told why not', async () => {
    const [chair, hall] = [await actor('chair'), await venueId('区职工体育馆')];
    const { ask } = await slotOf(chair, hall, TOMORROW, '3 号场', '20:00');
    const key = '0b3f8a52-7b2e-4c8e-9a54-2c1a5d1f7e10';
    const [first, again] = await Promise.all([
      chair.mustPost<Booking>('/bookings', ask, { key }),
      chair.mustPost<Booking>('/bookings', ask, { key }),
    ]);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ status: 'confirmed', actions: ['cancel', 'reschedule'] });
    const twice = await chair.post<ErrorBody>('/bookings', {
      ...ask,
      startsAt: (await slotOf(chair, hall, TOMORROW, '3 号场', '21:00')).ask.startsAt,
    });
    expect(twice.body).toMatchObject({ code: 'booking.quota' });
    expect(twice.body.message).toContain('每人每天最多 1 次');
    const early = await chair.post<ErrorBody>('/bookings', {
      ...(await slotOf(chair, hall, LATER, '3 号场', '20:00')).ask,
    });
    expect(early.body.message).toBe('还没放出来，12 月 2 日（周三）08:00开始约');
    const other = await (await actor('neighbour-chair')).post<ErrorBody>('/bookings', ask);
    expect(other.body.code).toBe('booking.slot_taken');
    const rider = await (await actor('rider')).post<ErrorBody>('/bookings', ask);
    expect(rider.body.code).toBe('booking.real_name_needed');
    const moved = await chair.mustPost<Booking>(`/bookings/mine/${first.id}/reschedule`, {
      ...(await slotOf(chair, hall, TOMORROW, '1 号场', '21:00')).ask,
    });
    expect(moved.whenText).toContain('21:00–22:00');
    const gone = await chair.mustPost<Booking>(`/bookings/mine/${first.id}/cancel`);
    expect(gone).toMatchObject({ statusText: '已取消', actions: [] });
    expect((await chair.post(`/bookings/mine/${first.id}/cancel`)).status).toBe(409);
  });

  it('is waited for when it is full: the freed court is offered, kept from others, taken up', async () => {
    const [chair, member] = [await actor('chair'), await actor('member')];
    const [neighbour, hall] = [await actor('neighbour-chair'), await venueId('区职工体育馆')];
    const { ask } = await slotOf(chair, hall, TOMORROW, '3 号场', '20:00');
    const { slots: _, ...slot } = ask;
    const free = await member.post<ErrorBody>('/bookings/wait', slot);
    expect(free.body.code).toBe('booking.free_now');
    const { id } = await chair.mustPost<Booking>('/bookings', ask);
    const key = '0b3f8a52-7b2e-4c8e-9a54-2c1a5d1f7e11';
    const [queued, again] = await Promise.all([
      neighbour.mustPost<Waiting>('/bookings/wait', slot, { key }),
      neighbour.mustPost<Waiting>('/bookings/wait', slot, { key }),
    ]);
    expect(again).toEqual(queued);
    expect(queued).toMatchObject({ statusText: '候补中', ahead: 0, actions: ['leave'] });
    expect((await neighbour.post<ErrorBody>('/bookings/wait', slot)).body.code).toBe(
      'waitlist.already_waiting',
    );
    const seen = (await slotOf(neighbour, hall, TOMORROW, '3 号场', '20:00')).slot;
    expect(seen).toMatchObject({ state: 'full', waiting: 1, isWaiting: true, canWait: true });
    // One's place in line is no booking to cancel, and nobody else's to touch.
    expect((await neighbour.post(`/bookings/mine/${queued.id}/cancel`)).status).toBe(409);
    const theirs = `/waitlist/${queued.waitlistId}`;
    expect((await member.post(`${theirs}/leave`)).status).toBe(404);
    await chair.mustPost(`/bookings/mine/${id}/cancel`);
    const jumper = await chair.post<ErrorBody>('/bookings', ask);
    expect(jumper.body.code).toBe('booking.slot_taken');
    await home.drain();
    const offer = await neighbour.mustGet<Waiting>(`/bookings/mine/${queued.id}`);
    expect(offer).toMatchObject({ status: 'offered', actions: ['accept', 'decline'] });
    expect(offer.holdUntil).not.toBeNull();
    expect((await member.post(`${theirs}/accept`)).status).toBe(404);
    await neighbour.mustPost(`${theirs}/accept`);
    const booked = await neighbour.mustGet<Waiting>(`/bookings/mine/${queued.id}`);
    expect(booked).toMatchObject({ status: 'confirmed', waitlistId: null });
  });

  it('lets people in by hand with a reason, in time only; who does not come is written down and may appeal', async () => {
    let keeper = await actor('venue-keeper');
    const hall = await venueId('区职工体育馆');
    const desk = await keeper.mustGet<Desk>(`/venues/${hall}/bookings?day=${TOMORROW}`);
    const mine = desk.items.find(
      ({ resourceName, actions }) => resourceName === '2 号场' && actions.length === 0,
    );
    expect(desk.items).toHaveLength(4);
    const early = await keeper.post<ErrorBody>(`/bookings/review/${mine?.id}/check-in`, {
      reason: '没带手机',
    });
    expect(early.body.code).toBe('booking.not_now');
    home.setTime('2026-12-02T10:50:00.000Z');
    keeper = await actor('venue-keeper');
    const member = await actor('member');
    const now = await keeper.mustGet<Desk>(`/venues/${hall}/bookings`);
    const due = now.items.filter(({ actions }) => actions.includes('check_in'));
    expect(due.map(({ resourceName }) => resourceName)).toEqual(['1 号场', '2 号场', '3 号场']);
    const bare = await keeper.post<ErrorBody>(`/bookings/review/${due[1]?.id}/check-in`, {});
    expect(bare.body.code).toBe('booking.reason_needed');
    await keeper.mustPost(`/bookings/review/${due[1]?.id}/check-in`, { reason: '手机没电' });
    const { past, upcoming } = await member.mustGet<{ past: Booking[]; upcoming: Booking[] }>(
      '/bookings/mine',
    );
    expect([...upcoming, ...past].map(({ statusText }) => statusText)).toEqual(
      expect.arrayContaining(['已到场', '没有到场', '等批准']),
    );
    const credit = await member.mustGet<{ items: { id: string; actions: string[] }[] }>(
      '/credit/mine',
    );
    const [line] = credit.items;
    await member.mustPost(`/credit/entries/${line?.id}/appeal`, { reason: '路上堵车' });
    const cadre = await actor('district-cadre');
    const { items } = await cadre.mustGet<{
      items: { subjectType: string; subjectId: string; title: string }[];
    }>('/tasks/inbox');
    const task = items.find(({ subjectType }) => subjectType === 'credit_appeal');
    await cadre.mustPost(`/credit/appeals/${task?.subjectId}/accept`, {});
    const after = await member.mustGet<{ items: { weightText: string }[] }>('/credit/mine');
    expect(after.items[0]?.weightText).toBe('已经撤销，不算了');
    const views = await member.mustGet<{ items: { what: string }[] }>('/me/file-views');
    expect(views.items.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['登记了您到场', '认可了您的申诉']),
    );
  });

  it('is shut for a reason, after seeing whom it hits', async () => {
    const [member, keeper] = [await actor('member'), await actor('venue-keeper')];
    const hall = await venueId('区职工体育馆');
    const span = { from: '2026-12-02T10:30:00.000Z', to: '2026-12-02T13:30:00.000Z' };
    const query = `from=${span.from}&to=${span.to}`;
    const { items } = await keeper.mustGet<Desk>(`/venues/${hall}/closures/preview?${query}`);
    expect(items).toHaveLength(3);
    const unread = await keeper.post<ErrorBody>(`/venues/${hall}/closures`, {
      ...span,
      reason: '漏水',
      bookings: 0,
    });
    expect(unread.body.code).toBe('venue.closure_unread');
    await keeper.mustPost(`/venues/${hall}/closures`, { ...span, reason: '漏水', bookings: 3 });
    const { items: told } = await member.mustGet<{ items: { title: string; body: string }[] }>(
      '/messages',
    );
    expect(told[0]).toMatchObject({ title: '场馆取消了预约' });
    expect(told[0]?.body).toContain('漏水');
  });
});

describe('the class room', () => {
  it('is approved by the keeper, and the member reads of it', async () => {
    const [member, keeper] = [await actor('member'), await actor('venue-keeper')];
    const { items } = await keeper.mustGet<{
      items: {
        subjectType: string;
        subjectId: string;
        title: string;
        subtitle: string;
        actions: string[];
      }[];
    }>('/tasks/inbox');
    const task = items.find(({ subjectType }) => subjectType === 'booking');
    expect(task).toMatchObject({ title: '河东区职工书屋 教室', actions: ['approve', 'refuse'] });
    expect(task?.subtitle).toContain('骑手交通安全课');
    await keeper.mustPost(`/bookings/review/${task?.subjectId}/approve`);
    const { items: told } = await member.mustGet<{ items: { title: string }[] }>('/messages');
    expect(told[0]?.title).toBe('场地订下了');
  });

  it('takes a team for some weeks in one act and tells each clash', async () => {
    const [chair, library] = [await actor('chair'), await venueId('河东区职工书屋')];
    const { ask } = await slotOf(chair, library, '2026-12-02', '教室', '18:30');
    const series = await chair.mustPost<{
      items: Booking[];
      clashes: { dayText: string; text: string }[];
    }>('/bookings/series', { ...ask, weeks: 3, purpose: '骑手球队' });
    expect([series.items.length, series.clashes.length]).toEqual([2, 1]);
    expect(series.clashes[0]?.dayText).toContain('12 月 9 日');
    const seriesId = series.items[0]?.seriesId ?? '';
    const path = `/bookings/mine/series/${seriesId}/cancel`;
    expect((await (await actor('member')).post(path, {})).status).toBe(404);
    const given = await chair.mustPost<{ items: Booking[]; clashes: unknown[] }>(path, {});
    expect(given.items.map(({ statusText }) => statusText)).toEqual(['已取消', '已取消']);
    expect(given.clashes).toEqual([]);
    expect((await chair.post(path, {})).status).toBe(404);
  });
});

it('the night court is booked across midnight, the shared gym by members of both subdistricts', async () => {
  const [member, night] = [await actor('chair'), await venueId('滨河路 24 小时球场')];
  const late = await slotOf(member, night, TODAY, '夜场', '23:30');
  const booked = await member.mustPost<Booking>('/bookings', late.ask);
  expect(booked.whenText).toBe('12 月 1 日（周二）23:30–次日 00:30');
  const gym = await venueId('共享健身房');
  const evening = await slotOf(member, gym, TOMORROW, '健身房', '18:40');
  expect((await member.mustPost<Booking>('/bookings', evening.ask)).status).toBe('confirmed');
  const noon = await slotOf(member, gym, TOMORROW, '健身房', '12:00');
  const outside = await member.post<ErrorBody>('/bookings', noon.ask);
  expect(outside.body.code).toBe('booking.not_for_you');
});

it('a small rush: fifty phones, one court, one wins and everybody gets a definite answer', async () => {
  const hall = await venueId('区职工体育馆');
  const chairs = await Promise.all(
    ['chair-1111', 'chair-1112', 'chair-1115', 'chair-1116', 'chair-1117'].map((name) =>
      actor(name),
    ),
  );
  const { ask } = await slotOf(guest(), hall, TODAY, '3 号场', '20:00');
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      (chairs[i % chairs.length] ?? guest()).post<ErrorBody>('/bookings', ask),
    ),
  );
  const codes = answers.map(({ status, body }) => (status === 200 ? 'ok' : body.code));
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(new Set(codes)).toEqual(
    new Set(['ok', ...codes.filter((code) => /^booking\.(slot_taken|quota|overlaps)$/.test(code))]),
  );
});

it('a cadre founds a home and opens a venue with hours, rules and a court of its own', async () => {
  const cadre = await actor('subdistrict-cadre');
  const [union] = await home.query<{ id: number }>(
    "SELECT id FROM organisations WHERE name = '河东街道总工会'",
  );
  const organisationId = String(union?.id);
  const page = {
    kind: 'own',
    name: '河东街道职工之家',
    address: '滨河路 20 号',
    intro: '随时来坐',
    contact: '12351',
    hours: [],
    offers: ['乒乓球'],
    charter: ['不打卡'],
  };
  const { id: homeId } = await cadre.mustPost<{ id: string }>('/homes', {
    organisationId,
    ...page,
  });
  const rules = {
    horizonDays: 2,
    opensAt: '08:00',
    slotMinutes: 45,
    maxSlots: 2,
    perPersonDay: 1,
    perPersonWeek: null,
    perUnionDay: null,
    audience: ['own', 'guests'],
    cancelUntilMinutes: 60,
    lateCancel: 'counted',
    arriveByMinutes: 10,
    credit: null,
    companions: 1,
    approval: false,
    seriesWeeks: 0,
  };
  const hours = [{ days: '1-7', opens: '09:00', closes: '21:00' }];
  const venue = {
    organisationId,
    homeId,
    name: '街道乒乓球室',
    address: '滨河路 20 号',
    latitude: 30.27,
    longitude: 120.16,
    rulesText: '自带球拍',
    phone: '12351',
    hours,
    rules,
  };
  const unsound = await cadre.post<ErrorBody>('/venues', {
    ...venue,
    rules: { ...rules, slotMinutes: 47 },
  });
  expect(unsound.body.fields).toEqual({
    'rules.slotMinutes': '一场 15 分钟到 24 小时，要是整 5 分钟',
  });
  const { id } = await cadre.mustPost<{ id: string }>('/venues', venue);
  await cadre.mustPost(`/venues/${id}/resources`, {
    name: '1 号台',
    kind: 'table_tennis',
    capacity: 1,
  });
  await cadre.mustPost(`/venues/${id}/hours`, {
    hours: [],
    publicGood: [],
    from: LATER,
    to: LATER,
    reason: '年终盘点',
  });
  const open = await grid(guest(), id, TOMORROW);
  expect(open.days[0]?.resources[0]?.slots).toHaveLength(16);
  expect((await grid(guest(), id, LATER)).days[0]?.resources[0]?.slots).toEqual([]);
  const shown = await guest().mustGet<{ chairMask: string | null; venues: object[] }>(
    `/homes/${homeId}`,
  );
  expect(shown.venues).toHaveLength(1);
});

describe('those who run the hall', () => {
  interface Managed {
    resources: { id: string; name: string; rulesText: string; actions: string[] }[];
    hours: { hoursText: string; whenText: string; reason: string | null }[];
    rules: { lines: string[]; whenText: string; rules: { horizonDays: number } }[];
    closures: { id: string; whereText: string; reason: string }[];
  }

  it('read what holds and what comes, change it by values, and open again what was shut', async () => {
    const [cadre, hall] = [await actor('district-cadre'), await venueId('区职工体育馆')];
    const read = () => cadre.mustGet<Managed>(`/venues/managed/${hall}`);
    const before = await read();
    const [rules] = before.rules;
    await cadre.mustPost(`/venues/${hall}/rules`, {
      rules: { ...rules?.rules, horizonDays: 3 },
      from: LATER,
    });
    await cadre.mustPost(`/venues/${hall}/hours`, {
      ...{ hours: [], publicGood: [], from: LATER, to: LATER, reason: '消防演练' },
    });
    const after = await read();
    expect(after.rules.slice(0, before.rules.length)).toEqual(before.rules);
    expect(after.rules.at(-1)).toMatchObject({ whenText: '12 月 3 日（周四）起' });
    expect(after.rules.at(-1)?.lines[0]).toContain('提前 3 天约');
    expect(after.hours.at(-1)).toMatchObject({
      ...{ hoursText: '不开', whenText: '12 月 3 日（周四）', reason: '消防演练' },
    });
    const [closure] = after.closures;
    expect(closure).toMatchObject({ whereText: '4 号场', reason: '保养' });
    const lifts = [1, 2].map(() => cadre.post(`/closures/${closure?.id}/lift`));
    const statuses = (await Promise.all(lifts)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 404]);
    expect((await read()).closures).toEqual([]);
  });

  it('give one court rules of its own, which whoever books it reads and is held to; and take them back', async () => {
    const [cadre, member] = [await actor('district-cadre'), await actor('member')];
    const hall = await venueId('区职工体育馆');
    const read = () => cadre.mustGet<Managed>(`/venues/managed/${hall}`);
    const { resources, rules } = await read();
    const court = resources.find(({ name }) => name === '3 号场');
    expect(court).toMatchObject({ rulesText: '按场馆的规矩', actions: ['set_rules'] });
    const seen = async (name: string) => {
      const { days } = await grid(member, hall, LATER);
      return days[0]?.resources.find((one) => one.name === name);
    };
    await cadre.mustPost(`/venues/${hall}/rules`, {
      ...{ resourceId: court?.id, from: TODAY },
      rules: { ...rules[0]?.rules, horizonDays: 3 },
    });
    expect((await seen('3 号场'))?.rules[0]).toContain('提前 3 天约');
    expect((await seen('2 号场'))?.rules[0]).toContain('提前 1 天约');
    expect((await slotOf(member, hall, LATER, '2 号场', '20:00')).slot.stateText).toBe('未开');
    const { ask } = await slotOf(member, hall, LATER, '3 号场', '20:00');
    const booked = await member.mustPost<Booking>('/bookings', ask);
    const own = (await read()).resources.find(({ name }) => name === '3 号场');
    expect(own).toMatchObject({ rulesText: '按单独的规矩', actions: ['set_rules', 'end_rules'] });
    const end = `/venues/${hall}/resources/${court?.id}/rules/end`;
    const ends = await Promise.all([1, 2].map(() => cadre.post(end, { from: TODAY })));
    expect(ends.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await seen('3 号场'))?.rules[0]).toContain('提前 1 天约');
    // What was booked by them stands, by the rules under which it was booked.
    const mine = await member.mustGet<Booking & { rules: string[] }>(`/bookings/mine/${booked.id}`);
    expect([mine.status, mine.rules[0]]).toEqual(['confirmed', expect.stringContaining('3 天')]);
  });

  it('see who has no place any more before they take places away; it is said why', async () => {
    const [cadre, library] = [await actor('district-cadre'), await venueId('河东区职工书屋')];
    const { resources } = await cadre.mustGet<Managed>(`/venues/managed/${library}`);
    const room = resources.find(({ name }) => name === '阅览室')?.id ?? '';
    const readers = await Promise.all(
      ['chair', 'neighbour-chair', 'member'].map((name) => actor(name)),
    );
    for (const who of readers) {
      const { ask } = await slotOf(who, library, TODAY, '阅览室', '18:00');
      await who.mustPost('/bookings', ask);
    }
    const resize = `/venues/${library}/resources/${room}/resize`;
    const { items } = await cadre.mustGet<Desk>(`${resize}/preview?capacity=2`);
    expect(items).toMatchObject([{ resourceName: '阅览室', statusText: '已订下' }]);
    const unread = await cadre.post<ErrorBody>(resize, { capacity: 2, bookings: 0 });
    const silent = await cadre.post<ErrorBody>(resize, { capacity: 2, bookings: 1 });
    expect([unread.body.code, silent.body.code]).toEqual([
      'venue.resize_unread',
      'venue.reason_missing',
    ]);
    const done = await cadre.mustPost<Desk>(resize, {
      ...{ capacity: 2, bookings: 1, reason: '坏了一半椅子' },
    });
    expect(done.items).toMatchObject([{ statusText: '场馆取消' }]);
    const { items: told } = await (readers[2] ?? cadre).mustGet<{
      items: { title: string; body: string }[];
    }>('/messages');
    expect(told[0]?.body).toContain('坏了一半椅子');
    const [entry] = await home.query<{ details: string }>(
      "SELECT details FROM audit_entries WHERE action = 'venue.resize'",
    );
    expect(JSON.parse(entry?.details ?? '{}')).toEqual({ from: 40, to: 2, bookings: 1 });
    const odd = await cadre.get<ErrorBody>(`${resize}/preview?capacity=2.5`);
    expect(odd.body.code).toBe('http.validation');
  });

  it('have two resources of one name never, also when both are added at once', async () => {
    const [cadre, hall] = [await actor('district-cadre'), await venueId('区职工体育馆')];
    const court = { name: '9 号场', kind: 'badminton', capacity: 1 };
    const both = await Promise.all(
      [1, 2].map(() => cadre.post(`/venues/${hall}/resources`, court)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { resources } = await cadre.mustGet<Managed>(`/venues/managed/${hall}`);
    expect(resources.filter(({ name }) => name === '9 号场')).toHaveLength(1);
  });

  it('are nobody below: a chair of the district finds no such venue', async () => {
    const [chair, hall] = [await actor('chair'), await venueId('区职工体育馆')];
    const seen = await chair.get<ErrorBody>(`/venues/managed/${hall}`);
    expect([seen.status, seen.body.code]).toEqual([404, 'venue.not_found']);
  });
});

describe('what is broken', () => {
  it('is reported by whoever sees it, settled by the keeper, and told', async () => {
    const [rider, keeper] = [await actor('rider'), await actor('venue-keeper')];
    const hall = await venueId('区职工体育馆');
    const report = { kind: 'light', text: '靠窗第二盏灯不亮' };
    const { items } = await rider.mustPost<{ items: { id: string }[] }>(
      `/venues/${hall}/faults`,
      report,
    );
    const id = items[0]?.id ?? '';
    const { items: tasks } = await keeper.mustGet<{
      items: { subjectId: string; labels: string[] }[];
    }>('/tasks/inbox');
    expect(tasks.find(({ subjectId }) => subjectId === id)?.labels).toEqual(['报修']);
    const again = await rider.post<ErrorBody>(`/venues/${hall}/faults`, report);
    expect([again.status, again.body.code]).toEqual([409, 'fault.reported_before']);
    const wrong = await rider.post<ErrorBody>(`/venues/${hall}/faults`, { kind: 'x', text: 7 });
    expect(Object.keys(wrong.body.fields ?? {}).sort()).toEqual(['kind', 'text']);
    await keeper.mustPost(`/venue-faults/${id}/fix`, {});
    const told = await rider.mustGet<{ items: { title: string }[] }>('/messages');
    expect(told.items.some(({ title }) => title === '报修有结果')).toBe(true);
  });
});
