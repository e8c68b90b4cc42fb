import { shanghaiDay } from '@home/shared';
import { gzipSync } from 'node:zlib';
import { actor, type Actor } from '../support/actors';
import { ChildServer } from '../support/child-server';
import {
  anApplication,
  anIdNumber,
  consents,
  organisationId,
  stationId,
} from '../support/factories';
import { diskPieces, filePieces, placesOf, tablePieces, type Piece } from '../support/haystack';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { aPdf, uploadTo } from '../support/pictures';
import { rosterOf, upload, type Import } from '../support/rosters';
import { until } from '../support/until';

const UNION = '河东街道网约配送联合工会';
const COURIERS = '河东街道快递行业工会';
/** The number that the sandbox vouches for. */
const RIDERS_PHONE = '19900000001';

/** What somebody typed, and the masks that lists show of it. */
// Nobody else's: other specs write theirs in the plain on purpose, and the disk is one for all of them.
const rider = { name: '东方金丝雀', idNumber: anIdNumber('19880808'), phone: '13976401258' };
const note = '金丝雀住在望江楼旁边的巷子里';
const double = { name: '令狐红嘴鸥', phone: '13987655678' };
const imported = { name: '上官蓝翡翠', idNumber: anIdNumber('19760505'), phone: RIDERS_PHONE };
const mended = {
  name: '司马黄腹雀',
  wrong: '420102197705050000',
  idNumber: anIdNumber('19770505'),
  phone: '13987659012',
};
const secrets = [
  ...Object.values(rider),
  note,
  ...Object.values(double),
  imported.name,
  imported.idNumber,
  ...Object.values(mended),
];
/** Written to the database on purpose, so that it is no other test's canary that stands in its files. */
const caged = '笼中画眉鸟';
const masks = ['东方**', '上官**', '司马**', '139****9012'];

jest.setTimeout(180_000);
let server: ChildServer;
let fetched: Piece[] = [];

beforeAll(async () => {
  await home.reset();
  server = await ChildServer.start({ BACKGROUND_JOBS: 'on' });
});
afterAll(() => server.end());

const there = (name: string): Promise<Actor> => actor(name, server.baseUrl);
const today = (): string => shanghaiDay(new Date(home.now()));

/** Applies with faults, is asked, answers, is looked at, meets a double, is approved. */
async function joins(): Promise<void> {
  const [who, chair, second] = [await there('rider'), await there('chair'), await there('rider2')];
  const body = await anApplication(who, rider);
  await who.post('/join/applications', { ...body, idNumber: `${rider.idNumber.slice(0, -1)}?` });
  await who.post('/join/applications', { ...body, [rider.name]: rider.phone });
  await who.post(
    `/join/applications?${encodeURIComponent(rider.name)}=${rider.idNumber}`,
    `{"name":"${rider.name}`,
  );
  const { id } = await who.mustPost<{ id: string }>('/join/applications', body);
  await second.mustPost(
    '/join/applications',
    await anApplication(second, { ...double, idNumber: rider.idNumber }),
  );
  await chair.mustPost(`/join/review/${id}/return`, {
    missing: ['workplace', 'employer_proof'],
  });
  const paper = Buffer.concat([aPdf(), Buffer.from(`% ${rider.name} ${rider.idNumber}`)]);
  const matter = { subjectType: 'join_application', subjectId: id };
  const { status } = await uploadTo(who, matter, paper, { baseUrl: server.baseUrl });
  expect(status).toBe(200);
  expect(filePieces().length).toBeGreaterThan(0);
  await who.mustPost(`/join/applications/${id}/resubmit`, { consents: consents(), note });
  await chair.mustPost(`/join/review/${id}/reveal`, { purpose: 'verify_identity' }, { key: null });
  const inbox = await chair.mustGet<{ items: { subjectType: string; subjectId: string }[] }>(
    '/tasks/inbox',
  );
  const dispute = inbox.items.find(({ subjectType }) => subjectType === 'membership_dispute');
  await chair.mustPost(`/disputes/${dispute?.subjectId}/deny`, { note: '两个人' });
  await chair.mustPost('/join/resolutions', { resolvedOn: today(), applicationIds: [id] });
}

