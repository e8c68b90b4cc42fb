import { addDays, Permission, ruleSamples, VenueError } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { uuidToBin } from '../../database/ids';
import { HomesService } from '../homes/homes.service';
import { ManagedVenueQueries } from './managed-venue.queries';
import { VenueChangesRepository } from './venues.changes.repository';
import { VenueHomeService } from './venues.home.service';
import { VenuesService } from './venues.service';

jest.setTimeout(60_000);

let places: PlacesWorld;
let cadre: Scope;
beforeAll(async () => {
  places = await PlacesWorld.open('venues');
});
afterAll(() => places.close());
beforeEach(async () => {
  await places.reset();
  cadre = (await places.world.anOfficeHolder('cadre', 12)).scope(Permission.VenueManage);
});
afterEach(() => jest.restoreAllMocks());

const refused = async (act: Promise<unknown>): Promise<string | undefined> =>
  outcomes(await Promise.allSettled([act]))[0];

describe('the rules of one court', () => {
  const { jiujiang } = ruleSamples;
  const own = { ...jiujiang, audience: [...jiujiang.audience], maxSlots: 3 };

  it('are given up from a day on, those that were to come as well; once', async () => {
    const { venueId, resources } = await places.aVenue({ capacities: [1, 1] });
    const court = resources[0] ?? '';
    const venues = places.world.get(VenuesService);
    const set = (from: string) =>
      venues.setRules(cadre, venueId, { resourceId: court, rules: own, from });
    const textOf = async (id: string | undefined) => {
      const seen = await places.world.get(ManagedVenueQueries).get(cadre, venueId);
      return seen.resources.find((one) => one.id === id)?.rulesText;
    };
    const end = () => venues.endOwnRules(cadre, venueId, court, places.today);
    expect(await refused(end())).toBe(VenueError.NoOwnRules.code);
    await set(places.today);
    await set(addDays(places.today, 20));
    expect(await textOf(court)).toContain('按单独的规矩，');
    expect(await textOf(resources[1])).toBe('按场馆的规矩');
    const ended = outcomes(await Promise.allSettled([end(), end(), end()]));
    expect(ended).toEqual(['ok', VenueError.NoOwnRules.code, VenueError.NoOwnRules.code].sort());
    expect(await textOf(court)).toBe('按场馆的规矩');
    const ruled = places.book(await places.aMember(), court, '19:00', { slots: 2 });
    expect(await refused(ruled)).not.toBe('ok');
    await set(places.today);
    expect(await textOf(court)).toBe('按单独的规矩');
  });

  it('are not those of a court elsewhere, nor from yesterday on', async () => {
    const [one, other] = [await places.aVenue(), await places.aVenue()];
    const venues = places.world.get(VenuesService);
    const foreign = venues.endOwnRules(cadre, one.venueId, other.resources[0] ?? '', places.today);
    expect(await refused(foreign)).toBe(VenueError.ResourceNotFound.code);
    const yesterday = addDays(places.today, -1);
    const late = async () =>
      venues.endOwnRules(cadre, one.venueId, one.resources[0] ?? '', yesterday);
    expect(await refused(late())).toBe(VenueError.DaysWrong.code);
  });
});

describe('the home of a venue', () => {
  const page = {
    ...{ kind: 'own' as const, name: '小家', address: '文化路 1 号', intro: '坐坐' },
    ...{ contact: '12351', hours: [], offers: [], charter: [] },
  };
  const aHome = async (organisationId: string): Promise<string> =>
    (await places.world.get(HomesService).create(cadre, { organisationId, ...page })).id;
  const homes = () => places.world.get(VenueHomeService);
  const versionOf = async (venueId: string) =>
    places.world.rows<{ version: number; home: string | null }>(
      `SELECT version, LOWER(HEX(home_id)) AS home FROM venues WHERE id = UNHEX('${venueId.replaceAll('-', '')}')`,
    );

  it('is one of its own union, named and in the audit; nobody books under the old terms', async () => {
    const { venueId } = await places.aVenue();
    const [homeId, below] = [await aHome('12'), await aHome('140')];
    const move = (to: string | null, from: string | null) =>
      homes().move(cadre, venueId, { homeId: to, from });
    expect(await refused(move(below, null))).toBe('home.elsewhere');
    await move(homeId, null);
    const seen = await places.world.get(ManagedVenueQueries).get(cadre, venueId);
    expect([seen.homeId, seen.homes.map(({ id }) => id)]).toEqual([homeId, [homeId]]);
    expect(await versionOf(venueId)).toEqual([{ version: 2, home: homeId.replaceAll('-', '') }]);
    await move(null, homeId);
    expect(await versionOf(venueId)).toEqual([{ version: 3, home: null }]);
    const entries = await places.world.rows<{ action: string }>(
      "SELECT action FROM audit_entries WHERE subject_type = 'venue' ORDER BY action",
    );
    expect(entries.map(({ action }) => action)).toEqual(['venue.attach', 'venue.detach']);
  });

  it('is changed by one of ten who looked at the same; by all of them when nobody looks', async () => {
    const { venueId } = await places.aVenue();
    const [one, two] = [await aHome('12'), await aHome('12')];
    const ten = () =>
      Promise.allSettled(
        Array.from({ length: 10 }, (_, i) =>
          homes().move(cadre, venueId, { homeId: i % 2 === 0 ? one : two, from: null }),
        ),
      );
    const won = async () => outcomes(await ten()).filter((outcome) => outcome === 'ok').length;
    expect(await won()).toBe(1);
    const { database } = places.world;
    jest
      .spyOn(places.world.get(VenueChangesRepository), 'setHome')
      .mockImplementation(async (id, _, to) => {
        const params = [to === null ? null : uuidToBin(to), uuidToBin(id)];
        return (await database.run('UPDATE venues SET home_id = ? WHERE id = ?', params)) !== null;
      });
    expect(await won()).toBe(10);
  });
});
