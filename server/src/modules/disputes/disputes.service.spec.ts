import {
  DisputeError,
  disputeLimits,
  HttpError,
  JoinError,
  Permission,
  TaskError,
} from '@home/shared';
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
import { JoiningService } from '../joining/joining.service';
import { MessagesRepository } from '../messages/messages.repository';
import { TasksQueries } from '../tasks/tasks.queries';
import { DisputesQueries } from './disputes.queries';
import { DisputesService } from './disputes.service';
import { DisputePapers } from './dispute-papers';
import { DisputeStatements } from './statements.service';

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

  it('is not decided by the other union, which can turn its application down', async () => {
    const other = await world.anOfficeHolder('chair', 140);
    const scope = other.scope(Permission.DisputeResolve);
    const seen = await world.get(DisputesQueries).getOfApplication(scope, secondId);
    expect(seen).toMatchObject({ id: disputeId, sideText: '第二次申请的工会', actions: [] });
    for (const act of ['confirm', 'deny'] as const)
      await expect(world.get(DisputesService)[act](scope, disputeId, '我来')).rejects.toThrow(
        HttpError.NotFound.code,
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

  describe('what is known on both sides', () => {
    const said = (scope: Scope) => world.get(DisputesQueries).get(scope, disputeId);
    const say = (scope: Scope, text: string) =>
      world.get(DisputeStatements).addFromOffice(scope, disputeId, text);
    const otherChair = async () =>
      (await world.anOfficeHolder('chair', 140)).scope(Permission.DisputeResolve);

    it('each union says its own and reads the other’s, and the other is told', async () => {
      const other = await otherChair();
      await say(resolve, '2019 年当面登记的，登记表在');
      await say(other, '来人带着身份证原件');
      for (const scope of [resolve, other])
        expect((await said(scope)).statements).toMatchObject([
          { sideText: '首次登记的工会', text: '2019 年当面登记的，登记表在', check: 'waiting' },
          { sideText: '第二次申请的工会', text: '来人带着身份证原件' },
        ]);
      const [message] = await world.get(MessagesRepository).list(home.accountId, null, 1);
      expect(message?.body).toBe('第二次申请的工会补充了说明，请看一下。');
    });

    it('the person registered first says their side, and reads nothing else', async () => {
      await say(resolve, '工会的说明');
      const person = await personOf(first);
      const own = await world.aRider(
        Permission.MembershipOwn,
        binToUuid(person ?? Buffer.alloc(16)),
      );
      await world.get(DisputeStatements).addFromPerson(own, disputeId, '不是我，我没有申请过');
      const mine = await world.get(DisputesQueries).getOwn(own, disputeId);
      expect(mine.statements.map(({ text }) => text)).toEqual(['不是我，我没有申请过']);
      expect(JSON.stringify(mine)).not.toMatch(/滨河|联合工会/);
      expect((await said(resolve)).statements).toHaveLength(2);
    });

    it('whoever applied second finds no verification, whatever office they hold', async () => {
      await expect(world.get(DisputesQueries).getOwn(second, disputeId)).rejects.toThrow(
        JoinError.DisputeNotFound.code,
      );
      expect(await world.get(DisputePapers).asOwner(second, disputeId)).toBeUndefined();
      const holder = await world.anOfficeHolder('cadre', 1);
      const inOffice = holder.scope(Permission.DisputeResolve);
      await world.database.run('UPDATE membership_disputes SET account_id = ?', [
        uuidToBin(holder.accountId),
      ]);
      await expect(said(inOffice)).rejects.toThrow(JoinError.DisputeNotFound.code);
      expect(await world.get(DisputePapers).asOffice(inOffice, disputeId)).toBeUndefined();
      await world.database.run('UPDATE membership_disputes SET account_id = ?', [
        uuidToBin(second.accountId),
      ]);
    });

    it('papers: each union brings its own and sees all, with those of the applicant', async () => {
      const papers = world.get(DisputePapers);
      const [here, there] = [
        await papers.asOffice(resolve, disputeId),
        await papers.asOffice(await otherChair(), disputeId),
      ];
      expect([here?.side, there?.side]).toEqual(['first_union', 'second_union']);
      for (const standing of [here, there])
        expect(standing?.sees.map((part) => [part.subjectId, Object.keys(part.sides)])).toEqual([
          [disputeId, ['first_union', 'second_union', 'first_person']],
          [secondId, ['applicant']],
        ]);
    });

    it('takes five statements of a side and no more, however many come at once', async () => {
      const { statementsASide } = disputeLimits;
      const tries = await Promise.allSettled(
        Array.from({ length: statementsASide + 3 }, (_, at) => say(resolve, `第 ${at} 段`)),
      );
      const codes = outcomes(tries);
      expect(codes.filter((code) => code === 'ok')).toHaveLength(statementsASide);
      expect(new Set(codes)).toEqual(new Set(['ok', DisputeError.SaidEnough.code]));
    });

    it('is closed to both once it is decided', async () => {
      await world.get(DisputesService).deny(resolve, disputeId, '核对过');
      await expect(say(await otherChair(), '等一下')).rejects.toThrow(DisputeError.Closed.code);
      expect((await world.get(DisputePapers).asOffice(resolve, disputeId))?.side).toBeNull();
    });
  });

  it('the same person, and nothing left of the first registration: the application goes its usual way', async () => {
    const idNumber = anIdNumber();
    const [early, late] = [await world.aRider(), await world.aRider()];
    const { id: earlyId } = await world.submit(early, { idNumber });
    const { id: lateId } = await world.submit(late, { idNumber });
    await world.get(JoiningService).withdraw(early, earlyId);
    const decider = (await world.anOfficeHolder('chair', 140)).scope(Permission.DisputeResolve);
    const { id } = await world.get(DisputesQueries).getOfApplication(decider, lateId);
    await world.get(DisputesService).confirm(decider, id, '本人带身份证来了');
    const application = await world.get(JoiningQueries).getMine(late, lateId);
    expect(application.status).toBe('submitted');
    const [row] = await world.rows<{ status: string; disputed: number }>(
      'SELECT status, disputed FROM join_applications WHERE id = ?',
      [lateId],
    );
    expect(row).toEqual({ status: 'submitted', disputed: 0 });
    expect(await personOf(late)).not.toBeNull();
    const decide = (await world.anOfficeHolder('chair', 140)).scope(Permission.JoinDecide);
    await world.get(JoiningResolutionsService).record(decide, {
      resolvedOn: '2026-11-18',
      applicationIds: [lateId],
    });
    expect((await world.get(JoiningQueries).getMine(late, lateId)).status).toBe('approved');
  });

  it('is opened after the answer: a submission does the same work whether the number is known or not', async () => {
    const idNumber = anIdNumber();
    await world.submit(await world.aRider(), { idNumber });
    const work = async (body: { idNumber: string }): Promise<number> => {
      const rider = await world.aRider();
      const spies = [jest.spyOn(world.database, 'run'), jest.spyOn(world.database, 'execute')];
      await world.get(JoiningService).submit(rider, world.aBody(body));
      const statements = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      spies.forEach((spy) => spy.mockRestore());
      return statements;
    };
    const fresh = await work({ idNumber: anIdNumber() });
    const known = await work({ idNumber });
    expect(Math.abs(known - fresh)).toBeLessThanOrEqual(1);
    const count = async () =>
      (await world.rows('SELECT 1 FROM membership_disputes WHERE closed_at IS NULL')).length;
    const before = await count();
    await world.settle();
    await world.settle();
    expect(await count()).toBe(before + 1);
  });

  it('of an application that was withdrawn in the meantime is never opened', async () => {
    const idNumber = anIdNumber();
    await world.submit(await world.aRider(), { idNumber });
    const before = (await world.rows('SELECT 1 FROM membership_disputes')).length;
    const rider = await world.aRider();
    const { id } = await world.get(JoiningService).submit(rider, world.aBody({ idNumber }));
    await world.get(JoiningService).withdraw(rider, id);
    await world.settle();
    expect(await world.rows('SELECT 1 FROM membership_disputes')).toHaveLength(before);
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
