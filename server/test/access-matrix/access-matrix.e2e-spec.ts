import { randomUUID } from 'node:crypto';
import { demoPerson } from '../../src/database/seeds/persons';
import { actor, guest, type Actor } from '../support/actors';
import { aCorrection, anApplication, anIdNumber } from '../support/factories';
import { home } from '../support/home';
import { workbookOf } from '../support/xlsx-files';
import { actors, matrix, type ActorName, type Line, type Outcome } from './matrix';

const UNION = '河东街道网约配送联合工会';
const people = new Map<ActorName, Actor>();
/** Ids of the chair's union that stand for the placeholders of the matrix. */
const ids: Record<string, string> = {};

// The demo city is loaded and a dozen people log in.
jest.setTimeout(60_000);

beforeAll(async () => {
  await home.reset();
  for (const name of actors) people.set(name, name === 'anonymous' ? guest() : await actor(name));
  const first = async (sql: string): Promise<string> => {
    const [row] = await home.query<{ id: string | number }>(sql);
    if (!row) throw new Error(`nothing in the demo city for: ${sql}`);
    return String(row.id);
  };
  const uuid = (column: string) =>
    `LOWER(CONCAT_WS('-', SUBSTR(HEX(${column}),1,8), SUBSTR(HEX(${column}),9,4), SUBSTR(HEX(${column}),13,4), SUBSTR(HEX(${column}),17,4), SUBSTR(HEX(${column}),21)))`;
  const union = await first(`SELECT id FROM organisations WHERE name = '${UNION}'`);
  const worker = await actor('rider2');
  const { id: application } = await worker.mustPost<{ id: string }>(
    '/join/applications',
    await anApplication(worker),
  );
  const second = await actor('dispute-maker');
  const body = await anApplication(second);
  const double = await actor('dispute-double');
  await second.mustPost('/join/applications', body);
  const { id: doubled } = await double.mustPost<{ id: string }>('/join/applications', {
    ...body,
    phone: '13900002222',
  });
  await home.drain();
  Object.assign(ids, {
    union,
    application,
    station: await first("SELECT id FROM stations WHERE number = 'HD-0127'"),
    version: '1',
    doubled,
    dispute: await first(
      `SELECT ${uuid('id')} AS id FROM membership_disputes WHERE organisation_id = ${union} AND status = 'open' ORDER BY opened_at DESC, id DESC LIMIT 1`,
    ),
    fallback: await first(
      `SELECT f.id FROM organisations f JOIN organisations u ON u.parent_id = f.parent_id WHERE u.id = ${union} AND f.fallback = 1`,
    ),
    transfer: await first(
      `SELECT ${uuid('id')} AS id FROM membership_transfers WHERE to_organisation_id = ${union} AND open = 1`,
    ),
    lapse: await first(
      `SELECT ${uuid('id')} AS id FROM membership_lapses WHERE organisation_id = ${union} AND open = 1`,
    ),
    appeal: await first(`SELECT ${uuid('id')} AS id FROM appeals WHERE open = 1`),
    resolution: await first(
      `SELECT ${uuid('id')} AS id FROM resolutions WHERE organisation_id = ${union} LIMIT 1`,
    ),
    membership: await first(
      `SELECT ${uuid('id')} AS id FROM memberships WHERE organisation_id = ${union} AND status = 'active' LIMIT 1`,
    ),
    delegation: await first(
      `SELECT ${uuid('id')} AS id FROM delegations WHERE organisation_id = ${union}`,
    ),
    vacancy: await first(
      `SELECT ${uuid('id')} AS id FROM union_vacancies WHERE union_id = 1122 AND open = 1`,
    ),
    officer: await first(
      `SELECT ${uuid('id')} AS id FROM union_officers WHERE organisation_id = ${union} AND post = 'member'`,
    ),
    message: randomUUID(),
    home: await first(`SELECT ${uuid('id')} AS id FROM homes WHERE name = '河东区职工之家'`),
    share: randomUUID(),
    hall: await first(`SELECT ${uuid('id')} AS id FROM venues WHERE name = '区职工体育馆'`),
    court: await first(`SELECT ${uuid('id')} AS id FROM resources WHERE name = '1 号场'`),
    resource: await first(`SELECT ${uuid('id')} AS id FROM resources WHERE name = '1 号场'`),
    closure: await first(`SELECT ${uuid('id')} AS id FROM closures`),
    booking: await first(`SELECT ${uuid('id')} AS id FROM bookings WHERE status = 'requested'`),
    entry: await first(
      `SELECT ${uuid('id')} AS id FROM credit_entries WHERE person_id = UNHEX('${demoPerson('member').personId.replaceAll('-', '')}')`,
    ),
    outing: await first(`SELECT ${uuid('id')} AS id FROM activities WHERE title = '东湖一日游'`),
    registration: await first(
      `SELECT ${uuid('r.id')} AS id FROM activity_registrations r WHERE r.status = 'offered'`,
    ),
    line: await first(`SELECT ${uuid('id')} AS id FROM waitlist_entries WHERE status = 'offered'`),
    list: randomUUID(),
    door: randomUUID(),
  });
  await home.query(
    'UPDATE union_terms SET ends_on = CURRENT_DATE + INTERVAL 40 DAY WHERE organisation_id = ?',
    [union],
  );
  await home.terms();
  ids['renewal'] = await first(
    `SELECT ${uuid('id')} AS id FROM term_renewals WHERE union_id = ${union}`,
  );
  const named = await actor('member-06');
  const { name, idNumber } = demoPerson('member-06');
  const { correction } = await named.mustPost<{ correction: { id: string } }>('/me/correction', {
    name: `${name}明`,
    idNumber,
    reason: '少写了一个字',
  });
  ids['correction'] = correction.id;
  await people
    .get('member')
    ?.mustPost(`/credit/entries/${ids['entry']}/appeal`, { reason: '临时加班' });
  ids['contest'] = await first(`SELECT ${uuid('id')} AS id FROM credit_appeals`);
  await people
    .get('member')
    ?.mustPost(`/venues/${ids['hall']}/faults`, { kind: 'light', text: '灯不亮' });
  ids['fault'] = await first(`SELECT ${uuid('id')} AS id FROM venue_faults`);
  const chair = people.get('chair');
  const { id: change = '' } =
    (await chair?.mustPost<{ id: string }>('/organisation-changes', {
      kind: 'dissolve',
      organisationId: union,
      reason: '试一试',
    })) ?? {};
  ids['change'] = change;
  const cadre = people.get('subdistrict-cadre');
  const { items: places } = (await cadre?.mustGet<{ items: { id: string }[] }>(
    '/union-foundings/places',
  )) ?? { items: [] };
  ids['subdistrict'] = places[0]?.id ?? '';
  const { id: founding = '' } =
    (await cadre?.mustPost<{ id: string }>('/union-foundings', {
      parentId: ids['subdistrict'],
      kind: 'joint',
      name: '滨河路小店联合工会',
      employers: [],
      address: '滨河路 1 号',
      expectedMembers: 30,
      reason: '小店多',
    })) ?? {};
  ids['founding'] = founding;
  ids['proposal'] = await aProposal(ids['subdistrict']);
  Object.assign(ids, await aRoster(chair?.token ?? '', union));
  const { scene } = (await chair?.mustPost<{ scene: string }>(
    `/stations/${ids['station']}/codes`,
  )) ?? { scene: '' };
  ids['scene'] = encodeURIComponent(scene);
  const code = await chair?.mustPost<{ scene: string }>(`/organisations/${union}/code`);
  ids['unionscene'] = encodeURIComponent(code?.scene ?? '');
  ids['room'] = await aHotActivity(people.get('chair'), union);
});

