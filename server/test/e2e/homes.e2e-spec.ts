import { homeLimits } from '@home/shared';
import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Home {
  name: string;
  chairMask: string | null;
  unionContact: string | null;
  venues: { id: string; name: string }[];
  shares: { id: string; organisationName: string; termsText: string }[];
}
interface Managed extends Home {
  version: number;
  shares: { id: string; organisationId: string; organisationName: string; termsText: string }[];
}
interface Slot {
  startText: string;
  startsAt: string;
}
interface Grid {
  days: { resources: { id: string; slots: Slot[] }[] }[];
}

/** Tuesday, 10:00 in Shanghai. */
const TUESDAY = '2026-12-01T02:00:00.000Z';
const [TODAY, TOMORROW] = ['2026-12-01', '2026-12-02'];
const SHARED = '解放桥商圈共享职工之家';
const DISTRICT = '河东区职工之家';
const RIDERS = '骑手之家';
/** 河东街道总工会, whose members the shared home takes in the evening. */
const SUBDISTRICT = '111';

jest.setTimeout(60_000);
beforeEach(() => home.reset(TUESDAY));
afterEach(expectInvariants);

async function homeId(name: string): Promise<string> {
  const { items } = await guest().mustGet<{ items: { id: string; name: string }[] }>('/homes');
  const found = items.find((one) => one.name === name);
  if (!found) throw new Error(`no home ${name}`);
  return found.id;
}
const page = (change: object = {}) => ({
  kind: 'regional',
  name: DISTRICT,
  address: '文化路 1 号',
  intro: '随时来坐',
  contact: '12351',
  hours: [{ days: '1-5', opens: '08:00', closes: '20:00' }],
  offers: ['乒乓球'],
  charter: ['不打卡'],
  version: 1,
  ...change,
});
const share = (change: object = {}) => ({
  organisationId: SUBDISTRICT,
  from: TODAY,
  hours: [],
  dailyQuota: null,
  ...change,
});

describe('the public page of a home', () => {
  it('says whose it is, how to reach them, who shares it, and what is on', async () => {
    const id = await homeId(SHARED);
    const seen = await guest().mustGet<Home>(`/homes/${id}`);
    expect(seen.venues.map(({ name }) => name)).toEqual(['共享健身房']);
    expect(seen.shares[0]?.organisationName).toBe('河东街道总工会');
    expect(seen.shares[0]?.termsText).toContain('18:00–22:00，每天 6 次');
    const riders = await homeId(RIDERS);
    const shown = await guest().mustGet<Home>(`/homes/${riders}`);
    expect(shown.chairMask).toBe('张*强');
    expect(shown.unionContact).toMatch(/\d/);
  });

  it('shows what its union holds, and what is in its venues', async () => {
    interface Cards {
      items: { id: string; title: string; organiserName: string }[];
    }
    const all = await guest().mustGet<Cards>('/activities');
    const at = async (name: string) =>
      (await guest().mustGet<Cards>(`/activities?homeId=${await homeId(name)}`)).items;
    const held = all.items.filter(({ organiserName }) => organiserName.includes('网约配送'));
    expect(held.length).toBeGreaterThan(0);
    expect(await at(RIDERS)).toEqual(held);
    const [first] = held;
    expect(await at(SHARED)).not.toContainEqual(first);
    await home.query(
      `UPDATE activities SET venue_id = (SELECT id FROM venues WHERE name = '共享健身房') WHERE title = ?`,
      [first?.title ?? ''],
    );
    expect((await at(SHARED)).map(({ id }) => id)).toContain(first?.id);
  });

  it('is one of many, a page at a time and each once; an id that is none has no activities', async () => {
    await home.query(
      `INSERT INTO homes (id, organisation_id, kind, name, address, intro, contact, hours, offers, charter, created_at)
       SELECT UNHEX(LPAD(HEX(s.seq), 32, '0')), 1114, 'own', CONCAT('小家', s.seq), '路', '坐', '12351', '[]', '[]', '[]', NOW(3)
         FROM seq_1_to_45 s`,
    );
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: { items: { id: string }[]; nextCursor: string | null } = await guest().mustGet(
        `/homes${cursor === '' ? '' : `?cursor=${cursor}`}`,
      );
      expect(next.items.length).toBeLessThanOrEqual(homeLimits.pageSize);
      seen.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(48);
    expect((await guest().get('/homes?cursor=W10')).status).toBe(400);
    const none = await guest().mustGet<{ items: object[] }>('/activities?homeId=abc');
    expect(none.items).toEqual([]);
  });
});

