import { rolesWith, type Permission } from '@home/shared';
import type { WorkingDays } from '../../calendar/working-days';
import { findMove, isFinal, stateOf, type Flow } from '../../flow/define-flow';
import type { DemoOffice } from './offices';

/** One thing that was done with a matter. Raising to the union above is not told: it follows from the clock. */
export interface Act {
  readonly action: string;
  readonly at: Date;
  /** Slug of the office holder; absent: the applicant. */
  readonly by?: string;
  readonly to?: number;
  readonly note?: string;
  readonly details?: object;
  /** For the first act: another open state than the flow's initial one. */
  readonly status?: string;
  /** For the first act: a due time that something outside the flow sets. */
  readonly dueAt?: Date;
}

export interface World {
  readonly now: Date;
  readonly calendar: WorkingDays;
  readonly offices: readonly DemoOffice[];
  readonly pathOf: (organisationId: number) => string;
}

export interface LoggedMove {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly fromOrganisationId: number;
  readonly organisationId: number;
  readonly office: DemoOffice | null;
  readonly isSystem: boolean;
  readonly note: string | null;
  readonly details: object | null;
  readonly at: Date;
}

export interface LoggedTask {
  readonly organisationId: number;
  readonly waitsFor: 'organisation' | 'applicant';
  readonly permission: Permission;
  readonly openedAt: Date;
  readonly dueAt: Date;
  raiseAt: Date;
  escalatedLevel: number;
  closedAt: Date | null;
}

/** The escalation job comes by a few seconds after midnight. */
const JOB_DELAY_MS = 20_000;

/** Plays a story by the rules of the flow engine, in the past: what it would have written is what is seeded. */
export class MatterHistory {
  state = '';
  closedAt: Date | null = null;
  readonly moves: LoggedMove[] = [];
  readonly tasks: LoggedTask[] = [];

  constructor(
    private readonly world: World,
    private readonly flow: Flow,
    public organisationId: number,
    private readonly applicant: string | null,
  ) {}

  get movedAt(): Date {
    return this.moves.at(-1)?.at ?? this.world.now;
  }

  play(acts: readonly Act[]): this {
    const [opening, ...others] = acts;
    if (opening) this.open(opening);
    for (const act of others) {
      this.runClockUntil(act.at);
      this.act(act);
    }
    this.runClockUntil(this.world.now);
    return this;
  }

  private open(act: Act): void {
    const wanted = this.organisationId;
    this.state = act.status ?? this.flow.initial;
    this.organisationId = this.ownerFor(wanted, act.at);
    this.log({ ...act, from: '', fromOrganisationId: wanted, office: null, isSystem: false });
    this.openTask(act.at, 0, act.dueAt);
  }

  private act(act: Act): void {
    const move = findMove(this.flow, act.action, this.state);
    if (!move) throw new Error(`story: ${act.action} is not possible in ${this.state}`);
    const office = act.by === undefined ? null : this.officeOf(act.by, act.at);
    const [from, fromOrganisationId] = [this.state, this.organisationId];
    const task = this.closeTask(act.at);
    if (move.to !== 'same') this.state = move.to;
    if (act.to !== undefined) this.organisationId = this.ownerFor(act.to, act.at);
    this.log({ ...act, from, fromOrganisationId, office, isSystem: move.needs === 'system' });
    const level =
      move.to === 'same' ? (task?.escalatedLevel ?? 0) + (act.action === 'escalate' ? 1 : 0) : 0;
    this.openTask(act.at, level, move.clock === 'keep' ? task?.dueAt : undefined);
    if (isFinal(stateOf(this.flow, this.state))) this.closedAt = act.at;
  }

  /** What the escalation job did until then. */
  private runClockUntil(until: Date): void {
    for (let task = this.openTaskNow(); task; task = this.openTaskNow()) {
      const jobAt = new Date(task.raiseAt.getTime() + JOB_DELAY_MS);
      if (jobAt >= until) return;
      const above = this.world
        .pathOf(this.organisationId)
        .split('/')
        .filter(Boolean)
        .map(Number)
        .at(-2);
      if (above === undefined || task.waitsFor === 'applicant') {
        task.raiseAt = this.world.calendar.addWorkingDays(jobAt, this.clockDays());
        task.escalatedLevel += 1;
      } else {
        this.act({ action: 'escalate', at: jobAt, to: above, note: '到期未答复' });
      }
    }
  }

  private openTask(at: Date, escalatedLevel: number, keptDueAt?: Date): void {
    const task = stateOf(this.flow, this.state).task;
    if (!task) return;
    const dueAt = keptDueAt ?? this.world.calendar.addWorkingDays(at, task.clock.workingDays);
    const { waitsFor, permission } = task;
    const owner = this.organisationId;
    this.tasks.push({
      organisationId: owner,
      waitsFor,
      permission,
      openedAt: at,
      dueAt,
      raiseAt: dueAt,
      escalatedLevel,
      closedAt: null,
    });
  }

  private closeTask(at: Date): LoggedTask | undefined {
    const task = this.openTaskNow();
    if (task) task.closedAt = at;
    return task;
  }

  private openTaskNow(): LoggedTask | undefined {
    return this.tasks.find((task) => task.closedAt === null);
  }

  private clockDays(): number {
    return stateOf(this.flow, this.state).task?.clock.workingDays ?? 1;
  }

  private log(
    move: Act & Pick<LoggedMove, 'from' | 'fromOrganisationId' | 'office' | 'isSystem'>,
  ): void {
    const {
      action,
      at,
      from,
      fromOrganisationId,
      office,
      isSystem,
      note = null,
      details = null,
    } = move;
    const { state: to, organisationId } = this;
    this.moves.push({
      action,
      from,
      to,
      fromOrganisationId,
      organisationId,
      office,
      isSystem,
      note,
      details,
      at,
    });
  }

  /** A vacant union's matters go to the nearest one above that has somebody for them. */
  private ownerFor(organisationId: number, at: Date): number {
    const task = stateOf(this.flow, this.state).task;
    if (!task) return organisationId;
    const line = this.world.pathOf(organisationId).split('/').filter(Boolean).map(Number);
    const roles = rolesWith(task.permission);
    const isStaffed = (id: number): boolean =>
      this.world.offices.some(
        (office) =>
          office.organisationId === id &&
          roles.includes(office.role) &&
          office.holder !== this.applicant &&
          office.from <= at &&
          office.to > at,
      );
    return [...line].reverse().find(isStaffed) ?? line[0] ?? organisationId;
  }

  private officeOf(holder: string, at: Date): DemoOffice {
    const path = this.world.pathOf(this.organisationId);
    const office = this.world.offices.find(
      (candidate) =>
        candidate.holder === holder &&
        candidate.from <= at &&
        candidate.to > at &&
        path.startsWith(this.world.pathOf(candidate.organisationId)),
    );
    if (!office) throw new Error(`story: ${holder} held no office over ${path} then`);
    return office;
  }
}
