import { OrganisationError } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { TestDatabase } from '../../../test/support/test-database';
import { plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { BlindIndex, ColumnCipher, KeyRing } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import { PersonsRepository } from '../persons/persons.repository';
import { OrganisationsPublic } from './organisations.public';
import { OrganisationsQueries } from './organisations.queries';
import { OrganisationsRepository } from './organisations.repository';

describe('organisations', () => {
  let store: TestDatabase;
  let queries: OrganisationsQueries;
  let organisations: OrganisationsPublic;
  let persons: PersonsPublic;
  const clock = new OffsetClock();
  const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
    name: 'test',
    refuseSamples: false,
  });

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_stations_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const repository = new OrganisationsRepository(store.database);
    const cipher = new ColumnCipher(ring);
    persons = new PersonsPublic(
      new PersonsRepository(store.database),
      cipher,
      new BlindIndex(ring),
      clock,
    );
    queries = new OrganisationsQueries(repository, persons, clock);
    organisations = new OrganisationsPublic(repository);
  });
  beforeEach(async () => {
    await store.reset();
    await plantUnionTree(store.database);
  });
  afterAll(() => store.close());

  const namesFor = async (typed: string) =>
    (await queries.search(typed)).items.map(({ name }) => name);

  it('have a public page with a masked chair, or none while the office is vacant', async () => {
    expect(await queries.getPage(140)).toMatchObject({
      id: '140',
      levelText: '基层工会',
      kindText: '新业态工会',
      parentName: '河东街道总工会',
      chairMask: null,
      offers: [],
    });
    const chair = { name: '张志强', idNumber: '110101199003070011', phone: '13812345678' };
    const { personId } = await persons.registerOnce(chair);
    await store.database.run(
      `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
       VALUES (?, ?, 'chair', 140, '2020-01-01', '2099-01-01', '2020-01-01')`,
      [uuidToBin(newId()), uuidToBin(personId)],
    );
    expect((await queries.getPage(140)).chairMask).toBe('张*强');
  });

  it('that do not exist are not found', async () => {
    await expect(queries.getPage(999)).rejects.toMatchObject({ spec: OrganisationError.NotFound });
  });

  it('are found by their own name or the employer, grass-roots ones only', async () => {
    expect(await namesFor('河东街道网')).toEqual([
      '河东街道网上会员之家',
      '河东街道网约配送联合工会',
    ]);
    expect(await namesFor('物流有限')).toEqual(['江岸100%物流工会']);
    expect(await namesFor('总工会')).toEqual([]);
    expect((await queries.search('网约配送')).items).toEqual([
      {
        id: '140',
        name: '河东街道网约配送联合工会',
        employerName: null,
        subdistrictName: '河东街道',
      },
    ]);
  });

  it('are found by beginnings first', async () => {
    await store.database.run("UPDATE organisations SET name = '配送之家' WHERE id = 141");
    expect(await namesFor('配送')).toEqual(['配送之家', '河东街道网约配送联合工会']);
  });

  it('are not found by wildcards', async () => {
    expect(await namesFor('100%')).toEqual(['江岸100%物流工会']);
    expect(await namesFor('%%')).toEqual([]);
    expect(await namesFor('江_物')).toEqual([]);
    expect(await namesFor('\\\\')).toEqual([]);
  });

  it('are not searched with one character', async () => {
    await expect(queries.search(' 河 ')).rejects.toMatchObject({
      spec: OrganisationError.SearchTooShort,
    });
  });

  it('give at most twenty', async () => {
    for (let id = 200; id < 230; id += 1) {
      await store.database.run(
        `INSERT INTO organisations (id, parent_id, path, level, kind, name, fallback, created_at)
         VALUES (?, 120, ?, 'grassroots', 'enterprise', ?, 0, UTC_TIMESTAMP(3))`,
        [id, `/1/12/120/${id}/`, `某某公司${id}工会`],
      );
    }
    expect(await namesFor('某某公司')).toHaveLength(20);
    expect(await namesFor('公司2')).toHaveLength(20);
  });

  it('list the districts with their subdistricts by place', async () => {
    expect(await queries.listRegions()).toEqual({
      districts: [
        { id: '12', name: '河东区', subdistricts: [{ id: '120', name: '河东街道' }] },
        { id: '13', name: '河西区', subdistricts: [] },
      ],
    });
  });

  describe('for other modules', () => {
    it('name many at once and leave out the unknown', async () => {
      expect(await organisations.names([140, 12, 140, 999])).toEqual(
        new Map([
          [12, '河东区总工会'],
          [140, '河东街道网约配送联合工会'],
        ]),
      );
      expect(await organisations.names([])).toEqual(new Map());
    });

    it('know the fallback of a subdistrict, and the city', async () => {
      expect(await organisations.findFallbackOf(120)).toMatchObject({ id: 141, fallback: true });
      expect(await organisations.findFallbackOf(13)).toBeUndefined();
      expect(await organisations.findCity()).toMatchObject({ id: 1, parentId: null, path: '/1/' });
    });

    it('give the union that takes a worker in', async () => {
      const unionAt = async (id: number) => {
        const organisation = await organisations.find(id);
        return organisation && (await organisations.findUnionAt(organisation))?.id;
      };
      expect(await unionAt(140)).toBe(140);
      expect(await unionAt(120)).toBe(141);
      expect(await unionAt(13)).toBeUndefined();
      const below = { id: 125, level: 'subdistrict', path: '/1/12/120/125/' };
      expect((await organisations.findUnionAt(below))?.id).toBe(141);
    });
  });
});
