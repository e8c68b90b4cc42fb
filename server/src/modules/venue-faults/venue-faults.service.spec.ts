import { Permission } from '@home/shared';
import { AsyncResource } from 'node:async_hooks';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { PlacesWorld } from '../../../test/support/places-world';
import { withoutKey } from '../../../test/support/without-key';
import type { Scope } from '../../access';
import { VenueFaultsQueries } from './venue-faults.queries';
import { VenueFaultsRepository } from './venue-faults.repository';
import { VenueFaultsService } from './venue-faults.service';

jest.setTimeout(60_000);

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('venue_faults');
});
afterAll(() => places.close());
beforeEach(() => places.reset());
afterEach(() => jest.restoreAllMocks());

const service = () => places.world.get(VenueFaultsService);
const queries = () => places.world.get(VenueFaultsQueries);
const refusal = async (act: Promise<unknown>): Promise<string> =>
  outcomes(await Promise.allSettled([act]))[0] ?? '';
const mine = async (who: Scope) => (await queries().listMine(who)).items;
const light = { kind: 'light', text: '左边第二盏灯不亮' } as const;
/** Not in the transaction that is running: somebody else's phone. */
const elsewhere = new AsyncResource('another phone');
const outside = <T>(act: () => Promise<T>): Promise<T> => elsewhere.runInAsyncScope(act);
const openReports = async (): Promise<number> =>
  (await places.world.database.execute('SELECT id FROM venue_faults WHERE open = 1')).length;

async function aHall() {
  const { venueId, resources } = await places.aVenue({ capacities: [1, 1] });
  const keeper = await places.aKeeper();
  return {
    venueId,
    court: resources[0] ?? '',
    keeper: keeper.scope(Permission.VenueKeep),
  };
}