/** As the job leaves it in the register, of an employer that nobody works at. */
async function aProposal(subdistrict: string): Promise<string> {
  const id = randomUUID();
  const values = [id.replaceAll('-', ''), subdistrict, subdistrict, subdistrict];
  await home.query(
    `INSERT INTO founding_proposals (id, status, organisation_id, kind, parent_id, area_id, employer_key, members, employers, opened_at, moved_at)
     VALUES (UNHEX(?), 'open', ?, 'joint', ?, ?, UNHEX(REPEAT('0', 32)), 30, 4, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    values,
  );
  return id;
}

/** Opens in six minutes, with a waiting room that can be entered. */
async function aHotActivity(chair: Actor | undefined, union: string): Promise<string> {
  const plan = matrix['POST /activities']?.body;
  const drafted = await chair?.mustPost<{ id: string }>('/activities', {
    ...plan,
    organisationId: union,
  });
  const id = drafted?.id ?? '';
  await chair?.mustPost(`/activities/${id}/publish`, { waitingRoom: true });
  return id;
}

/** A roster that the chair gave in, and a row of it. */
async function aRoster(token: string, union: string): Promise<{ roster: string; row: string }> {
  const rows = [
    ['姓名', '身份证号'],
    ['王小明', anIdNumber()],
  ];
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const response = await fetch(`${home.baseUrl}/api/v1/roster/imports?organisation=${union}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(workbookOf('wps', [{ name: '名册', rows }])),
  });
  const { id } = (await response.json()) as { id: string };
  return { roster: id, row: randomUUID() };
}

const fill = (text: string): string =>
  text.replace(/:([a-z]+)/g, (whole, name: string) => ids[name] ?? whole);

