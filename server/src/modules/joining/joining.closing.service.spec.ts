import { JoinError, OrganisationError, Permission } from '@home/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import { JoiningWorld, outcomes, type OfficeHolder } from '../../../test/support/joining-world';
import { uuidToBin } from '../../database/ids';
import { MembershipsPublic } from '../memberships/memberships.public';
import { TransfersService } from '../memberships/transfers.service';
import { JoiningForwardService } from './joining.forward.service';

/** How long somebody waits behind the union that is being closed: long enough to have got past an unguarded write. */
const A_WHILE = 150;

describe('a union that closes at the very moment', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;

  beforeAll(async () => {
    world = await JoiningWorld.open('joining_closing');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
    await world.anOfficeHolder('cadre', 120);
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  /** Closes the union while `act` has begun and not ended, as the last batch of a change does. */
  async function whileClosing(union: number, act: () => Promise<unknown>): Promise<string[]> {
    const running = world.database.transaction(async () => {
      await world.database.run(
        "UPDATE organisations SET status = 'dissolved', succeeded_by = 120 WHERE id = ?",
        [union],
      );
      const acting = act();
      await Promise.race([acting.catch(() => undefined), sleep(A_WHILE)]);
      await world.database.run('UPDATE assignments SET valid_to = ? WHERE organisation_id = ?', [
        world.now(),
        union,
      ]);
      return { acting };
    });
    const { acting } = await running;
    return outcomes(await Promise.allSettled([acting]));
  }
  /** Begun outside of the closing transaction, on a connection of its own. */
  const apart = <T>(act: () => Promise<T>): (() => Promise<T>) => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve)).then(act);
    return () => {
      begin();
      return begun;
    };
  };

  it('takes no application that nobody there would decide', async () => {
    const rider = await world.aRider();
    const result = await whileClosing(
      140,
      apart(() => world.submit(rider)),
    );
    expect([[OrganisationError.Closed.code], [JoinError.RouteChanged.code]]).toContainEqual(result);
  });

  it('takes no transfer', async () => {
    const member = await world.anOfficeHolder('chair', 150);
    const who = await world.aRider(Permission.MembershipOwn, member.personId);
    await world.database.transaction(() =>
      world.get(MembershipsPublic).start({
        personId: member.personId,
        organisationId: 150,
        startedOn: '2026-11-18',
        applicationId: null,
        resolutionId: null,
      }),
    );
    const body = { organisationId: '140', reason: 'new_place' } as const;
    const result = await whileClosing(
      140,
      apart(() => world.get(TransfersService).submit(who, body)),
    );
    expect(result).toEqual([OrganisationError.Closed.code]);
  });

  it('is forwarded nothing', async () => {
    await world.anOfficeHolder('chair', 150);
    const { id } = await world.submit(await world.aRider());
    const body = { organisationId: '150', reason: 'works_elsewhere' } as const;
    const decide = chair.scope(Permission.JoinDecide);
    const result = await whileClosing(
      150,
      apart(() => world.get(JoiningForwardService).forward(decide, id, body)),
    );
    expect(result).toEqual([OrganisationError.Closed.code]);
  });

  it('says why it is another union from now on, after a forward', async () => {
    await world.anOfficeHolder('chair', 150);
    const { id } = await world.submit(await world.aRider());
    await world.get(JoiningForwardService).forward(chair.scope(Permission.JoinDecide), id, {
      organisationId: '150',
      reason: 'works_elsewhere',
    });
    const [row] = await world.database.execute<{ route_reason: string; union_id: number }>(
      'SELECT route_reason, union_id FROM join_applications WHERE id = ?',
      [uuidToBin(id)],
    );
    expect(row?.union_id).toBe(150);
    expect(row?.route_reason).toContain('河东街道网约配送联合工会转来');
  });
});
