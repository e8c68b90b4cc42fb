import { actor, type Actor } from '../support/actors';
import { anApplication } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface OnDay {
  period: { organisationName: string; statusText: string } | null;
  wasKnownOtherwise: boolean;
  periodAsKnownThen: { organisationName: string } | null;
}

const RIDERS = '河东街道网约配送联合工会';
const on = (who: Actor, day: string) => who.mustGet<OnDay>(`/membership/file/on?day=${day}`);

afterEach(expectInvariants);

describe('“who was my union on that day?”', () => {
  it('a resolution written down later counts from its own day, and says what was known then', async () => {
    await home.reset('2026-11-18T02:00:00.000Z');
    const rider = await actor('rider');
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    home.setTime('2026-11-19T02:00:00.000Z');
    const chair = await actor('chair');
    await chair.mustPost('/join/resolutions', { resolvedOn: '2026-11-18', applicationIds: [id] });
    const later = await actor('rider');
    expect(await on(later, '2026-11-18')).toMatchObject({
      period: { organisationName: RIDERS },
      wasKnownOtherwise: true,
      periodAsKnownThen: null,
    });
    expect(await on(later, '2026-11-19')).toMatchObject({
      period: { organisationName: RIDERS },
      wasKnownOtherwise: false,
    });
    expect(await on(later, '2026-11-17')).toMatchObject({ period: null, wasKnownOtherwise: false });
  });

  it.each([
    ['a minute before midnight in Shanghai', '2026-11-20T15:59:00.000Z', '2026-11-20'],
    ['a minute after', '2026-11-20T16:01:00.000Z', '2026-11-21'],
  ])('a transfer %s counts from %s', async (_, moment, first) => {
    await home.reset('2026-11-20T02:00:00.000Z');
    const [member, neighbour] = [await actor('member'), await actor('neighbour-chair')];
    const { offices } = await neighbour.mustGet<{
      offices: { organisationId: string; organisationName: string }[];
    }>('/me');
    const asked = await member.mustPost<{ openTransfer: { id: string } }>('/membership/transfers', {
      organisationId: offices[0]?.organisationId,
      reason: 'new_place',
    });
    home.setTime(moment);
    await (await actor('neighbour-chair')).mustPost(`/transfers/${asked.openTransfer.id}/accept`);
    const again = await actor('member');
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    expect((await on(again, first)).period?.organisationName).toBe(offices[0]?.organisationName);
    expect((await on(again, before)).period?.organisationName).toBe(RIDERS);
  });

  it('an office may ask of its own members, and the member reads that it did', async () => {
    await home.reset();
    const [member, chair] = [await actor('member'), await actor('chair')];
    const { membership } = await member.mustGet<{ membership: { id: string; since: string } }>(
      '/membership/file',
    );
    const path = `/memberships/${membership.id}/on?day=${membership.since}`;
    expect((await chair.mustGet<OnDay>(path)).period?.organisationName).toBe(RIDERS);
    expect((await (await actor('neighbour-chair')).get(path)).status).toBe(404);
    expect((await chair.get(`/memberships/${membership.id}/on?day=2026-02-30`)).status).toBe(400);
    const views = await member.mustGet<{ items: object[] }>('/me/file-views');
    expect(JSON.stringify(views.items)).toContain('看了您的会籍');
  });
});
