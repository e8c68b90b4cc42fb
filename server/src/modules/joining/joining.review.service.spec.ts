import { JoinError, MembershipError, Permission, TaskError } from '@home/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  JoiningWorld,
  anIdNumber,
  outcomes,
  type OfficeHolder,
} from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import type { Scope } from '../../access';
import { newId, uuidToBin } from '../../database/ids';
import { ApplicationsRepository } from './applications.repository';
import { Approvals } from './approvals';
import { JoiningForwardService } from './joining.forward.service';
import { JoiningResolutionsService } from './joining.resolutions.service';
import { JoiningRevealService } from './joining.reveal.service';
import { JoiningReviewQueries } from './joining.review.queries';
import { JoiningReviewService } from './joining.review.service';
import { JoiningService } from './joining.service';

const TODAY = '2026-11-18';

describe('deciding an application', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;
  let decide: Scope;
  let rider: Scope;

  const approve = (scope: Scope, ...applicationIds: string[]) =>
    world.get(JoiningResolutionsService).record(scope, { resolvedOn: TODAY, applicationIds });
  const task = async (id: string) => {
    const [row] = await world.rows<{ organisation_id: number; waits_for: string; due_at: Date }>(
      'SELECT organisation_id, waits_for, due_at FROM tasks WHERE subject_id = ? AND open = 1',
      [id],
    );
    return row;
  };
  const status = async (id: string) => {
    const [row] = await world.rows<{ status: string }>(
      'SELECT status FROM join_applications WHERE id = ?',
      [id],
    );
    return row?.status;
  };

  beforeAll(async () => {
    world = await JoiningWorld.open('joining_review');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
    await world.anOfficeHolder('cadre', 120);
    decide = chair.scope(Permission.JoinDecide);
    rider = await world.aRider();
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  it('by a resolution over several people starts their memberships on its day', async () => {
    const ids = [(await world.submit(rider)).id, (await world.submit(await world.aRider())).id];
    const { approved } = await approve(decide, ...ids);
    expect(approved.map(({ applicationId }) => applicationId).sort()).toEqual([...ids].sort());
    const members = await world.rows('SELECT organisation_id, started_on FROM memberships');
    expect(members).toEqual([
      { organisation_id: 140, started_on: TODAY },
      { organisation_id: 140, started_on: TODAY },
    ]);
    await expect(world.submit(rider)).rejects.toThrow(/join/);
  });

  it('is all or nothing: one that has changed keeps the others waiting', async () => {
    const ids = [(await world.submit(rider)).id, (await world.submit(await world.aRider())).id];
    await world.get(JoiningService).withdraw(rider, ids[0] ?? '');
    await expect(approve(decide, ...ids)).rejects.toThrow(JoinError.ResolutionIncomplete.code);
    expect(await status(ids[1] ?? '')).toBe('submitted');
    expect(await world.rows('SELECT 1 FROM resolutions')).toEqual([]);
    expect(await world.rows('SELECT 1 FROM memberships')).toEqual([]);
  });

  it('takes nobody into a union from which they were forwarded a moment before', async () => {
    const { id } = await world.submit(rider);
    const subdistrict = (await world.anOfficeHolder('cadre', 120)).scope(Permission.JoinDecide);
    await world.anOfficeHolder('chair', 141);
    const [read] = await world.get(ApplicationsRepository).listForOffice(subdistrict, [id]);
    if (!read) throw new Error('the application is in scope');
    const forward = { organisationId: '141', reason: 'works_elsewhere' } as const;
    await world.get(JoiningForwardService).forward(decide, id, forward);
    const resolution = { id: newId(), resolvedOn: TODAY };
    await expect(world.get(Approvals).approve(subdistrict, read, resolution)).rejects.toThrow(
      TaskError.ChangedMeanwhile.code,
    );
    expect(await world.rows('SELECT 1 FROM memberships')).toEqual([]);
  });

  it('needs a day between the application and today', async () => {
    const { id } = await world.submit(rider);
    const service = world.get(JoiningResolutionsService);
    for (const resolvedOn of ['2026-11-17', '2026-11-19', '2026-02-30']) {
      const body = { resolvedOn, applicationIds: [id] };
      await expect(service.record(decide, body)).rejects.toThrow(JoinError.ResolutionDate.code);
    }
  });

  it('lets exactly one of many decisions in the same millisecond through', async () => {
    const { id } = await world.submit(rider);
    const deputy = (await world.anOfficeHolder('chair', 140)).scope(Permission.JoinDecide);
    const review = world.get(JoiningReviewService);
    const decisions = await Promise.allSettled([
      approve(decide, id),
      approve(deputy, id),
      review.reject(decide, id, { reason: 'not_own_will' }),
      review.returnForCorrection(deputy, id, { missing: ['phone'] }),
      approve(deputy, id),
    ]);
    expect(outcomes(decisions).filter((outcome) => outcome === 'ok')).toHaveLength(1);
    const log = await world.rows(
      "SELECT 1 FROM transitions WHERE flow = 'join_application' AND action <> 'submit'",
    );
    expect(log).toHaveLength(1);
  });

  it('would let several through if it read, checked and wrote without comparing (control)', async () => {
    const [{ id }, met] = [await world.submit(rider), aMeeting(3)];
    const carelessly = () =>
      world.database.transaction(async () => {
        const [row] = await world.rows<{ status: string }>(
          'SELECT status FROM join_applications WHERE id = ?',
          [id],
        );
        await met();
        if (row?.status !== 'submitted') return false;
        await world.database.run(
          "UPDATE join_applications SET route_reason = 'approved' WHERE id = ?",
          [uuidToBin(id)],
        );
        return true;
      });
    const done = await Promise.all([carelessly(), carelessly(), carelessly()]);
    expect(done).toEqual([true, true, true]);
  });

  it('gives one person one membership when two applications are approved at once', async () => {
    const { id } = await world.submit(rider);
    const twice = await Promise.allSettled([approve(decide, id), approve(decide, id)]);
    expect(outcomes(twice)).toEqual([JoinError.ResolutionIncomplete.code, 'ok'].sort());
    expect(MembershipError.AlreadyActive.status).toBe(409);
    expect(await world.rows('SELECT 1 FROM memberships')).toHaveLength(1);
  });

  describe('when the office ends', () => {
    const endOffice = () =>
      world.database.transaction(async () => {
        await world.rows('SELECT id FROM assignments WHERE id = ? FOR UPDATE', [
          chair.assignmentId,
        ]);
        await world.database.run('UPDATE assignments SET valid_to = ? WHERE id = ?', [
          world.now(),
          uuidToBin(chair.assignmentId),
        ]);
        await sleep(60);
      });

    it('first, the click that was on its way is refused', async () => {
      const { id } = await world.submit(rider);
      const ending = endOffice();
      await sleep(20);
      await expect(approve(decide, id)).rejects.toThrow(TaskError.NotYourOffice.code);
      await ending;
      expect(await status(id)).toBe('submitted');
    });

    it('second, it ends after the moment that stands in the log', async () => {
      const { id } = await world.submit(rider);
      const approving = world.database.transaction(async () => {
        await approve(decide, id);
        await sleep(60);
      });
      await sleep(30);
      await Promise.all([approving, endOffice()]);
      const [late] = await world.rows<{ late: number | string }>(
        'SELECT COUNT(*) AS late FROM transitions t JOIN assignments a ON a.id = t.assignment_id WHERE t.at >= a.valid_to',
      );
      expect(Number(late?.late)).toBe(0);
      expect(await status(id)).toBe('approved');
    });

    it('at any moment, has one outcome', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { id } = await world.submit(await world.aRider());
        await world.database.run("UPDATE assignments SET valid_to = '2030-01-01' WHERE id = ?", [
          uuidToBin(chair.assignmentId),
        ]);
        const [decision] = await Promise.allSettled([approve(decide, id), endOffice()]);
        expect(await status(id)).toBe(decision.status === 'fulfilled' ? 'approved' : 'submitted');
      }
    });
  });

  it('returns once, with everything that is missing, and stops the clock', async () => {
    const { id } = await world.submit(rider);
    const review = world.get(JoiningReviewService);
    const body = { missing: ['phone', 'workplace'] as const, note: '请写明在哪条街' };
    await review.returnForCorrection(decide, id, { ...body, missing: [...body.missing] });
    expect(await task(id)).toMatchObject({ waits_for: 'applicant' });
    world.setTime('2026-11-25T02:00:00.000Z');
    const again = await world
      .get(JoiningService)
      .resubmit(rider, id, world.aCorrection({ phone: '13900000007' }));
    expect(again).toMatchObject({
      status: 'submitted',
      missing: [],
      dueAt: '2026-11-30T15:59:59.999Z',
    });
    expect(again.timeline.map(({ title }) => title)).toEqual([
      '已提交',
      '退回补充',
      '补充已收到',
      '河东街道网约配送联合工会审核',
      '成为会员',
    ]);
    await expect(review.returnForCorrection(decide, id, { missing: ['name'] })).rejects.toThrow(
      JoinError.ReturnedAlready.code,
    );
    const { actions } = await world.get(JoiningReviewQueries).getReview(decide, id);
    expect(actions).toEqual(['approve', 'forward', 'reject']);
  });

  it('judges a corrected ID number anew, and shows nothing of it', async () => {
    const taken = anIdNumber();
    await world.submit(await world.aRider(), { idNumber: taken });
    const { id } = await world.submit(rider);
    await world
      .get(JoiningReviewService)
      .returnForCorrection(decide, id, { missing: ['id_number'] });
    const again = await world
      .get(JoiningService)
      .resubmit(rider, id, world.aCorrection({ idNumber: taken }));
    expect(again.status).toBe('submitted');
    expect(await status(id)).toBe('disputed');
  });

  it('asks what is missing, and a sentence where the list says nothing', async () => {
    const { id } = await world.submit(rider);
    const review = world.get(JoiningReviewService);
    await expect(review.returnForCorrection(decide, id, { missing: [] })).rejects.toThrow(
      JoinError.MissingRequired.code,
    );
    await expect(review.returnForCorrection(decide, id, { missing: ['other'] })).rejects.toThrow(
      JoinError.NoteRequired.code,
    );
    await expect(review.reject(decide, id, { reason: 'other' })).rejects.toThrow(
      JoinError.NoteRequired.code,
    );
  });

  it('forwards with the clock running on, out of one scope and into another', async () => {
    const { id, dueAt } = await world.submit(rider);
    const neighbour = (await world.anOfficeHolder('chair', 150)).scope(Permission.JoinDecide);
    await expect(world.get(JoiningReviewQueries).getReview(neighbour, id)).rejects.toThrow(
      JoinError.NotFound.code,
    );
    world.setTime('2026-11-20T02:00:00.000Z');
    await world
      .get(JoiningForwardService)
      .forward(decide, id, { organisationId: '150', reason: 'works_elsewhere' });
    const moved = await task(id);
    expect(moved?.due_at.toISOString()).toBe(dueAt);
    expect(moved?.organisation_id).toBe(150);
    expect(await world.get(JoiningReviewQueries).getReview(neighbour, id)).toMatchObject({
      union: { id: '150' },
    });
    await expect(world.get(JoiningReviewQueries).getReview(decide, id)).rejects.toThrow(
      JoinError.NotFound.code,
    );
  });

  it('cannot be forwarded to nowhere or to where it is', async () => {
    const { id } = await world.submit(rider);
    for (const organisationId of ['140', '999999']) {
      const forwarding = world
        .get(JoiningForwardService)
        .forward(decide, id, { organisationId, reason: 'works_elsewhere' });
      await expect(forwarding).rejects.toThrow(JoinError.ForwardTargetInvalid.code);
    }
  });

  it('offers the fallback first, then the siblings, and the one above last', async () => {
    const { id } = await world.submit(rider);
    const { items } = await world.get(JoiningReviewQueries).listForwardTargets(decide, id);
    expect(items.map((item) => item.id)).toEqual(['141', '120']);
    const found = await world.get(JoiningReviewQueries).listForwardTargets(decide, id, '100%物流');
    expect(found.items.map((item) => item.id)).toEqual(['150']);
  });

  it('opens the file only with a purpose, leaves a row, and tells the person', async () => {
    const idNumber = anIdNumber();
    const { id } = await world.submit(rider, { idNumber });
    const file = await world
      .get(JoiningRevealService)
      .reveal(decide, id, { purpose: 'verify_identity' });
    expect(file).toEqual({ name: '买买提·吐尔逊', idNumber, phone: '13900000001' });
    expect(await world.rows('SELECT action, purpose, organisation_id FROM audit_entries')).toEqual([
      { action: 'join_application.reveal', purpose: 'verify_identity', organisation_id: 140 },
    ]);
    expect(
      await world.rows("SELECT 1 FROM messages WHERE kind = 'personal_file_viewed'"),
    ).toHaveLength(1);
  });

  it('goes to the one above when the chair applies at their own union', async () => {
    const own = await world.aRider(Permission.JoinOwn, chair.personId);
    const idNumber = anIdNumber();
    const blind = world.blindOf(idNumber);
    await world.database.run('UPDATE persons SET id_number_blind = ? WHERE id = ?', [
      blind,
      uuidToBin(chair.personId),
    ]);
    const { id, organisation } = await world.submit(own, { idNumber });
    expect(organisation.id).toBe('120');
    const above = (await world.anOfficeHolder('cadre', 120)).scope(Permission.JoinDecide);
    await expect(approve(above, id)).resolves.toMatchObject({ approved: [{ applicationId: id }] });
  });

  it('is nobody’s own: a cadre cannot decide about themselves', async () => {
    const cadre = await world.anOfficeHolder('cadre', 12);
    const idNumber = anIdNumber();
    await world.database.run('UPDATE persons SET id_number_blind = ? WHERE id = ?', [
      world.blindOf(idNumber),
      uuidToBin(cadre.personId),
    ]);
    const { id } = await world.submit(await world.aRider(Permission.JoinOwn, cadre.personId), {
      idNumber,
    });
    await expect(approve(cadre.scope(Permission.JoinDecide), id)).rejects.toThrow(
      TaskError.Recused.code,
    );
  });
});
