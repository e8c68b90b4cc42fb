import { Permission } from '@home/shared';
import { JoiningWorld, type OfficeHolder } from '../../../test/support/joining-world';
import { newId } from '../../database/ids';
import { encodeCursor } from '../../http/page.dto';
import { ResolutionsQueries } from './resolutions.queries';
import { ResolutionsRepository } from './resolutions.repository';

describe('the resolutions of a committee', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;

  beforeAll(async () => {
    world = await JoiningWorld.open('resolutions');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
  });
  afterAll(() => world.close());

  const record = (resolvedOn: string) =>
    world.get(ResolutionsRepository).insert({
      id: newId(),
      organisationId: 140,
      resolvedOn,
      reference: null,
      record: { attendees: [], text: '' },
      recordedBy: chair.personId,
      assignmentId: chair.assignmentId,
      at: world.now(),
    });
  const list = (cursor?: string) =>
    world.get(ResolutionsQueries).list(chair.scope(Permission.JoinDecide), cursor);

  it('are listed by the day of the meeting, whenever they were written down, each once over the pages', async () => {
    // Written down in no order, several on one day.
    const days = Array.from({ length: 47 }, (_, at) => {
      const day = ((at * 17) % 24) + 1;
      return `2026-10-${String(day).padStart(2, '0')}`;
    });
    for (const day of days) await record(day);
    const seen: { id: string; resolvedOn: string }[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await list(cursor);
      seen.push(...items);
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(seen.map(({ resolvedOn }) => resolvedOn)).toEqual(days.toSorted().reverse());
    expect(new Set(seen.map(({ id }) => id)).size).toBe(days.length);
  });

  it('go on from no place that is none', async () => {
    for (const place of [[newId(), newId()], ['2026-10-01', 'x'], [newId()]])
      await expect(list(encodeCursor(place))).rejects.toThrow('http.validation');
  });
});
