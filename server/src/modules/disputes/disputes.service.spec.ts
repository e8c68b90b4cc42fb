import { JoinError, Permission, TaskError } from '@home/shared';
import {
  JoiningWorld,
  anIdNumber,
  outcomes,
  type OfficeHolder,
} from '../../../test/support/joining-world';
import type { Scope } from '../../access';
import { binToUuid, uuidToBin } from '../../database/ids';
import { JoiningQueries } from '../joining/joining.queries';
import { JoiningResolutionsService } from '../joining/joining.resolutions.service';
import { JoiningForwardService } from '../joining/joining.forward.service';
import { JoiningRevealService } from '../joining/joining.reveal.service';
import { JoiningReviewQueries } from '../joining/joining.review.queries';
import { JoiningReviewService } from '../joining/joining.review.service';
import { MessagesRepository } from '../messages/messages.repository';
import { TasksQueries } from '../tasks/tasks.queries';
import { DisputesQueries } from './disputes.queries';
import { DisputesService } from './disputes.service';

describe('verifying who is who', () => {
  let world: JoiningWorld;
  let home: OfficeHolder;
  let resolve: Scope;
  let first: Scope;
  let second: Scope;
  let secondId: string;
  let disputeId: string;

  /** A member of 150; somebody applies at 140 with the same ID number. */
  const arrange = async () => {
    await world.anOfficeHolder('chair', 140);
    home = await world.anOfficeHolder('chair', 150);
    resolve = home.scope(Permission.DisputeResolve);
    const idNumber = anIdNumber();
    [first, second] = [await world.aRider(), await world.aRider()];
    const { id } = await world.submit(first, {
      idNumber,
      employerId: '150',
      organisationId: '150',
    });
    await world.get(JoiningResolutionsService).record(home.scope(Permission.JoinDecide), {
      resolvedOn: '2026-11-18',
      applicationIds: [id],
    });
    secondId = (await world.submit(second, { idNumber })).id;
    const [dispute] = await world.rows<{ id: string }>(
      "SELECT LOWER(CONCAT_WS('-', SUBSTR(HEX(id), 1, 8), SUBSTR(HEX(id), 9, 4), SUBSTR(HEX(id), 13, 4), SUBSTR(HEX(id), 17, 4), SUBSTR(HEX(id), 21))) AS id FROM membership_disputes",
    );
    disputeId = dispute?.id ?? '';
  };
  const personOf = async (scope: Scope) => {
    const [row] = await world.rows<{ person_id: Buffer | null }>(
      'SELECT person_id FROM accounts WHERE id = ?',
      [scope.accountId],
    );
    return row?.person_id ?? null;
  };

  beforeAll(async () => {
    world = await JoiningWorld.open('disputes');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    await arrange();
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  it('is asked of the union that knows the person, and each union has a task', async () => {
    const { items } = await world
      .get(TasksQueries)
      .listInbox(home.scope(Permission.TaskRead), undefined);
    expect(items).toMatchObject([
      { subjectType: 'membership_dispute', subjectId: disputeId, actions: ['confirm', 'deny'] },
    ]);
    const tasks = await world.rows<{ organisation_id: number }>(
      'SELECT organisation_id FROM tasks WHERE open = 1 ORDER BY organisation_id',
    );
    expect(tasks.map((task) => task.organisation_id)).toEqual([140, 150]);
  });

  it('shows masks and the union, nothing that was typed', async () => {
    const dispute = await world.get(DisputesQueries).get(resolve, disputeId);
    expect(dispute).toMatchObject({ statusText: '待核验', actions: ['confirm', 'deny'] });
    expect(JSON.stringify(dispute)).not.toMatch(/\d{11}|吐尔逊/);
  });

  it('the same person: the membership follows to the account in use, the old one is logged out', async () => {
    const person = await personOf(first);
    await world.get(DisputesService).confirm(resolve, disputeId, '本人带身份证到工会核对');
    expect(await personOf(first)).toBeNull();
    expect(await personOf(second)).toEqual(person);
    const application = await world.get(JoiningQueries).getMine(second, secondId);
    expect(application).toMatchObject({ status: 'merged', tone: 'done', actions: [] });
    const { items } = await world.get(JoiningQueries).listMine(second);
    expect(items.map(({ status }) => status).sort()).toEqual(['approved', 'merged']);
  });

  it('somebody else: the second application ends with a sentence that tells nothing', async () => {
    await world.get(DisputesService).deny(resolve, disputeId, '和首次登记的人电话核对过');
    const application = await world.get(JoiningQueries).getMine(second, secondId);
    expect(application).toMatchObject({ status: 'rejected', headline: '请走会籍核验' });
    expect(JSON.stringify(application)).not.toContain('物流');
    expect(JSON.stringify(application)).not.toContain('电话核对');
    expect(await personOf(first)).not.toBeNull();
  });

  it('is decided once, however many decide at once', async () => {
    const service = world.get(DisputesService);
    const decisions = await Promise.allSettled([
      service.confirm(resolve, disputeId, '是'),
      service.deny(resolve, disputeId, '不是'),
      service.confirm(resolve, disputeId, '是'),
    ]);
    expect(outcomes(decisions).filter((outcome) => outcome === 'ok')).toHaveLength(1);
  });

  it('is out of sight for the other union, which can turn its application down', async () => {
    const other = await world.anOfficeHolder('chair', 140);
    const scope = other.scope(Permission.DisputeResolve);
    await expect(world.get(DisputesQueries).get(scope, disputeId)).rejects.toThrow(
      JoinError.DisputeNotFound.code,
    );
    const decide = other.scope(Permission.JoinDecide);
    await world.get(JoiningReviewService).reject(decide, secondId, { reason: 'not_own_will' });
    await expect(world.get(DisputesService).deny(resolve, disputeId, '晚了')).rejects.toThrow(
      TaskError.NotNow.code,
    );
  });

  it('cannot be approved while it is open', async () => {
    const decide = (await world.anOfficeHolder('chair', 140)).scope(Permission.JoinDecide);
    const approving = world.get(JoiningResolutionsService).record(decide, {
      resolvedOn: '2026-11-18',
      applicationIds: [secondId],
    });
    await expect(approving).rejects.toThrow(JoinError.ResolutionIncomplete.code);
  });

  it('tells the person registered first when it is opened, and on the old account how it ended', async () => {
    const bodies = async () =>
      (await world.get(MessagesRepository).list(first.accountId, null, 20)).map(({ body }) => body);
    expect((await bodies())[0]).toMatch(/有人用您的身份证号.*不是您本人/);
    await world.get(DisputesService).confirm(resolve, disputeId, '本人带身份证到工会核对');
    expect((await bodies())[0]).toMatch(/转到了另一个微信.*不是您本人/);
  });

  it('cannot give away an office below which it is decided', async () => {
    const [member] = await world.rows<{ person_id: Buffer }>('SELECT person_id FROM memberships');
    await world.anOfficeOf(member?.person_id, 'cadre', 13);
    const confirming = world.get(DisputesService).confirm(resolve, disputeId, '是');
    await expect(confirming).rejects.toThrow(TaskError.NotYourOffice.code);
    expect(await personOf(second)).toBeNull();
  });

  it('of somebody in office is asked of the organisation above all of the offices', async () => {
    const idNumber = anIdNumber();
    const holder = await world.anOfficeHolder('chair', 140, { idNumber });
    await world.anOfficeOf(uuidToBin(holder.personId), 'cadre', 12);
    await world.anOfficeHolder('cadre', 12);
    const above = await world.anOfficeHolder('cadre', 1);
    const stranger = await world.aRider();
    await world.submit(stranger, { idNumber, employerId: '150', organisationId: '150' });
    const [dispute] = await world.rows<{ organisation_id: number; id: Buffer }>(
      'SELECT id, organisation_id FROM membership_disputes ORDER BY opened_at DESC, id DESC LIMIT 1',
    );
    expect(dispute?.organisation_id).toBe(1);
    const scope = above.scope(Permission.DisputeResolve);
    const id = binToUuid(dispute?.id ?? Buffer.alloc(16));
    await world.get(DisputesService).confirm(scope, id, '本人带身份证和任职文件来核对');
    expect(await personOf(stranger)).toEqual(uuidToBin(holder.personId));
  });

  it('keeps whoever has the number in office from touching the second application too', async () => {
    const idNumber = anIdNumber();
    const holder = await world.anOfficeHolder('chair', 140, { idNumber });
    const scope = holder.scope(Permission.JoinDecide);
    const { id } = await world.submit(await world.aRider(), { idNumber });
    const { actions } = await world.get(JoiningReviewQueries).getReview(scope, id);
    expect(actions).toEqual([]);
    const forward = { organisationId: '141', reason: 'works_elsewhere' } as const;
    const acts = await Promise.allSettled([
      world.get(JoiningReviewService).reject(scope, id, { reason: 'not_own_will' }),
      world.get(JoiningForwardService).forward(scope, id, forward),
      world.get(JoiningRevealService).reveal(scope, id, { purpose: 'contact' }),
    ]);
    expect(outcomes(acts)).toEqual(Array(3).fill(TaskError.Recused.code));
  });
});
