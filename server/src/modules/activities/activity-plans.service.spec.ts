import { ActivitiesWorld } from '../../../test/support/activities-world';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { PlacesWorld } from '../../../test/support/places-world';
import { newId } from '../../database/ids';
import { ActivitiesRepository } from './activities.repository';
import { ActivitiesQueries } from './activities.queries';
import { ActivitiesService } from './activities.service';
import type { ActivityPlan } from './activities.types';

jest.setTimeout(60_000);

describe('a draft', () => {
  let city: ActivitiesWorld;

  beforeAll(async () => {
    city = await ActivitiesWorld.open('activity_plans');
  });
  afterAll(() => city.close());
  beforeEach(() => city.reset());
  afterEach(async () => expect(await city.world.broken()).toEqual([]));

  const service = (): ActivitiesService => city.world.get(ActivitiesService);
  const draft = async (change: Partial<ActivityPlan> = {}) =>
    service().draft(await city.organiser(), 140, city.plan(change));
  const revision = async (id: string) =>
    (await city.world.get(ActivitiesQueries).getManaged(await city.organiser(), id)).revision;
  const aQuestion = { key: 'a', label: '穿多大', kind: 'choice', required: true } as const;

  it.each<[string, Partial<ActivityPlan>, string]>([
    ['asks to choose of nothing', { form: [{ ...aQuestion, options: [] }] }, 'form_wrong'],
    [
      'asks the same twice',
      {
        form: [
          { ...aQuestion, options: ['大', '小'] },
          { ...aQuestion, kind: 'text', options: [] },
        ],
      },
      'form_wrong',
    ],
    [
      'is for a union that is not there',
      { audience: 'organisations', unions: [9] },
      'audience_wrong',
    ],
    ['is in a venue that is not there', { venueId: newId() }, 'venue_foreign'],
  ])('that %s is refused, and so is changing one to it', async (_, change, code) => {
    await expect(draft(change)).rejects.toThrow(`activity.${code}`);
    const id = await draft();
    const edit = service().edit(await city.organiser(), id, city.plan(change));
    await expect(edit).rejects.toThrow(`activity.${code}`);
  });

  it('names a venue of a union above the organiser, not of a stranger', async () => {
    const places = PlacesWorld.within(city.world);
    const { venueId } = await places.aVenue();
    await expect(draft({ venueId, place: '' })).resolves.toBeDefined();
    await city.world.database.run('UPDATE venues SET organisation_id = 121');
    await expect(draft({ venueId, place: '' })).rejects.toThrow('activity.venue_foreign');
  });

  it('is not overwritten by whoever read it before another changed it, nor published unread', async () => {
    const id = await draft();
    const read = await revision(id);
    const chair = await city.organiser();
    await service().edit(chair, id, city.plan({ title: '西湖徒步' }), read);
    const late = service().edit(chair, id, city.plan({ title: '南湖徒步' }), read);
    await expect(late).rejects.toThrow('activity.changed');
    await expect(service().publish(chair, id, null, read)).rejects.toThrow('activity.changed');
    expect((await city.activity(id)).title).toBe('西湖徒步');
    await service().publish(chair, id, null, await revision(id));
  });

  it('of two who change it at once with the same reading, one does', async () => {
    const id = await draft();
    const read = await revision(id);
    const chair = await city.organiser();
    const both = ['西湖徒步', '南湖徒步'].map((title) =>
      service().edit(chair, id, city.plan({ title }), read),
    );
    expect(outcomes(await Promise.allSettled(both))).toEqual(['activity.changed', 'ok']);
  });

  const rule = {
    programme: 'outing',
    excludeWonWithinDays: 0,
    excludeBarred: false,
    secondTicketAfterLosingDays: 0,
  };
  const strict = { ...rule, excludeWonWithinDays: 365 };

  /** Whether a draw was sealed with another rule than its activity shows. */
  async function publishedWhileChanged(): Promise<boolean> {
    const id = await draft({ mode: 'draw', rule });
    const chair = await city.organiser();
    await Promise.allSettled([
      service().publish(chair, id, null),
      service().edit(chair, id, city.plan({ mode: 'draw', rule: strict })),
    ]);
    const [row] = await city.world.rows<{ shown: string; sealed: string }>(
      'SELECT a.rule AS shown, d.rule AS sealed FROM activities a JOIN draws d ON d.activity_id = a.id WHERE a.id = ?',
      [id],
    );
    if (!row) throw new Error('it was not published');
    const days = (json: unknown) => (JSON.parse(String(json)) as typeof rule).excludeWonWithinDays;
    return days(row.shown) !== days(row.sealed);
  }

  it('changed in the moment it is published is sealed as it is shown; without the lock it is not', async () => {
    const asItIs: boolean[] = [];
    for (let i = 0; i < 8; i += 1) asItIs.push(await publishedWhileChanged());
    expect(asItIs).not.toContain(true);
    const repository = city.world.get(ActivitiesRepository);
    const met = aMeeting(2);
    const unlocked = jest.spyOn(repository, 'lock').mockImplementation(async (id) => {
      const activity = await repository.find(id);
      await met();
      return activity;
    });
    const differs = await publishedWhileChanged();
    unlocked.mockRestore();
    expect(differs).toBe(true);
  });
});