describe('who runs a home', () => {
  it('edits it: of two who read the same page one saves, and it leaves an entry', async () => {
    const [first, second] = [await actor('district-cadre'), await actor('city-cadre')];
    const id = await homeId(DISTRICT);
    const answers = await Promise.all([
      first.post<Managed & ErrorBody>(`/homes/${id}`, page({ intro: '第一个' })),
      second.post<Managed & ErrorBody>(`/homes/${id}`, page({ intro: '第二个' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late?.body.code).toBe('home.changed');
    expect((await first.mustGet<Managed>(`/homes/managed/${id}`)).version).toBe(2);
    const entries = await home.query("SELECT 1 FROM audit_entries WHERE action = 'home.edit'");
    expect(entries).toHaveLength(1);
  });

  it('sees those of the unions below as well, and nobody else’s', async () => {
    const names = async (who: Actor) => {
      const { items } = await who.mustGet<{ items: { name: string }[] }>('/homes/managed');
      return items.map(({ name }) => name).sort();
    };
    expect(await names(await actor('district-cadre'))).toEqual([DISTRICT, SHARED, RIDERS].sort());
    expect(await names(await actor('chair'))).toEqual([RIDERS]);
    const [chair, id] = [await actor('chair'), await homeId(DISTRICT)];
    const missing = '01890000-0000-7000-8000-000000000000';
    const [foreign, none] = await Promise.all(
      [id, missing].map((one) => chair.post<ErrorBody>(`/homes/${one}`, page())),
    );
    expect([foreign?.status, foreign?.body.code]).toEqual([404, 'home.not_found']);
    expect(foreign?.body.message).toBe(none?.body.message);
    const theirs = await chair.post<ErrorBody>(`/homes/${id}/shares`, share());
    expect(theirs.status).toBe(404);
  });

  it.each([
    ['a name of 61 characters', { name: '长'.repeat(61) }, 'name'],
    ['an unknown kind', { kind: 'castle' }, 'kind'],
    ['21 lines of what it offers', { offers: Array.from({ length: 21 }, () => '球') }, 'offers'],
    ['a line of 101 characters', { charter: ['长'.repeat(101)] }, 'charter'],
    ['a list for the name', { name: ['x'] }, 'name'],
    ['the version as text', { version: '1' }, 'version'],
    ['another owner', { organisationId: '1' }, 'organisationId'],
    ['hours that are none', { hours: [{ days: '8', opens: '08:00', closes: '20:00' }] }, 'hours'],
  ])('with %s is refused and nothing changes', async (_, change, field) => {
    const [cadre, id] = [await actor('district-cadre'), await homeId(DISTRICT)];
    const answer = await cadre.post<ErrorBody>(`/homes/${id}`, page(change));
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields ?? {}).join()).toContain(field);
    expect((await cadre.mustGet<Managed>(`/homes/managed/${id}`)).version).toBe(1);
  });

  it('cannot overlap hours, nor send ten megabytes', async () => {
    const [cadre, id] = [await actor('district-cadre'), await homeId(DISTRICT)];
    const line = { days: '1-7', opens: '08:00', closes: '20:00' };
    const twice = await cadre.post<ErrorBody>(`/homes/${id}`, page({ hours: [line, line] }));
    expect(twice.body.code).toBe('venue.hours_wrong');
    const huge = page({ intro: '长'.repeat(3_500_000) });
    expect((await cadre.post(`/homes/${id}`, huge)).status).toBe(413);
    expect((await cadre.mustGet<Managed>(`/homes/managed/${id}`)).version).toBe(1);
  });

  it('founds none for a union that closes', async () => {
    await home.query("UPDATE organisations SET status = 'dissolving' WHERE id = 1114");
    const cadre = await actor('district-cadre');
    const { version: _, ...fresh } = page();
    const answer = await cadre.post<ErrorBody>('/homes', { ...fresh, organisationId: '1114' });
    expect(answer.body.code).toBe('organisation.closed');
    const [nobody] = await Promise.all(
      ['abc'].map((organisationId) =>
        cadre.post<ErrorBody>('/homes', { ...fresh, organisationId }),
      ),
    );
    expect([nobody?.status, nobody?.body.code]).toEqual([404, 'organisation.not_found']);
  });
});

describe('a venue', () => {
  const named = async (name: string) => {
    const { items } = await guest().mustGet<{ items: { id: string; name: string }[] }>('/venues');
    return items.find((one) => one.name === name)?.id ?? '';
  };

  it('is taken out of its home and put back, by one of two who do it at once; both are written down', async () => {
    const [cadre, city] = [await actor('district-cadre'), await actor('city-cadre')];
    const [id, court] = [await homeId(DISTRICT), await named('滨河路 24 小时球场')];
    const shown = async () =>
      (await guest().mustGet<Home>(`/homes/${id}`)).venues.map((one) => one.id);
    expect(await shown()).toContain(court);
    const both = await Promise.all(
      [cadre, city].map((who) => who.post(`/venues/${court}/home`, { homeId: null, from: id })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await shown()).not.toContain(court);
    const put = { homeId: id, from: null };
    const back = await cadre.mustPost<{ homeId: string; homes: { id: string; name: string }[] }>(
      `/venues/${court}/home`,
      put,
    );
    expect(back).toMatchObject({ homeId: id, homes: [{ id, name: DISTRICT }] });
    expect(await shown()).toContain(court);
    const entries = await home.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE subject_type = 'venue' ORDER BY action",
    );
    expect(entries.map(({ action }) => action)).toEqual(['venue.attach', 'venue.detach']);
  });

  it('is not put into the home of another union, nor by whoever runs another', async () => {
    const [cadre, id] = [await actor('district-cadre'), await homeId(DISTRICT)];
    const [court, riders] = [await named('滨河路 24 小时球场'), await homeId(RIDERS)];
    const moved = await cadre.post<ErrorBody>(`/venues/${court}/home`, {
      homeId: riders,
      from: id,
    });
    expect([moved.status, moved.body.code]).toEqual([422, 'home.elsewhere']);
    const chair = await actor('chair');
    const foreign = await chair.post<ErrorBody>(`/venues/${court}/home`, { homeId: id, from: id });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'venue.not_found']);
  });
});

