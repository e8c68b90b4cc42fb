import { homeLimits, Permission } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { newId, uuidToBin } from '../../database/ids';
import { HomeSharesService } from './home-shares.service';
import { HomesRepository } from './homes.repository';
import { HomesService } from './homes.service';

jest.setTimeout(60_000);

let places: PlacesWorld;
let cadre: Scope;
let homeId: string;

const page = {
  kind: 'own' as const,
  name: '小家',
  address: '文化路 1 号',
  intro: '坐坐',
  contact: '12351',
  hours: [],
  offers: [],
  charter: [],
};
const OTHERS = 40;

beforeAll(async () => {
  places = await PlacesWorld.open('homes');
});
afterAll(() => places.close());
beforeEach(async () => {
  await places.reset();
  const { world } = places;
  cadre = (await world.anOfficeHolder('cadre', 12)).scope(Permission.VenueManage);
  ({ id: homeId } = await world.get(HomesService).create(cadre, { organisationId: '12', ...page }));
  await world.database.run(
    `INSERT INTO organisations (id, parent_id, path, level, kind, name, fallback, created_at)
     SELECT 90000 + s.seq, 1, CONCAT('/1/', 90000 + s.seq, '/'), 'grassroots', 'joint', CONCAT('联合', s.seq), 0, NOW(3)
       FROM seq_1_to_${OTHERS} s`,
    [],
  );
});
afterEach(() => jest.restoreAllMocks());

const share = (organisationId: number) =>
  places.world.get(HomeSharesService).share(cadre, homeId, {
    organisationId: String(organisationId),
    from: places.today,
    hours: [],
    dailyQuota: null,
  });
/** Room for two more, asked for by ten at once. */
const shareWithTen = async (): Promise<number> => {
  const { world } = places;
  await world.database.run('DELETE FROM home_shares', []);
  await world.database.run(
    `INSERT INTO home_shares (id, home_id, organisation_id, valid_from, hours, assignment_id, created_at)
     SELECT UNHEX(LPAD(HEX(o.id), 32, '0')), ?, o.id, '2027-01-01', '[]', ?, NOW(3) FROM organisations o
      WHERE o.id BETWEEN 90001 AND 90000 + ?`,
    [uuidToBin(homeId), uuidToBin(homeId), homeLimits.shares - 2],
  );
  const ten = Array.from({ length: 10 }, (_, i) => share(90_000 + OTHERS - i));
  return outcomes(await Promise.allSettled(ten)).filter((one) => one === 'ok').length;
};

describe('a home', () => {
  it('is shared with thirty unions at most, and with more when nobody holds it', async () => {
    expect(await shareWithTen()).toBe(2);
    jest.spyOn(places.world.get(HomesRepository), 'lock').mockResolvedValue();
    expect(await shareWithTen()).toBeGreaterThan(2);
  });

  it('is edited once by twenty who read the same page', async () => {
    const edits = Array.from({ length: 20 }, (_, i) =>
      places.world
        .get(HomesService)
        .change(cadre, homeId, { ...page, intro: `第 ${i} 个`, version: 1 }),
    );
    const settled = outcomes(await Promise.allSettled(edits));
    expect(settled).toEqual([...Array<string>(19).fill('home.changed'), 'ok']);
    const home = await places.world.get(HomesRepository).findById(homeId);
    expect(home?.version).toBe(2);
  });

  it('makes a new version of its venues with each agreement, so that nobody books under old terms', async () => {
    const { venueId } = await places.aVenue({ homeId });
    const version = async () => {
      const [row] = await places.world.database.execute<{ version: number }>(
        'SELECT version FROM venues WHERE id = ?',
        [uuidToBin(venueId)],
      );
      return row?.version;
    };
    const { id } = await share(90_001);
    expect(await version()).toBe(2);
    await places.world.get(HomeSharesService).end(cadre, homeId, id);
    expect(await version()).toBe(3);
    const nobodys = places.world.get(HomeSharesService).end(cadre, homeId, newId());
    await expect(nobodys).rejects.toThrow('home.share_not_found');
    expect(await version()).toBe(3);
  });
});
