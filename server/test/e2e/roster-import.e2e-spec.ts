import { idNumberCheckDigit } from '@home/shared';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { aPhone, anIdNumber } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { until } from '../support/until';
import { finish, rosterOf, upload, type Import } from '../support/rosters';
import { workbookOf, type FileCell } from '../support/xlsx-files';

interface Row {
  id: string;
  place: string;
  state: string;
  name: string;
  idNumber: string;
  phone: string;
  joinedOn: string;
  problem: string | null;
  problemText: string | null;
}

beforeEach(() => home.reset());
afterEach(expectInvariants);

const wrong = (idNumber: string): string =>
  idNumber.slice(0, 17) + (idNumber.endsWith('0') ? '1' : '0');

const aRow = (idNumber = anIdNumber(), name = '王小明'): FileCell[] => [
  name,
  idNumber,
  aPhone(),
  '2023年5月',
];

const rowsOf = async (who: Actor, id: string, only = 'all'): Promise<Row[]> =>
  (await who.mustGet<{ items: Row[] }>(`/roster/imports/${id}/rows?only=${only}`)).items;
const stateOf = (who: Actor, id: string) => who.mustGet<Import>(`/roster/imports/${id}`);
const members = async (): Promise<number> => {
  const [row] = await home.query<{ n: number }>('SELECT COUNT(*) AS n FROM memberships');
  return Number(row?.n);
};

