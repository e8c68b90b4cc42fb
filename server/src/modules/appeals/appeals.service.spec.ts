import { AppealError, Permission, TaskError } from '@home/shared';
import { JoiningWorld, outcomes, type OfficeHolder } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { withoutKey } from '../../../test/support/without-key';
import { Scope } from '../../access/scope';
import { newId, uuidToBin } from '../../database/ids';
import { FlowRepository } from '../../flow/flow.repository';
import { JoiningQueries } from '../joining/joining.queries';
import { JoiningReviewService } from '../joining/joining.review.service';
import { AppealsQueries } from './appeals.queries';
import { AppealsRepository } from './appeals.repository';
import { AppealsReviewQueries } from './appeals.review.queries';
import { AppealsReviewService } from './appeals.review.service';
import { AppealsService } from './appeals.service';

const REASON = '我就在这里送餐，站长可以证明';

describe('an appeal', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;
  let cadre: OfficeHolder;
  let rider: Scope;
  let own: Scope;
  let applicationId: string;

  /** Turned down by the chair of 140; the subdistrict 120 is above. */
  const arrange = async () => {
    chair = await world.anOfficeHolder('chair', 140);
    cadre = await world.anOfficeHolder('cadre', 120);
    rider = await world.aRider();
    const { sessionId, accountId, personId } = rider;
    own = Scope.grant(Permission.AppealOwn, { sessionId, accountId, personId }, []);
    applicationId = (await world.submit(rider)).id;
    const decide = chair.scope(Permission.JoinDecide);
    const reject = { reason: 'not_own_will' } as const;
    await world.get(JoiningReviewService).reject(decide, applicationId, reject);
  };
  const submit = () =>
    world
      .get(AppealsService)
      .submit(own, { kind: 'application', matterId: applicationId, reason: REASON });
  const submitted = async (): Promise<string> => {
    await submit();
    const { items } = await world.get(AppealsQueries).listOwn(own);
    return items[0]?.id ?? '';
  };
  const hear = () => cadre.scope(Permission.AppealDecide);
  const dismiss = (id: string) =>
    world.get(AppealsReviewService).dismiss(hear(), id, '单位不在我市');
  const uphold = (id: string) => world.get(AppealsReviewService).uphold(hear(), id, '本人意愿明确');
  const count = async (what: string) => (await world.rows(`SELECT 1 FROM ${what}`)).length;

  beforeAll(async () => {
    world = await JoiningWorld.open('appeals');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    await arrange();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    expect(await world.broken()).toEqual([]);
  });
  afterAll(() => world.close());

  it('waits at the union above the one that decided, which has ten working days', async () => {
    await submit();
    const tasks = await world.rows<{ organisation_id: number; due_at: Date }>(
      "SELECT organisation_id, due_at FROM tasks WHERE subject_type = 'appeal' AND open = 1",
    );
    expect(tasks).toMatchObject([{ organisation_id: 120 }]);
    expect(tasks[0]?.due_at.toISOString()).toBe('2026-12-02T15:59:59.999Z');
  });

  it('keeps its reason sealed: who hears it reads it, the database does not', async () => {
    const id = await submitted();
    expect(await world.get(AppealsReviewQueries).get(hear(), id)).toMatchObject({ reason: REASON });
    const [row] = await world.rows<{ reason_enc: Buffer }>('SELECT reason_enc FROM appeals');
    expect(row?.reason_enc.includes(Buffer.from('送餐'))).toBe(false);
  });

  it('is not heard by whoever decided, whatever office they hold now', async () => {
    const id = await submitted();
    const { accountId, personId } = chair;
    const assignmentId = await world.anOfficeOf(uuidToBin(personId), 'cadre', 120);
    const office = {
      assignmentId,
      role: 'cadre',
      organisationId: 120,
      path: '/1/12/120/',
    } as const;
    const identity = { sessionId: newId(), accountId, personId };
    const promoted = Scope.grant(Permission.AppealDecide, identity, [office]);
    const deciding = world.get(AppealsReviewService).uphold(promoted, id, '我自己来');
    await expect(deciding).rejects.toThrow(TaskError.TookPart.code);
  });

  it('upheld makes a member in the same act', async () => {
    const id = await submitted();
    await uphold(id);
    expect(await count('memberships WHERE live = 1')).toBe(1);
    expect((await world.get(JoiningQueries).getMine(rider, applicationId)).status).toBe('approved');
  });

  it('is over when something newer has taken the place of what was decided', async () => {
    const id = await submitted();
    await world.submit(rider);
    await expect(uphold(id)).rejects.toThrow(AppealError.Superseded.code);
    expect(await count("appeals WHERE status = 'submitted'")).toBe(1);
    expect(await count('memberships')).toBe(0);
  });

  it('of somebody else is none', async () => {
    const stranger = await world.aRider(Permission.AppealOwn);
    const appealing = world
      .get(AppealsService)
      .submit(stranger, { kind: 'application', matterId: applicationId, reason: REASON });
    await expect(appealing).rejects.toThrow(AppealError.MatterNotFound.code);
  });

  describe('at the same instant', () => {
    const eight = <T>(act: (at: number) => Promise<T>) =>
      Promise.allSettled(Array.from({ length: 8 }, (_, at) => act(at)));
    const went = (all: PromiseSettledResult<unknown>[]) =>
      outcomes(all).filter((outcome) => outcome === 'ok').length;

    it('sent eight times is one, and the others are told', async () => {
      const codes = outcomes(await eight(submit));
      expect(codes).toEqual([...Array<string>(7).fill(AppealError.Already.code), 'ok']);
      expect(await count('appeals')).toBe(1);
      expect(await count("tasks WHERE subject_type = 'appeal'")).toBe(1);
    });

    it('would be several without the unique key (negative control)', async () => {
      const appeals = world.get(AppealsRepository);
      const [insertOnce, met] = [appeals.insertOnce.bind(appeals), aMeeting(8)];
      jest.spyOn(appeals, 'insertOnce').mockImplementation(async (appeal) => {
        await met();
        return insertOnce(appeal);
      });
      await withoutKey(world.database, { table: 'appeals', key: 'appeals_once' }, async () => {
        expect(went(await eight(submit))).toBe(8);
      });
      await world.reset();
    });

    it('upheld and dismissed eight times is decided once, and carried out once or not at all', async () => {
      const id = await submitted();
      expect(went(await eight((at) => (at % 2 ? uphold(id) : dismiss(id))))).toBe(1);
      const upheld = await count("appeals WHERE status = 'upheld'");
      expect(await count('memberships WHERE live = 1')).toBe(upheld);
    });

    it('would be decided several times if the state were not compared when it is swapped (negative control)', async () => {
      const id = await submitted();
      jest.spyOn(world.get(FlowRepository), 'swapStatus').mockResolvedValue(true);
      expect(went(await eight(() => dismiss(id)))).toBeGreaterThan(1);
      await world.reset();
    });

    it('taken back and upheld: one of the two, and a member only by the second', async () => {
      const id = await submitted();
      const all = await Promise.allSettled([
        world.get(AppealsService).withdraw(own, id),
        uphold(id),
      ]);
      expect(went(all)).toBe(1);
      expect(await count('memberships WHERE live = 1')).toBe(all[1].status === 'fulfilled' ? 1 : 0);
    });
  });
});