/** A roster comes in, is mended, imported, looked through and taken out again; somebody on it says: that is me. */
async function standsOnARoster(): Promise<void> {
  const chair = await there('chair');
  const union = await organisationId(UNION);
  const rows = [
    [imported.name, imported.idNumber, imported.phone, '2023-05-01', '女'],
    [mended.name, mended.wrong, mended.phone, '2023-05-01', '男'],
  ];
  const { body } = await upload(chair, rosterOf(rows), union);
  const list = await chair.mustGet<{ items: { id: string; problem: string | null }[] }>(
    `/roster/imports/${body.id}/rows`,
  );
  const faulty = list.items.find(({ problem }) => problem !== null);
  await chair.mustPost(`/roster/imports/${body.id}/rows/${faulty?.id}/mend`, {
    name: mended.name,
    idNumber: mended.idNumber,
    phone: mended.phone,
    joinedOn: '2023-05-01',
  });
  await chair.mustPost(`/roster/imports/${body.id}/confirm`);
  await until(
    'the roster is imported',
    async () => (await chair.mustGet<Import>(`/roster/imports/${body.id}`)).status === 'done',
  );
  for (const q of [mended.name, '9012']) {
    const found = await chair.mustGet<{ items: { id: string }[] }>(
      `/roster/members?organisation=${union}&q=${encodeURIComponent(q)}`,
    );
    await chair.mustPost(
      `/roster/members/${found.items[0]?.id}/reveal`,
      { purpose: 'contact' },
      { key: null },
    );
  }
  const { id } = await chair.mustPost<{ id: string }>('/roster/exports', { organisationId: union });
  await until(
    'the members are exported',
    async () =>
      (await chair.mustGet<{ items: { isReady: boolean }[] }>('/roster/exports')).items[0]
        ?.isReady === true,
  );
  await fetches(chair, `/roster/exports/${id}/link`, {}, 'roster export');
}

/** The mended one came from a roster; whoever was imported first confirms it, moves on, asks for a copy. */
async function moves(): Promise<void> {
  const who = await there('rider');
  await who.mustPost('/membership/transfers', {
    organisationId: await organisationId(COURIERS),
    reason: 'new_place',
  });
  const neighbour = await there('neighbour-chair');
  const inbox = await neighbour.mustGet<{ items: { subjectType: string; subjectId: string }[] }>(
    '/tasks/inbox',
  );
  const transfer = inbox.items.find(({ subjectType }) => subjectType === 'membership_transfer');
  await neighbour.mustGet(`/transfers/${transfer?.subjectId}`);
  await neighbour.mustPost(`/transfers/${transfer?.subjectId}/accept`);
  const { memberNo } = await who.mustGet<{ memberNo: string }>('/membership/card');
  await neighbour.mustPost('/delegations', {
    organisationId: await organisationId(COURIERS),
    memberNo,
    fromDay: today(),
    toDay: today(),
    reason: '开会',
  });
  const [delegation] = (await neighbour.mustGet<{ items: { id: string }[] }>('/delegations')).items;
  await neighbour.mustPost(`/delegations/${delegation?.id}/end`);
  const { id } = await who.mustPost<{ id: string }>('/me/exports');
  await until(
    'the copy is made',
    async () =>
      (await who.mustGet<{ items: { isReady: boolean }[] }>('/me/exports')).items[0]?.isReady ===
      true,
  );
  for (const format of ['html', 'json'])
    await fetches(who, `/me/exports/${id}/link`, { format }, format);
}

async function fetches(who: Actor, link: string, body: object, place: string): Promise<void> {
  const { path } = await who.mustPost<{ path: string }>(link, body, { key: null });
  const bytes = Buffer.from(await (await fetch(server.baseUrl + path)).arrayBuffer());
  fetched = [...fetched, { place, bytes }];
}