describe('a fault', () => {
  it('is told to whoever keeps the venue, and its end to whoever reported it', async () => {
    const { venueId, court, keeper } = await aHall();
    const who = await places.aMember();
    const id = await service().report(who, venueId, { ...light, resourceId: court });
    expect(await mine(who)).toMatchObject([
      {
        whereText: '区职工体育馆 1 号场',
        kindText: '灯不亮',
        statusText: '等处理',
        actions: ['withdraw'],
      },
    ]);
    const face = (await queries().present(keeper, [id])).get(id);
    expect(face).toMatchObject({ title: '区职工体育馆 1 号场', actions: ['fix', 'set_aside'] });
    await service().fix(keeper, id, '换了灯管');
    expect(await mine(who)).toMatchObject([{ statusText: '处理好了', actions: [], dueText: null }]);
    const messages = await places.world.database.execute<{ body: string }>(
      "SELECT body FROM messages WHERE kind = 'fault_settled'",
    );
    expect(messages.map(({ body }) => body)).toEqual([
      '区职工体育馆 1 号场，灯不亮，您报的修处理好了：换了灯管。',
    ]);
    expect(await places.world.broken()).toEqual([]);
  });

  it('that several reported is settled once, and each is told; other faults stay', async () => {
    const { venueId, court, keeper } = await aHall();
    const [first, second, third] = [
      await places.aMember(),
      await places.aMember(),
      await places.aMember(),
    ];
    const id = await service().report(first, venueId, { ...light, resourceId: court });
    await service().report(second, venueId, { ...light, resourceId: court });
    await service().report(third, venueId, { kind: 'water', text: '漏水', resourceId: court });
    expect(await queries().getForOffice(keeper, id)).toMatchObject({ others: 1 });
    await service().fix(keeper, id, undefined);
    expect((await mine(second))[0]?.statusText).toBe('处理好了');
    expect((await mine(third))[0]?.statusText).toBe('等处理');
    expect(await places.world.broken()).toEqual([]);
  });

  it('of a venue that is not there, of a court of another venue, and of nobody’s office is refused', async () => {
    const { venueId, keeper } = await aHall();
    const other = await places.aVenue();
    const who = await places.aMember();
    const elsewhere = { ...light, resourceId: other.resources[0] ?? '' };
    expect(await refusal(service().report(who, venueId, elsewhere))).toBe(
      'venue.resource_not_found',
    );
    expect(await refusal(service().report(who, who.accountId, light))).toBe('venue.not_found');
    const id = await service().report(who, venueId, light);
    const stranger = (await places.aKeeper(140)).scope(Permission.VenueKeep);
    expect(await refusal(service().fix(stranger, id, undefined))).toBe('fault.not_found');
    expect(await refusal(service().withdraw(keeper, id))).toBe('http.not_found');
    await service().withdraw(who, id);
    expect(await refusal(service().fix(keeper, id, undefined))).toBe('task.not_now');
  });

  it('is not settled by whoever reported it: the only keeper’s own report goes to the office above', async () => {
    const { venueId, keeper } = await aHall();
    const id = await service().report(keeper, venueId, light);
    expect(await refusal(service().fix(keeper, id, undefined))).toBe('fault.not_found');
    expect(await openReports()).toBe(1);
  });

  it('is one, when a phone and its owner’s other phone report it at once', async () => {
    const { venueId, court } = await aHall();
    const who = await places.aMember();
    const reports = await Promise.allSettled(
      [1, 2, 3, 4].map(() => service().report(who, venueId, { ...light, resourceId: court })),
    );
    expect(outcomes(reports).sort()).toEqual([
      'fault.reported_before',
      'fault.reported_before',
      'fault.reported_before',
      'ok',
    ]);
    expect(await openReports()).toBe(1);
  });

  it('would be several without its key (the negative control of the test above)', async () => {
    const { venueId, court } = await aHall();
    const who = await places.aMember();
    await withoutKey(
      places.world.database,
      { table: 'venue_faults', key: 'venue_faults_one' },
      async () => {
        await Promise.allSettled(
          [1, 2, 3].map(() => service().report(who, venueId, { ...light, resourceId: court })),
        );
        expect(await openReports()).toBe(3);
      },
    );
  });

  it('is settled once, when two keepers decide at the same moment', async () => {
    const { venueId, keeper } = await aHall();
    const other = (await places.aKeeper()).scope(Permission.VenueKeep);
    const id = await service().report(await places.aMember(), venueId, light);
    const decided = await Promise.allSettled([
      service().fix(keeper, id, undefined),
      service().setAside(other, id, '看过了，是好的'),
      service().fix(other, id, undefined),
    ]);
    expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const told = await places.world.database.execute(
      "SELECT id FROM messages WHERE kind = 'fault_settled'",
    );
    expect(told).toHaveLength(1);
    expect(await places.world.broken()).toEqual([]);
  });

  it('that somebody takes back as the keeper settles it with another holds up neither', async () => {
    const { venueId, court, keeper } = await aHall();
    const [first, second] = [await places.aMember(), await places.aMember()];
    const id = await service().report(first, venueId, { ...light, resourceId: court });
    const other = await service().report(second, venueId, { ...light, resourceId: court });
    const faults = places.world.get(VenueFaultsRepository);
    const listAlike = faults.listAlike.bind(faults);
    jest.spyOn(faults, 'listAlike').mockImplementationOnce(async (fault) => {
      const alike = await listAlike(fault);
      await outside(() => service().withdraw(second, other));
      return alike;
    });
    await service().fix(keeper, id, undefined);
    expect((await mine(first))[0]?.statusText).toBe('处理好了');
    expect((await mine(second))[0]?.statusText).toBe('已撤回');
    expect(await places.world.broken()).toEqual([]);
  });

  /** Somebody with three open reports, and four phones that each report another hall at the same moment. */
  async function fourPhones(): Promise<string[]> {
    const who = await places.aMember();
    const halls = [];
    for (let n = 0; n < 7; n += 1) halls.push((await aHall()).venueId);
    for (const venueId of halls.splice(0, 3)) await service().report(who, venueId, light);
    const atOnce = halls.map((venueId) => service().report(who, venueId, light));
    return outcomes(await Promise.allSettled(atOnce));
  }

  it('is not reported without end, also not by several phones at once', async () => {
    expect(await fourPhones()).toEqual(['fault.too_many', 'fault.too_many', 'ok', 'ok']);
    expect(await openReports()).toBe(5);
  });

  it('would be, if they did not wait for each other (the negative control of the test above)', async () => {
    const faults = places.world.get(VenueFaultsRepository);
    jest.spyOn(faults, 'lockAccount').mockResolvedValue();
    const [countOpen, met] = [faults.countOpen.bind(faults), aMeeting(4)];
    jest.spyOn(faults, 'countOpen').mockImplementation(async (accountId) => {
      const open = await countOpen(accountId);
      if (open >= 3) await met();
      return open;
    });
    await fourPhones();
    expect(await openReports()).toBe(7);
  });
});
