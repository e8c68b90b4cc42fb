import { Permission } from '@home/shared';
import {
  anIdNumber,
  JoiningWorld,
  outcomes,
  type OfficeHolder,
} from '../../../test/support/joining-world';
import { Scope } from '../../access/scope';
import { newId } from '../../database/ids';
import { AppealsQueries } from '../appeals/appeals.queries';
import { AppealsReviewService } from '../appeals/appeals.review.service';
import { AppealsService } from '../appeals/appeals.service';
import { OrganisationChangesService } from '../organisation-changes/organisation-changes.service';
import { PersonsPublic } from '../persons/persons.public';
import { LapsesService } from './lapses.service';
import { MembershipFileQueries } from './membership-file.queries';
import { MembershipsPublic } from './memberships.public';

describe('a membership that is restored on appeal', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;
  let cadre: OfficeHolder;
  let own: Scope;
  let personId: string;
  let memberNo: string;

  /** A member of 140 since 2024 whose membership was ended on 19 June, and who has appealed to 120. */
  const arrange = async () => {
    world.setTime('2026-06-03T02:00:00.000Z');
    chair = await world.anOfficeHolder('chair', 140);
    cadre = await world.anOfficeHolder('cadre', 120);
    const named = { name: '周建国', idNumber: anIdNumber(), phone: '13900000001' };
    ({ personId } = await world.get(PersonsPublic).registerOnce(named));
    const started = await world.get(MembershipsPublic).start({
      personId,
      organisationId: 140,
      startedOn: '2024-08-22',
      applicationId: newId(),
      resolutionId: newId(),
    });
    ({ memberNo } = started);
    const { sessionId, accountId } = await world.aRider(Permission.AppealOwn, personId);
    own = Scope.grant(Permission.AppealOwn, { sessionId, accountId, personId }, []);
    const decide = chair.scope(Permission.MembershipDecide);
    await world.get(LapsesService).propose(decide, started.id, '半年没有联系上');
    const [lapse] = await world.rows<{ id: string }>(
      "SELECT LOWER(CONCAT_WS('-', SUBSTR(HEX(id), 1, 8), SUBSTR(HEX(id), 9, 4), SUBSTR(HEX(id), 13, 4), SUBSTR(HEX(id), 17, 4), SUBSTR(HEX(id), 21))) AS id FROM membership_lapses",
    );
    world.setTime('2026-06-19T02:00:00.000Z');
    await world.get(LapsesService).end(decide, lapse?.id ?? '', '没有回话');
    const appeal = { kind: 'lapse', matterId: lapse?.id ?? '', reason: '我一直在' } as const;
    await world.get(AppealsService).submit(own, appeal);
    world.setTime('2026-06-22T02:00:00.000Z');
  };

  beforeAll(async () => {
    world = await JoiningWorld.open('restored');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    await arrange();
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  const appealId = async () => (await world.get(AppealsQueries).listOwn(own)).items[0]?.id ?? '';
  const uphold = async () =>
    world
      .get(AppealsReviewService)
      .uphold(cadre.scope(Permission.AppealDecide), await appealId(), '会员一直在交会费');
  const manage = (holder: OfficeHolder) => holder.scope(Permission.OrganisationManage);
  /** Proposed by somebody in office there, approved above; `carried`: everybody has gone over. */
  const close = async (
    kind: 'dissolve' | 'merge',
    union: number,
    { by, above, into }: { by: OfficeHolder; above: OfficeHolder; into?: number },
  ) => {
    const changes = world.get(OrganisationChangesService);
    const id = await changes.propose(manage(by), {
      kind,
      organisationId: String(union),
      ...(into === undefined ? {} : { targetId: String(into) }),
      reason: '单位搬走了',
    });
    await changes.approve(manage(above), id);
  };
  const carry = async () => {
    while ((await world.settle()) > 0);
  };
  const live = () => world.get(MembershipsPublic).findLive(personId);
  const periods = async () => {
    const scope = Scope.grant(
      Permission.MembershipOwn,
      { sessionId: own.sessionId, accountId: own.accountId, personId },
      [],
    );
    return (await world.get(MembershipFileQueries).getOwn(scope)).periods;
  };

  it('goes on in its union while that stands', async () => {
    await uphold();
    expect(await live()).toMatchObject({ organisationId: 140, status: 'active', memberNo });
  });

  it('is retained above when its union was dissolved meanwhile, like those of all its members', async () => {
    await close('dissolve', 140, { by: chair, above: cadre });
    await carry();
    await uphold();
    expect(await live()).toMatchObject({ organisationId: 120, status: 'retained', memberNo });
    expect(await periods()).toMatchObject([
      { organisationName: '河东街道总工会', from: '2026-06-22', to: null },
      { organisationName: '河东街道网约配送联合工会', from: '2026-06-19', to: '2026-06-22' },
      { statusText: '拟停会籍，等您回话', from: '2026-06-03', to: '2026-06-19' },
      { statusText: '在会', from: '2024-08-22', to: '2026-06-03' },
    ]);
  });

  it('goes on in the union that its own merged into', async () => {
    await close('merge', 140, { by: chair, above: cadre, into: 141 });
    await carry();
    await uphold();
    expect(await live()).toMatchObject({ organisationId: 141, status: 'active', memberNo });
  });

  it('follows every successor: merged, and that one dissolved', async () => {
    const [city, district] = [
      await world.anOfficeHolder('cadre', 1),
      await world.anOfficeHolder('cadre', 13),
    ];
    await close('merge', 140, { by: chair, above: city, into: 150 });
    await carry();
    const other = await world.anOfficeHolder('chair', 150);
    await close('dissolve', 150, { by: other, above: district });
    await carry();
    await uphold();
    expect(await live()).toMatchObject({ organisationId: 13, status: 'retained', memberNo });
  });

  it('while its union is still being emptied, goes along with the others', async () => {
    await close('merge', 140, { by: chair, above: cadre, into: 141 });
    await uphold();
    expect(await live()).toMatchObject({ organisationId: 140 });
    await carry();
    expect(await live()).toMatchObject({ organisationId: 141, status: 'active' });
  });

  it('at the very moment of the closing is left in no closed union', async () => {
    await close('merge', 140, { by: chair, above: cadre, into: 141 });
    const all = await Promise.allSettled([uphold(), carry(), carry()]);
    await carry();
    expect(outcomes(all)).toEqual(['ok', 'ok', 'ok']);
    expect(await live()).toMatchObject({ organisationId: 141, status: 'active', memberNo });
  });
});
