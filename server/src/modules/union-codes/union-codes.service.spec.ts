import { Permission } from '@home/shared';
import { JoiningWorld, type OfficeHolder } from '../../../test/support/joining-world';
import { UnionCodesRepository } from './union-codes.repository';
import { UnionCodesService } from './union-codes.service';

const UNION = 140;

describe('the codes of a union', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;

  beforeAll(async () => {
    world = await JoiningWorld.open('union_codes');
    await world.reset();
    chair = await world.anOfficeHolder('chair', UNION);
  });
  beforeEach(() => world.database.run('DELETE FROM union_codes'));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => world.close());

  const issue = () =>
    world.get(UnionCodesService).issue(chair.scope(Permission.StationManage), UNION);
  const versionsOf = (codes: readonly { version: number }[]) =>
    codes.map(({ version }) => version).sort((a, b) => a - b);
  const eight = () => Promise.all(Array.from({ length: 8 }, issue));

  it('made at the same instant have versions of their own', async () => {
    expect(versionsOf(await eight())).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('would share a version if nothing refused the second of two (negative control)', async () => {
    jest.spyOn(world.get(UnionCodesRepository), 'insert').mockImplementation(async () => true);
    expect(new Set(versionsOf(await eight())).size).toBe(1);
  });

  it('that were retired are told apart from those that never were', async () => {
    const [first, second] = [await issue(), await issue()];
    const codes = world.get(UnionCodesService);
    await codes.retireOlder(chair.scope(Permission.StationManage), UNION);
    expect(await codes.find(first.scene ?? '')).toBe('retired');
    expect(await codes.find(second.scene ?? '')).toMatchObject({ id: UNION });
    await world.database.run('DELETE FROM union_codes WHERE version = 2');
    expect(await codes.find(second.scene ?? '')).toBeUndefined();
  });

  it('of a union that has closed lead nowhere', async () => {
    const { scene } = await issue();
    await world.database.run("UPDATE organisations SET status = 'dissolved' WHERE id = ?", [UNION]);
    expect(await world.get(UnionCodesService).find(scene ?? '')).toBe('retired');
    await world.database.run("UPDATE organisations SET status = 'active' WHERE id = ?", [UNION]);
  });
});
