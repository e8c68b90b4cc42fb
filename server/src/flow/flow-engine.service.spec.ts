import { HttpError, Permission, TaskError, type Role } from '@home/shared';
import { TestDatabase } from '../../test/support/test-database';
import { officeScope, ownScope, plantUnionTree } from '../../test/support/union-tree';
import type { Scope } from '../access';
import { OffsetClock } from '../calendar/clock';
import { CALENDAR_OVERRIDES } from '../calendar/overrides';
import { WorkingDays } from '../calendar/working-days';
import { newId, uuidToBin } from '../database/ids';
import { defineFlow } from './define-flow';
import { FlowEngine } from './flow-engine';
import { FlowRepository } from './flow.repository';
import { FlowTasks } from './flow-tasks';
import { Succession } from './succession';
import { Offices } from './offices';
import { TaskRepository } from './task.repository';

const task = {
  waitsFor: 'organisation',
  permission: Permission.DisputeResolve,
  clock: { workingDays: 3 },
} as const;

/** A made-up matter on a table that has the columns a flow needs. */
const flow = defineFlow({
  name: 'matter',
  text: '一件事',
  table: 'membership_disputes',
  initial: 'open',
  states: {
    open: { text: '在办', task },
    asked: { text: '等本人', task: { ...task, waitsFor: 'applicant' } },
    done: { text: '办好' },
  },
  moves: [
    { action: 'finish', from: ['open'], to: 'done', needs: Permission.DisputeResolve, text: '' },
    {
      action: 'refuse',
      from: ['open'],
      to: 'done',
      needs: Permission.DisputeResolve,
      note: 'required',
      text: '',
    },
    { action: 'ask', from: ['open'], to: 'asked', needs: Permission.DisputeResolve, text: '' },
    { action: 'answer', from: ['asked'], to: 'open', needs: 'applicant', text: '' },
    {
      action: 'forward',
      from: ['open'],
      to: 'same',
      needs: Permission.DisputeResolve,
      clock: 'keep',
      text: '',
    },
    { action: 'escalate', from: ['open', 'asked'], to: 'same', needs: 'system', text: '' },
  ],
});