describe('an agreement to share', () => {
  it.each([
    ['a day of the past', { from: '2026-11-30' }, 'venue.days_wrong'],
    ['an end before its beginning', { from: TOMORROW, to: TODAY }, 'venue.days_wrong'],
    ['a day that is none', { from: '2027-02-30' }, 'venue.days_wrong'],
    ['a union that is none', { organisationId: 'abc' }, 'organisation.not_found'],
    ['a union below', { organisationId: '1114' }, 'home.share_organisation'],
    ['the union itself', { organisationId: '11' }, 'home.share_organisation'],
    ['no bookings at all', { dailyQuota: 0 }, 'http.validation'],
    ['half a booking', { dailyQuota: 1.5 }, 'http.validation'],
    ['a number for the union', { organisationId: 111 }, 'http.validation'],
  ])('with %s is refused', async (_, change, code) => {
    const [cadre, id] = [await actor('district-cadre'), await homeId(DISTRICT)];
    const answer = await cadre.post<ErrorBody>(`/homes/${id}/shares`, share(change));
    expect(answer.body.code).toBe(code);
    expect((await guest().mustGet<Home>(`/homes/${id}`)).shares).toEqual([]);
  });

  it('is made once when two make it at once, ended by one of two, and made again', async () => {
    const [cadre, city] = [await actor('district-cadre'), await actor('city-cadre')];
    const id = await homeId(DISTRICT);
    const both = await Promise.all(
      [cadre, city].map((who) => who.post(`/homes/${id}/shares`, share({ organisationId: '12' }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { shares } = await cadre.mustGet<Managed>(`/homes/managed/${id}`);
    expect(shares).toHaveLength(1);
    const ends = await Promise.all(
      [cadre, city].map((who) => who.post(`/homes/${id}/shares/${shares[0]?.id}/end`)),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 404]);
    // Of another home it cannot be ended.
    const again = await cadre.mustPost<{ id: string }>(
      `/homes/${id}/shares`,
      share({ organisationId: '12', to: TODAY }),
    );
    const other = await homeId(SHARED);
    expect((await cadre.post(`/homes/${other}/shares/${again.id}/end`)).status).toBe(404);
    const entries = await home.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE subject_type = 'home' ORDER BY at, action",
    );
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'home.end_share',
      'home.share',
      'home.share',
    ]);
    // Its last day over, it is shown to nobody and stands in nobody's way.
    home.setTime('2026-12-02T02:00:00.000Z');
    const later = await actor('district-cadre');
    expect((await guest().mustGet<Home>(`/homes/${id}`)).shares).toEqual([]);
    await later.mustPost(`/homes/${id}/shares`, share({ organisationId: '12', from: TOMORROW }));
  });

  it('is made with thirty unions and no more, however many are asked for at once', async () => {
    await home.query(
      `INSERT INTO organisations (id, parent_id, path, level, kind, name, fallback, created_at)
       SELECT 90000 + s.seq, 12, CONCAT('/1/12/', 90000 + s.seq, '/'), 'grassroots', 'joint', CONCAT('联合工会', s.seq), 0, NOW(3)
         FROM seq_1_to_40 s`,
    );
    const [cadre, id] = [await actor('district-cadre'), await homeId(DISTRICT)];
    await home.query(
      `INSERT INTO home_shares (id, home_id, organisation_id, valid_from, hours, assignment_id, created_at)
       SELECT UNHEX(LPAD(HEX(o.id), 32, '0')), UNHEX(?), o.id, '2026-11-01', '[]', UNHEX(?), NOW(3)
         FROM organisations o WHERE o.id BETWEEN 90001 AND 90000 + ?`,
      [id.replace(/-/g, ''), id.replace(/-/g, ''), homeLimits.shares - 3],
    );
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        cadre.post<ErrorBody>(`/homes/${id}/shares`, share({ organisationId: `${90_040 - i}` })),
      ),
    );
    const codes = answers.map(({ status, body }) => (status === 200 ? 'ok' : body.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(3);
    expect(new Set(codes)).toEqual(new Set(['ok', 'home.shares_full']));
  });
});