async function everywhere(): Promise<Piece[]> {
  const log = { place: 'log', bytes: Buffer.from(server.output, 'utf8') };
  return [...(await tablePieces()), ...filePieces(), log];
}
const foundOf = (texts: readonly string[], pieces: readonly Piece[]) =>
  texts.flatMap((text) => placesOf(text, pieces).map((place) => `${text} in ${place}`));

describe('whole lives full of canaries', () => {
  it('leave no plain value in any table, log line, outbox or on the disk of the database', async () => {
    await joins();
    await standsOnARoster();
    await moves();
    const pieces = await everywhere();
    expect(foundOf(secrets, pieces)).toEqual([]);
    // The log did say something, and the copies had in them what they should have.
    expect(server.output).toContain('/api/v1/roster/imports/:id/confirm');
    const [copy] = fetched.filter(({ place }) => place === 'json');
    expect(copy && placesOf(rider.idNumber, [copy])).toEqual(['json']);
    // A union's workbook shows masks.
    expect(
      foundOf(
        secrets,
        fetched.filter(({ place }) => place === 'roster export'),
      ),
    ).toEqual([]);
    const disk = await diskPieces();
    if (disk) expect(foundOf(secrets, disk)).toEqual([]);
    expect(foundOf(masks, pieces).length).toBeGreaterThan(0);
  });

  it('leave no copy behind once its time is over', async () => {
    home.advance(25 * 3600);
    await home.retain();
    const [left] = await home.query<{ n: number }>(
      'SELECT (SELECT COUNT(*) FROM data_exports) + (SELECT COUNT(*) FROM roster_exports) AS n',
    );
    expect(Number(left?.n)).toBe(0);
    home.advance(-25 * 3600);
  });

  it('leave not even a mask once they are erased', async () => {
    const who = await there('rider');
    await who.mustPost('/me/erasure', { confirmed: true });
    const pieces = await everywhere();
    expect(foundOf(['东方**', '139****1234', rider.name], pieces)).toEqual([]);
    // Somebody else's stay.
    expect(foundOf(['司马**'], pieces)).not.toEqual([]);
    await expectInvariants();
  });

  it.each<[string, (text: string) => Buffer | string]>([
    ['as it is', (text) => text],
    ['in UTF-16', (text) => Buffer.from(text, 'utf16le')],
    ['in hex', (text) => Buffer.from(text).toString('hex')],
    ['in base64, behind something else', (text) => Buffer.from(`x:${text}.`).toString('base64')],
    [
      'escaped by JSON',
      (text) =>
        [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
    ['packed by gzip', (text) => Buffer.concat([Buffer.from('kept: '), gzipSync(text)])],
    ['in a workbook', (text) => rosterOf([[text, '', '', '', '']])],
  ])('would be found %s (the negative control)', async (_, wrap) => {
    await home.query('CREATE TABLE canary_cage (v longblob)');
    try {
      await home.query('INSERT INTO canary_cage VALUES (?)', [Buffer.from(wrap(caged))]);
      expect(placesOf(caged, await tablePieces())).toEqual(['canary_cage.v']);
    } finally {
      await home.query('DROP TABLE canary_cage');
    }
  });

  it('would be found in the log and on the disk', async () => {
    expect(
      placesOf(rider.phone, [{ place: 'log', bytes: Buffer.from(`phone=${rider.phone}`) }]),
    ).toEqual(['log']);
    const disk = await diskPieces();
    const station = await stationId();
    await home.query("UPDATE stations SET address = '麻雀在盘子里' WHERE id = ?", [station]);
    if (disk) {
      await until('the database has written it', async () => {
        await home.query('SET GLOBAL innodb_log_checkpoint_now = 1').catch(() => undefined);
        return placesOf('麻雀在盘子里', (await diskPieces()) ?? []).length > 0;
      });
    }
  });
});