/** Which id a route's `:id` stands for. */
function subjectOf(path: string): string {
  if (path.startsWith('/organisations')) return 'union';
  if (path.startsWith('/stations')) return 'station';
  if (path.startsWith('/roster/members')) return 'membership';
  if (path.startsWith('/roster')) return 'roster';
  if (path.startsWith('/organisation-changes')) return 'change';
  if (path.startsWith('/disputes/of-application')) return 'doubled';
  if (path.startsWith('/committees')) return 'union';
  if (path.startsWith('/officers')) return 'officer';
  if (path.startsWith('/term-renewals')) return 'renewal';
  if (path.startsWith('/union-vacancies')) return 'vacancy';
  if (path.startsWith('/relatives')) return 'message';
  if (path.startsWith('/union-foundings')) return 'founding';
  if (path.startsWith('/founding-proposals')) return 'proposal';
  if (path.startsWith('/disputes')) return 'dispute';
  if (path.startsWith('/join/resolutions')) return 'resolution';
  if (path.includes('/transfers')) return 'transfer';
  if (path.startsWith('/corrections')) return 'correction';
  if (path.startsWith('/homes')) return 'home';
  if (path.startsWith('/venues') || path.startsWith('/venue-figures')) return 'hall';
  if (path.startsWith('/closures')) return 'closure';
  if (path.startsWith('/bookings')) return 'booking';
  if (path.startsWith('/credit/entries')) return 'entry';
  if (path.startsWith('/activities/registrations')) return 'registration';
  if (path.startsWith('/activities/sign-up-lists')) return 'list';
  if (path.startsWith('/activities')) return 'outing';
  if (path.startsWith('/waiting-rooms')) return 'room';
  if (path.startsWith('/waitlist')) return 'line';
  if (path.startsWith('/credit')) return 'contest';
  if (path.startsWith('/venue-faults')) return 'fault';
  if (path.startsWith('/appeals')) return 'appeal';
  if (path.startsWith('/lapses')) return 'lapse';
  if (path.startsWith('/memberships')) return 'membership';
  if (path.startsWith('/delegations')) return 'delegation';
  if (path.startsWith('/messages') || path.startsWith('/session')) return 'message';
  return 'application';
}

/** The body must pass validation for the scope to be asked at all. */
function bodyFor(path: string, line: Line): object | undefined {
  if (path.endsWith('/resubmit')) return aCorrection();
  return line.body && (JSON.parse(fill(JSON.stringify(line.body))) as object);
}

async function outcomeOf(
  method: string,
  path: string,
  line: Line,
  name: ActorName,
): Promise<Outcome | string> {
  const who = people.get(name) ?? guest();
  const expected = line.outcome[name];
  const target =
    fill(path.replace(':id', `:${subjectOf(path)}`)) + (line.query ? `?${fill(line.query)}` : '');
  if (path.startsWith('/sandbox') || path === '/livez' || path === '/readyz') {
    const response = await fetch(home.baseUrl + target, { method });
    return [401, 403, 404].includes(response.status) ? (response.status as Outcome) : 'in';
  }
  // Whoever is in scope sends something that is refused only afterwards, so that nothing changes.
  const isAct = method === 'POST';
  const body = isAct
    ? ((expected === 404 ? bodyFor(path, line) : { nonsense: 1 }) ?? {})
    : undefined;
  const key = isAct && expected === 404 ? randomUUID() : null;
  const { status } = await who.send(method, target, body, { key });
  if (status === 401 && (path === '/session/wechat' || path === '/session/refresh')) return 'in';
  if (status === 401 || status === 403 || status === 404) return status;
  return status < 500 ? 'in' : `${status}`;
}

describe('the access matrix', () => {
  it('has a line for every registered route, and no other', () => {
    const registered = home.routes().map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(matrix).sort()).toEqual([...registered].sort());
  });

  it.each(Object.entries(matrix))('%s', async (route, line) => {
    const [method = '', path = ''] = route.split(' ');
    const seen: Partial<Record<ActorName, Outcome | string>> = {};
    // Logging out is tried with sessions of its own, or nobody would be left for the other lines.
    const spoils = path.startsWith('/session/logout');
    for (const name of actors) {
      if (spoils && name !== 'anonymous') {
        seen[name] = line.outcome[name];
        continue;
      }
      seen[name] = await outcomeOf(method, path, line, name);
    }
    // A member without a card, a message that is not there: past the guard, and then simply missing.
    for (const name of actors) {
      const missing =
        /^\/membership\/(card|proof\.pdf|resume|object)$/.test(path) ||
        path === '/membership/card' ||
        /^\/me\/(roster-claims|employments|founding-posts)\/:id|^\/roster\/exports\/:id|\/mend$/.test(
          path,
        ) ||
        /^\/(messages|relatives|session\/devices)\/:id/.test(path);
      if (missing && seen[name] === 404 && line.outcome[name] === 'in') seen[name] = 'in';
    }
    expect(seen).toEqual(line.outcome);
  });
});