describe('members of the union that a home is shared with', () => {
  async function evening(venue: string, time: string) {
    const grid = await guest().mustGet<Grid>(`/venues/${venue}/availability?day=${TOMORROW}`);
    const [room] = grid.days[0]?.resources ?? [];
    const slot = room?.slots.find(({ startText }) => startText === time);
    if (!room || !slot) throw new Error(`no slot at ${time}`);
    return { resourceId: room.id, day: TOMORROW, startsAt: slot.startsAt, slots: 1 };
  }

  it('book in the agreed hours, as often as agreed and no more, while the agreement lasts', async () => {
    const [cadre, id] = [await actor('district-cadre'), await homeId(SHARED)];
    const { shares, venues } = await cadre.mustGet<Managed>(`/homes/managed/${id}`);
    const gym = venues[0]?.id ?? '';
    await cadre.mustPost(`/homes/${id}/shares/${shares[0]?.id}/end`);
    const members = await Promise.all(
      ['chair', 'chair-1115', 'chair-1116', 'chair-1117'].map((name) => actor(name)),
    );
    const ask = await evening(gym, '18:40');
    const tap = async (who: Actor | undefined, what = ask): Promise<string> => {
      const answer = await who?.post<ErrorBody>('/bookings', what);
      return answer?.status === 200 ? 'ok' : (answer?.body.code ?? '');
    };
    expect(await tap(members[0])).toBe('booking.not_for_you');

    const hours = [{ days: '1-7', opens: '18:00', closes: '20:00' }];
    const { id: agreed } = await cadre.mustPost<{ id: string }>(
      `/homes/${id}/shares`,
      share({ hours, dailyQuota: 2 }),
    );
    expect(await tap(members[0], await evening(gym, '12:00'))).toBe('booking.not_for_you');
    expect(await tap(members[0], await evening(gym, '20:40'))).toBe('booking.not_for_you');
    // Four at once, two agreed.
    const taps = await Promise.all(members.map((who) => tap(who)));
    expect(taps.sort()).toEqual(['booking.quota', 'booking.quota', 'ok', 'ok']);

    await cadre.mustPost(`/homes/${id}/shares/${agreed}/end`);
    const [held] = await home.query<{ n: string }>(
      "SELECT COUNT(*) AS n FROM bookings WHERE status = 'confirmed' AND resource_id = UNHEX(?)",
      [ask.resourceId.replace(/-/g, '')],
    );
    expect(Number(held?.n)).toBeGreaterThanOrEqual(2);
    const outsider = await tap(await actor('chair-1111'));
    expect(outsider).toBe('booking.not_for_you');
  });
});