describe('the flow engine', () => {
  let store: TestDatabase;
  let engine: FlowEngine;
  let succession: Succession;
  let applicant: Scope;
  /** Stands still until it is told to move. */
  const clock = new OffsetClock(() => 0);
  const system = { system: 'test' };

  const inOffice = async (role: Role, organisationId: number): Promise<Scope> => {
    const scope = officeScope(Permission.DisputeResolve, role, organisationId);
    for (const { assignmentId } of scope.offices) {
      await store.database.run(
        `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
         VALUES (?, ?, ?, ?, '2020-01-01', '2030-01-01', '2020-01-01')`,
        [uuidToBin(assignmentId), uuidToBin(scope.personId ?? newId()), role, organisationId],
      );
    }
    return scope;
  };
  const open = async (organisationId = 140, personId = newId()): Promise<string> => {
    const id = newId();
    const opening = { actor: applicant, id, organisationId, personId, action: 'open' };
    await engine.open(flow, opening, async (opened) => {
      await store.database.run(
        `INSERT INTO membership_disputes (id, status, organisation_id, account_id, person_id, application_id,
           first_organisation_id, second_organisation_id, opened_at, moved_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          uuidToBin(id),
          opened.to,
          opened.organisationId,
          uuidToBin(applicant.accountId),
          uuidToBin(personId),
          uuidToBin(newId()),
          organisationId,
          organisationId,
          opened.at,
          opened.at,
        ],
      );
    });
    return id;
  };
  const openTasks = () =>
    store.database.execute<{ organisation_id: number; due_at: Date; opened_at: Date }>(
      'SELECT organisation_id, due_at, opened_at FROM tasks WHERE open = 1',
    );

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_flow_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const repository = new FlowRepository(store.database);
    const calendar = new WorkingDays(CALENDAR_OVERRIDES, () => undefined);
    const tasks = new FlowTasks(new TaskRepository(store.database), calendar);
    engine = new FlowEngine(
      store.database,
      repository,
      tasks,
      new Offices(repository, clock),
      clock,
    );
    succession = new Succession(engine, repository, tasks);
  }, 60_000);
  beforeEach(async () => {
    await store.reset();
    await plantUnionTree(store.database);
    clock.set(new Date('2026-11-18T02:00:00Z'));
    applicant = ownScope(Permission.JoinOwn);
  });
  afterAll(() => store.close());

  it('opens one task with an owner and a clock', async () => {
    await inOffice('chair', 140);
    await open();
    expect(await openTasks()).toMatchObject([
      { organisation_id: 140, due_at: new Date('2026-11-23T15:59:59.999Z') },
    ]);
  });

  it('gives a vacant union’s matters to the one above, and to the city when nobody is left', async () => {
    await open();
    const cadre = await inOffice('cadre', 12);
    await open();
    expect((await openTasks()).map((row) => row.organisation_id).sort()).toEqual([1, 12]);
    // The only office holder’s own matter.
    await open(12, cadre.personId ?? '');
    expect((await openTasks()).map((row) => row.organisation_id).sort()).toEqual([1, 1, 12]);
  });

  it('does not know a matter outside the scope, like one that does not exist', async () => {
    await inOffice('chair', 140);
    const id = await open();
    const actor = await inOffice('chair', 150);
    for (const unknown of [id, newId()]) {
      await expect(
        engine.transition(flow, { actor, id: unknown, action: 'finish' }),
      ).rejects.toThrow(HttpError.NotFound.code);
    }
  });

  it('refuses what the state does not allow, and a reason that is missing', async () => {
    const actor = await inOffice('chair', 140);
    const id = await open();
    await expect(engine.transition(flow, { actor, id, action: 'refuse' })).rejects.toThrow(
      TaskError.NoteRequired.code,
    );
    await engine.transition(flow, { actor, id, action: 'finish' });
    await expect(engine.transition(flow, { actor, id, action: 'finish' })).rejects.toThrow(
      TaskError.NotNow.code,
    );
    expect(await openTasks()).toEqual([]);
  });

  it('lets the applicant’s moves be made by the applicant alone, whatever office someone holds', async () => {
    const actor = await inOffice('chair', 140);
    const id = await open();
    await engine.transition(flow, { actor, id, action: 'ask' });
    await expect(engine.transition(flow, { actor, id, action: 'answer' })).rejects.toThrow(
      HttpError.Forbidden.code,
    );
    await expect(
      engine.transition(flow, { actor: ownScope(Permission.JoinOwn), id, action: 'answer' }),
    ).rejects.toThrow(HttpError.NotFound.code);
    await expect(
      engine.transition(flow, { actor: applicant, id, action: 'answer' }),
    ).resolves.toMatchObject({ to: 'open' });
  });

  it('never lets the system decide', async () => {
    await inOffice('chair', 140);
    const id = await open();
    await expect(engine.transition(flow, { actor: system, id, action: 'finish' })).rejects.toThrow(
      /never decides/,
    );
  });

  it('asks for the permission of the move, not just for an office', async () => {
    await inOffice('chair', 140);
    const id = await open();
    const actor = officeScope(Permission.TaskRead, 'chair', 140);
    await expect(engine.transition(flow, { actor, id, action: 'finish' })).rejects.toThrow(
      HttpError.Forbidden.code,
    );
  });

  it('takes the time while the office is held: an office that ended on the way is refused', async () => {
    const actor = await inOffice('chair', 140);
    const id = await open();
    clock.set(new Date('2030-01-01T00:00:00Z'));
    await expect(engine.transition(flow, { actor, id, action: 'finish' })).rejects.toThrow(
      TaskError.NotYourOffice.code,
    );
  });

  it('lets one of many moves through, also those that keep the state', async () => {
    const actor = await inOffice('chair', 140);
    await inOffice('chair', 150);
    await inOffice('cadre', 12);
    const id = await open();
    clock.advance(1);
    const forward = (organisationId: number) =>
      engine.transition(flow, { actor, id, action: 'forward', organisationId });
    const moves = await Promise.allSettled([forward(150), forward(12), forward(150), forward(12)]);
    expect(moves.filter((move) => move.status === 'fulfilled')).toHaveLength(1);
    expect(await openTasks()).toHaveLength(1);
  });

  it('keeps the clock of a forwarded matter running', async () => {
    const actor = await inOffice('chair', 140);
    await inOffice('chair', 150);
    const id = await open();
    const [before] = await openTasks();
    clock.set(new Date('2026-11-20T02:00:00Z'));
    await engine.transition(flow, { actor, id, action: 'forward', organisationId: 150 });
    expect(await openTasks()).toEqual([{ ...before, organisation_id: 150 }]);
  });

  it('rises from a vacant office with the running clock, and with a new one only when that ran out', async () => {
    await inOffice('chair', 140);
    await inOffice('cadre', 120);
    await inOffice('cadre', 12);
    const id = await open();
    const [before] = await openTasks();
    const raise = async (): Promise<void> => {
      const [task] = await new TaskRepository(store.database).listToRaise(
        new Date('2030-01-01T00:00:00Z'),
        10,
      );
      if (!task) throw new Error('there is a task');
      await engine.raise(flow, task, system, '…', () => Promise.resolve());
    };
    clock.set(new Date('2026-11-20T02:00:00Z'));
    await raise();
    expect(await openTasks()).toEqual([{ ...before, organisation_id: 120 }]);
    clock.set(new Date('2026-11-23T16:00:00Z'));
    await raise();
    expect(await openTasks()).toMatchObject([
      { organisation_id: 12, opened_at: clock.now(), due_at: new Date('2026-11-27T15:59:59.999Z') },
    ]);
    await engine.transition(flow, { actor: await inOffice('cadre', 12), id, action: 'finish' });
  });

  it('goes to the successor of a closing organisation without waiting a day longer', async () => {
    await inOffice('chair', 140);
    await inOffice('chair', 141);
    await open();
    const [before] = await openTasks();
    clock.set(new Date('2026-11-20T02:00:00Z'));
    expect(await succession.handOver(() => flow, 140, 141, '撤并')).toBe(1);
    expect(await openTasks()).toEqual([{ ...before, organisation_id: 141 }]);
  });

  it('undoes everything when the effect fails', async () => {
    const actor = await inOffice('chair', 140);
    const id = await open();
    const failing = engine.transition(flow, { actor, id, action: 'finish' }, () =>
      Promise.reject(new Error('no paper')),
    );
    await expect(failing).rejects.toThrow('no paper');
    expect(await openTasks()).toHaveLength(1);
    await expect(engine.transition(flow, { actor, id, action: 'finish' })).resolves.toMatchObject({
      to: 'done',
    });
  });

  it('settles another matter under the office of a decision, and still not one’s own', async () => {
    const actor = await inOffice('chair', 150);
    await inOffice('chair', 140);
    const [decided, settled, own] = [
      await open(150),
      await open(140),
      await open(140, actor.personId ?? ''),
    ];
    const decision = await engine.transition(flow, { actor, id: decided, action: 'finish' });
    await engine.transition(flow, { actor, id: settled, action: 'finish', mandate: decision });
    const log = await store.database.execute(
      "SELECT DISTINCT assignment_id, at FROM transitions WHERE action = 'finish'",
    );
    expect(log).toHaveLength(1);
    await expect(
      engine.transition(flow, { actor, id: own, action: 'finish', mandate: decision }),
    ).rejects.toThrow(TaskError.Recused.code);
  });

  it('is not raised for a task that was closed and opened anew meanwhile', async () => {
    const actor = await inOffice('chair', 140);
    await inOffice('cadre', 120);
    const id = await open();
    const [stale] = await new TaskRepository(store.database).listToRaise(
      new Date('2027-01-01T00:00:00Z'),
      10,
    );
    if (!stale) throw new Error('there is a task');
    await engine.transition(flow, { actor, id, action: 'ask' });
    await engine.transition(flow, { actor: applicant, id, action: 'answer' });
    const told = jest.fn(() => Promise.resolve());
    await expect(engine.raise(flow, stale, system, '到期未答复', told)).rejects.toThrow(
      TaskError.ChangedMeanwhile.code,
    );
    expect(told).not.toHaveBeenCalled();
  });
});
