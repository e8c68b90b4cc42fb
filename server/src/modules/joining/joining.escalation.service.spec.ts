import { Permission } from '@home/shared';
import { JoiningWorld, type OfficeHolder } from '../../../test/support/joining-world';
import { uuidToBin } from '../../database/ids';
import { EscalationJob } from '../../flow/escalation.job';
import { TasksQueries } from '../tasks/tasks.queries';
import { JoiningForwardService } from './joining.forward.service';
import { JoiningQueries } from './joining.queries';
import { JoiningResolutionsService } from './joining.resolutions.service';
import { JoiningReviewService } from './joining.review.service';

describe('an application nobody answers', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;
  let cadre: OfficeHolder;
  const escalate = () => world.get(EscalationJob).run();
  const owner = async (id: string) => {
    const [row] = await world.rows<{ organisation_id: number }>(
      'SELECT organisation_id FROM join_applications WHERE id = ?',
      [id],
    );
    return row?.organisation_id;
  };

  beforeAll(async () => {
    world = await JoiningWorld.open('joining_escalation');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
    cadre = await world.anOfficeHolder('cadre', 120);
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  it('rises to the one above after three working days, not at the weekend', async () => {
    const rider = await world.aRider();
    const { id } = await world.submit(rider);
    // Submitted on a Wednesday: Thursday, Friday and Monday count.
    for (const night of ['2026-11-21T16:30:00.000Z', '2026-11-22T16:30:00.000Z']) {
      world.setTime(night);
      expect(await escalate()).toBe(0);
    }
    world.setTime('2026-11-23T16:00:00.000Z');
    expect(await escalate()).toBe(1);
    expect(await owner(id)).toBe(120);
    const shown = await world.get(JoiningQueries).getMine(rider, id);
    expect(shown).toMatchObject({ organisation: { id: '120' }, dueAt: '2026-11-27T15:59:59.999Z' });
    expect(shown.timeline.map(({ title }) => title)).toContain('转到河东街道总工会');
    const told = await world.rows<{ kind: string }>(
      "SELECT DISTINCT kind FROM messages WHERE kind IN ('join_escalated', 'task_overdue') ORDER BY kind",
    );
    expect(told.map(({ kind }) => kind)).toEqual(['join_escalated', 'task_overdue']);
  });

  it('does not rise over the National Day holiday', async () => {
    world.setTime('2026-09-29T02:00:00.000Z');
    const { id } = await world.submit(await world.aRider());
    world.setTime('2026-10-08T02:00:00.000Z');
    expect(await escalate()).toBe(0);
    expect(await owner(id)).toBe(140);
  });

  it('rises level by level to the city, where it is only marked', async () => {
    await world.anOfficeHolder('cadre', 12);
    await world.anOfficeHolder('cadre', 1);
    const { id } = await world.submit(await world.aRider());
    const owners: (number | undefined)[] = [];
    for (const day of ['2026-11-24', '2026-11-30', '2026-12-07', '2026-12-14']) {
      world.setTime(`${day}T02:00:00.000Z`);
      await escalate();
      owners.push(await owner(id));
    }
    expect(owners).toEqual([120, 12, 1, 1]);
  });

  it('goes to the one above when the only office ends, without waiting for the clock', async () => {
    const { id } = await world.submit(await world.aRider());
    await world.database.run('UPDATE assignments SET valid_to = ? WHERE id = ?', [
      world.now(),
      uuidToBin(chair.assignmentId),
    ]);
    const due = async () =>
      (await world.rows<{ d: Date }>('SELECT due_at AS d FROM tasks WHERE open = 1'))[0]?.d;
    const promised = await due();
    world.setTime('2026-11-20T02:00:00.000Z');
    expect(await escalate()).toBe(1);
    expect(await owner(id)).toBe(120);
    expect(await escalate()).toBe(0);
    // Nobody waits longer because an office fell vacant.
    expect(await due()).toEqual(promised);
  });

  it('is never decided by the system: a returned one only reminds its applicant', async () => {
    const rider = await world.aRider();
    const { id } = await world.submit(rider);
    await world
      .get(JoiningReviewService)
      .returnForCorrection(chair.scope(Permission.JoinDecide), id, { missing: ['phone'] });
    world.setTime('2027-01-20T02:00:00.000Z');
    await escalate();
    expect(await world.get(JoiningQueries).getMine(rider, id)).toMatchObject({
      status: 'returned',
    });
    expect(await world.rows("SELECT 1 FROM messages WHERE kind = 'join_returned'")).toHaveLength(2);
  });

  it('raised and approved at the same moment has one outcome', async () => {
    for (let round = 0; round < 6; round += 1) {
      world.setTime('2026-11-18T02:00:00.000Z');
      const { id } = await world.submit(await world.aRider());
      world.setTime('2026-11-24T02:00:00.000Z');
      const approving = world
        .get(JoiningResolutionsService)
        .record(chair.scope(Permission.JoinDecide), {
          resolvedOn: '2026-11-24',
          applicationIds: [id],
        });
      const [decision] = await Promise.allSettled([approving, escalate(), escalate()]);
      const [row] = await world.rows<{ status: string }>(
        'SELECT status FROM join_applications WHERE id = ?',
        [id],
      );
      expect(row?.status).toBe(decision.status === 'fulfilled' ? 'approved' : 'submitted');
      expect(await world.broken()).toEqual([]);
    }
  });

  it('is raised once by several instances', async () => {
    for (let round = 1; round <= 8; round += 1) {
      world.setTime('2026-11-18T02:00:00.000Z');
      const { id } = await world.submit(await world.aRider());
      world.setTime('2026-11-24T02:00:00.000Z');
      await Promise.all(Array.from({ length: 6 }, escalate));
      expect(await owner(id)).toBe(120);
      const raises = await world.rows("SELECT 1 FROM transitions WHERE action = 'escalate'");
      expect(raises).toHaveLength(round);
    }
  });

  it('is raised in one run with all the others, and one that cannot be stands in nobody’s way', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 130; count += 1)
      ids.push((await world.submit(await world.aRider())).id);
    // Of a kind that nobody knows any more: it fails whenever it is looked at.
    await world.database.run(
      "UPDATE tasks SET raise_at = raise_at - INTERVAL 1 DAY, subject_id = UNHEX(REPEAT('9', 32)) WHERE subject_id = ?",
      [uuidToBin(ids[0] ?? '')],
    );
    world.setTime('2026-11-24T02:00:00.000Z');
    expect(await escalate()).toBe(129);
    await world.database.run(
      "UPDATE tasks SET subject_id = ? WHERE subject_id = UNHEX(REPEAT('9', 32))",
      [uuidToBin(ids[0] ?? '')],
    );
  }, 60_000);

  it('forwarded when overdue stays overdue, but has a term before it rises again', async () => {
    await world.anOfficeHolder('chair', 150);
    const { id } = await world.submit(await world.aRider());
    world.setTime('2026-11-24T02:00:00.000Z');
    const decide = chair.scope(Permission.JoinDecide);
    await world
      .get(JoiningForwardService)
      .forward(decide, id, { organisationId: '150', reason: 'works_elsewhere' });
    expect(await escalate()).toBe(0);
    expect(await owner(id)).toBe(150);
  });

  it('stands in the inbox of whoever has it, by its clock', async () => {
    await world.submit(await world.aRider());
    world.setTime('2026-11-20T02:00:00.000Z');
    const { id } = await world.submit(await world.aRider());
    world.setTime('2026-11-23T02:00:00.000Z');
    const inbox = await world
      .get(TasksQueries)
      .listInbox(chair.scope(Permission.TaskRead), undefined);
    expect(inbox.counts).toEqual({ open: 2, dueToday: 1, overdue: 0 });
    expect(inbox.items.map(({ tone }) => tone)).toEqual(['today', 'calm']);
    expect(inbox.items[1]).toMatchObject({
      subjectId: id,
      title: '买买提·**',
      subtitle: '外卖骑手 · 驿站扫码 · 11 月 20 日（周五）10:00 提交',
      labels: ['美团'],
      actions: ['approve', 'return', 'forward', 'reject'],
    });
    const empty = await world
      .get(TasksQueries)
      .listInbox(cadre.scope(Permission.TaskRead), undefined);
    expect(empty.items).toEqual([]);
  });

  it('is shown page by page, none twice and none left out', async () => {
    for (let count = 0; count < 23; count += 1) await world.submit(await world.aRider());
    const queries = world.get(TasksQueries);
    const scope = chair.scope(Permission.TaskRead);
    const first = await queries.listInbox(scope, undefined);
    const second = await queries.listInbox(scope, first.nextCursor ?? undefined);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 3, null]);
    const ids = [...first.items, ...second.items].map(({ subjectId }) => subjectId);
    expect(new Set(ids).size).toBe(23);
  });
});
