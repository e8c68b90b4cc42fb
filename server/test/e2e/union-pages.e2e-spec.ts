import { actor, guest, type ErrorBody } from '../support/actors';
import { RIDERS } from '../support/committees';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Page {
  contact: string;
  offers: string[];
  chairMask: string | null;
  officers: { postText: string; nameMask: string }[];
  statusText: string;
  termText: string | null;
  pageVersion: number;
}
interface Tree {
  aboveName: string | null;
  items: {
    id: string;
    name: string;
    chairMask: string | null;
    children: number;
    vacant: number;
    termTone: string | null;
  }[];
  nextCursor: string | null;
}

const page = {
  address: '滨河路 88 号',
  hours: '每天 9:00–21:00',
  promise: '当天回话',
  offers: ['法律咨询'],
};

beforeEach(() => home.reset());
afterEach(expectInvariants);

describe("a union's page", () => {
  it('says who is in post, masked, how it stands and how to reach it, to anybody', async () => {
    const seen = await guest().mustGet<Page>(`/organisations/${RIDERS}`);
    expect(seen).toMatchObject({ statusText: '已成立', chairMask: '张*强' });
    expect(seen.officers[0]).toEqual({ postText: '主席', nameMask: '张*强' });
    expect(seen.termText).toMatch(/^这一届到/);
  });

  it('is edited by one of two who read the same version, and leaves an entry', async () => {
    const [chair, deputy] = [await actor('chair'), await actor('deputy')];
    const edit = (contact: string) => ({ ...page, contact, version: 0 });
    const answers = await Promise.all([
      chair.post<Page & ErrorBody>(`/organisations/${RIDERS}/page`, edit('12351-1')),
      deputy.post<Page & ErrorBody>(`/organisations/${RIDERS}/page`, edit('12351-2')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const seen = await guest().mustGet<Page>(`/organisations/${RIDERS}`);
    expect(seen).toMatchObject({ pageVersion: 1, offers: ['法律咨询'] });
    const entries = await home.query(
      "SELECT 1 FROM audit_entries WHERE action = 'organisation.edit_page' AND organisation_id = ?",
      [RIDERS],
    );
    expect(entries).toHaveLength(1);
  });
});

describe('the tree', () => {
  it('begins where the office is held and goes down level by level', async () => {
    const cadre = await actor('city-cadre');
    const top = await cadre.mustGet<Tree>('/union-tree');
    expect(top.items.map(({ name }) => name)).toEqual(['临江市总工会']);
    expect(top.items[0]?.vacant).toBe(2);
    const below = await cadre.mustGet<Tree>(`/union-tree?above=111`);
    expect(below.aboveName).toBe('河东街道总工会');
    const couriers = below.items.find(({ id }) => id === '1113');
    expect(couriers).toMatchObject({ termTone: 'waiting', vacant: 0, children: 0 });
    expect(below.nextCursor).toBeNull();
    const market = (await cadre.mustGet<Tree>('/union-tree?above=112')).items.find(
      ({ id }) => id === '1122',
    );
    expect(market).toMatchObject({ chairMask: null, vacant: 1 });
  });

  it('comes in pages, each union once', async () => {
    await home.query(
      `INSERT INTO organisations (id, parent_id, path, level, kind, name, fallback, created_at)
       SELECT 90000 + s.seq, 111, CONCAT('/1/11/111/', 90000 + s.seq, '/'), 'grassroots', 'joint', CONCAT('联合工会', s.seq), 0, NOW(3)
         FROM seq_1_to_70 s`,
    );
    const cadre = await actor('subdistrict-cadre');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: Tree = await cadre.mustGet<Tree>(
        `/union-tree?above=111${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(78);
  });

  it('ends at the scope: the next subdistrict looks like missing', async () => {
    const cadre = await actor('subdistrict-cadre');
    expect((await cadre.get<ErrorBody>('/union-tree?above=112')).status).toBe(404);
    expect((await cadre.get<ErrorBody>('/union-tree?above=999999')).status).toBe(404);
  });
});