describe('importing a roster', () => {
  it('a chair mends forty wrong rows of a roster made by WPS, and everybody in it becomes a member', async () => {
    const chair = await actor('chair');
    const ids = Array.from({ length: 60 }, () => anIdNumber());
    const file = rosterOf(ids.map((id, at) => aRow(at < 40 ? wrong(id) : id)));
    const before = await members();
    const { body: preview } = await upload(chair, file);
    expect(preview).toMatchObject({ status: 'preview', total: 60, good: 20, problems: 40 });
    expect(preview.notes).toEqual(['没有用到的列：性别']);
    expect(await members()).toBe(before);
    const problems = await rowsOf(chair, preview.id, 'problems');
    expect(problems[0]).toMatchObject({
      place: '会员名册第 3 行',
      problem: 'id_check_digit',
      problemText: '身份证号有一位填错了，请照证件逐位核对',
    });
    for (let left = problems; left.length > 0; left = await rowsOf(chair, preview.id, 'problems')) {
      for (const { id, name, phone, joinedOn, place } of left) {
        const idNumber = ids[Number(/\d+/.exec(place)?.[0]) - 3];
        const typed = { name, phone, joinedOn, idNumber };
        const path = `/roster/imports/${preview.id}/rows/${id}/mend`;
        expect(await chair.mustPost<Row>(path, typed)).toMatchObject({ state: 'good' });
      }
    }
    expect(await finish(chair, preview.id)).toMatchObject({
      status: 'done',
      imported: 60,
      problems: 0,
    });
    expect(await members()).toBe(before + 60);
    const [membership] = await home.query<{ started_on: string }>(
      'SELECT started_on FROM memberships ORDER BY created_at DESC LIMIT 1',
    );
    expect(membership?.started_on).toBe('2023-05-01');
  });

  it('names duplicates in the file and members of the city, and says nothing about the other union', async () => {
    const chair = await actor('chair');
    const neighbour = await actor('neighbour-chair');
    const [other] = await home.query<{ organisation_id: number }>(
      `SELECT a.organisation_id FROM assignments a JOIN accounts ac ON ac.person_id = a.person_id
         JOIN persons p ON p.id = a.person_id WHERE a.role = 'chair' AND p.name_mask = '王*兰' LIMIT 1`,
    );
    const elsewhere = anIdNumber();
    const first = await upload(
      neighbour,
      rosterOf([aRow(elsewhere)]),
      String(other?.organisation_id),
    );
    await finish(neighbour, first.body.id);
    const mine = anIdNumber();
    const second = await upload(chair, rosterOf([aRow(mine)]));
    await finish(chair, second.body.id);
    const fresh = anIdNumber();
    const { body } = await upload(
      chair,
      rosterOf([aRow(fresh), aRow(fresh), aRow(elsewhere), aRow(mine)]),
    );
    const rows = await rowsOf(chair, body.id);
    expect(rows.map(({ problem }) => problem)).toEqual([
      null,
      'duplicate_in_file',
      'needs_verification',
      'already_here',
    ]);
    expect(rows[2]?.problemText).not.toMatch(/会籍已|其他工会|别的工会/);
  });

  it('of two chairs who import the same person at once one wins, and the other reads why', async () => {
    const chair = await actor('chair');
    const neighbour = await actor('neighbour-chair');
    const [other] = await home.query<{ organisation_id: number }>(
      `SELECT a.organisation_id FROM assignments a JOIN persons p ON p.id = a.person_id
        WHERE a.role = 'chair' AND p.name_mask = '王*兰' LIMIT 1`,
    );
    const ids = Array.from({ length: 30 }, () => anIdNumber());
    const mine = await upload(chair, rosterOf(ids.map((id) => aRow(id))));
    const theirs = await upload(
      neighbour,
      rosterOf([...ids].reverse().map((id) => aRow(id))),
      String(other?.organisation_id),
    );
    const before = await members();
    await Promise.all([
      chair.mustPost(`/roster/imports/${mine.body.id}/confirm`),
      neighbour.mustPost(`/roster/imports/${theirs.body.id}/confirm`),
    ]);
    await until('the roster is imported', async () => {
      await Promise.all([home.drain(), home.drain(), home.drain()]);
      const states = [await stateOf(chair, mine.body.id), await stateOf(neighbour, theirs.body.id)];
      return states.every(({ status }) => status === 'done');
    });
    const [a, b] = [await stateOf(chair, mine.body.id), await stateOf(neighbour, theirs.body.id)];
    expect(a.imported + b.imported).toBe(30);
    expect(a.problems + b.problems).toBe(30);
    expect(await members()).toBe(before + 30);
  });

  it('is confirmed and worked on by several at once, and imports everybody once', async () => {
    const chair = await actor('chair');
    const { body } = await upload(chair, rosterOf(Array.from({ length: 230 }, () => aRow())));
    const before = await members();
    await Promise.all([1, 2, 3, 4].map(() => chair.mustPost(`/roster/imports/${body.id}/confirm`)));
    await until('the roster is imported', async () => {
      await Promise.all([home.drain(), home.drain()]);
      return (await stateOf(chair, body.id)).status === 'done';
    });
    expect(await stateOf(chair, body.id)).toMatchObject({ imported: 230 });
    expect(await members()).toBe(before + 230);
    const mend = await chair.post<ErrorBody>(
      `/roster/imports/${body.id}/rows/${(await rowsOf(chair, body.id))[0]?.id}/mend`,
      { name: '王小明', idNumber: '', phone: '', joinedOn: '' },
    );
    expect(mend).toMatchObject({ status: 409, body: { code: 'roster.not_now' } });
  });

  it('leaves a person alone whose ID number stands beside another name', async () => {
    const chair = await actor('chair');
    const [known] = await home.query<{ id: Buffer }>('SELECT id FROM persons LIMIT 1');
    expect(known).toBeDefined();
    const idNumber = anIdNumber();
    const first = await upload(chair, rosterOf([aRow(idNumber, '王小明')]));
    await finish(chair, first.body.id);
    await home.query('DELETE FROM membership_periods ORDER BY recorded_from DESC LIMIT 1');
    await home.query('DELETE FROM memberships ORDER BY created_at DESC LIMIT 1');
    const second = await upload(chair, rosterOf([aRow(idNumber, '李大海')]));
    const result = await finish(chair, second.body.id);
    expect(result).toMatchObject({ imported: 0, problems: 1 });
    expect((await rowsOf(chair, second.body.id))[0]?.problem).toBe('needs_verification');
  });

  it('is somebody else’s to nobody: another chair, and a chair in another union’s name, find nothing', async () => {
    const chair = await actor('chair');
    const neighbour = await actor('neighbour-chair');
    const { body } = await upload(chair, rosterOf([aRow()]));
    for (const path of ['', '/rows'])
      expect((await neighbour.get<ErrorBody>(`/roster/imports/${body.id}${path}`)).status).toBe(
        404,
      );
    expect((await neighbour.post(`/roster/imports/${body.id}/confirm`)).status).toBe(404);
    expect((await upload(neighbour, rosterOf([aRow()]))).status).toBe(404);
    expect((await upload(await actor('rider'), rosterOf([aRow()]))).status).toBe(403);
  });

  it('refuses in words what is no roster', async () => {
    const chair = await actor('chair');
    const sheet = (rows: FileCell[][]) => workbookOf('excel', [{ name: '一', rows }]);
    const answers = await Promise.all([
      upload(chair, Buffer.from('姓名,身份证号')),
      upload(chair, sheet([['说明'], ['手机']])),
      upload(chair, sheet([['姓名', '身份证号']])),
      upload(chair, Buffer.alloc(5 * 1024 * 1024 + 1)),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'roster.file_unreadable'],
      [422, 'roster.no_header'],
      [422, 'roster.empty'],
      [413, 'http.payload_too_large'],
    ]);
  });

  it('reads 5,000 rows while others are answered at once', async () => {
    const chair = await actor('chair');
    const rider = await actor('rider');
    const file = rosterOf(
      Array.from({ length: 5000 }, (_, at) => {
        const year = 1960 + Math.floor(at / 900);
        const number = `420102${year}0203${String(at % 900).padStart(3, '0')}`;
        return [
          `王小明`,
          number + idNumberCheckDigit(number),
          '13812345678',
          { n: 45047, date: true },
        ];
      }),
    );
    let slowest = 0;
    let isBusy = true;
    const asking = (async () => {
      while (isBusy) {
        const at = performance.now();
        await rider.mustGet('/me');
        slowest = Math.max(slowest, performance.now() - at);
      }
    })();
    const begun = performance.now();
    const { body } = await upload(chair, file);
    const took = performance.now() - begun;
    isBusy = false;
    await asking;
    expect(body).toMatchObject({ total: 5000, good: 5000 });
    // Read in the event loop, the file would hold up an answer for nearly as long as it takes.
    expect(slowest).toBeLessThan(took / 2);
  }, 30_000);
});
