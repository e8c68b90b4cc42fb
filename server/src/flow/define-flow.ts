import type { Permission } from '@home/shared';

/** Who may make a move: an office holder with this permission, the applicant of the matter, or a job of the system. */
export type MoveNeeds = Permission | 'applicant' | 'system';

export interface FlowClock {
  /** Working days (mainland calendar) until the task is due. */
  readonly workingDays: number;
}

export interface FlowState {
  /** The state's name in Chinese, for the generated diagrams. */
  readonly text: string;
  /** Nobody has to act, yet the matter goes on: no task, not closed, and moves lead out of it. */
  readonly rests?: true;
  /** Who has to act; absent in resting and final states. A state with a task has exactly one open task. */
  readonly task?: {
    readonly waitsFor: 'organisation' | 'applicant';
    /** Permission that the owner's office must carry; for `applicant` the one of the office that follows it up. */
    readonly permission: Permission;
    readonly clock: FlowClock;
  };
}

export interface FlowMove<S extends string, A extends string> {
  readonly action: A;
  readonly from: readonly S[];
  /** `same`: ownership moves, the state does not (forward, escalate). */
  readonly to: S | 'same';
  readonly needs: MoveNeeds;
  readonly note?: 'required';
  /** `keep`: the running clock goes on; otherwise it starts anew with the target state's length. */
  readonly clock?: 'keep';
  /** Leads out of a final state: what was decided is decided anew, by whoever decides the appeal against it. */
  readonly reopens?: true;
  readonly text: string;
}

export interface Flow<S extends string = string, A extends string = string> {
  readonly name: string;
  readonly text: string;
  /** Table with columns id, status, organisation_id, account_id, person_id, moved_at, closed_at. */
  readonly table: string;
  /** The matter goes with the person, whatever account they use: the table has no account_id. */
  readonly ownedBy?: 'person';
  /** Who took part before is kept beside each matter (`Opening.recused`): they neither get it nor decide it. */
  readonly recuses?: true;
  readonly initial: S;
  /** Other states in which a matter may begin. */
  readonly opensIn?: readonly S[];
  readonly states: Readonly<Record<S, FlowState>>;
  readonly moves: readonly FlowMove<S, A>[];
}

/**
 * Declares a flow and checks its graph at once (so at boot): known states, every state reachable, every open state with
 * a way out and an `escalate` move, no two moves for one action and state.
 */
export function defineFlow<S extends string, A extends string>(flow: Flow<S, A>): Flow<S, A> {
  const faults = [
    ...unknownStates(flow),
    ...unreachable(flow),
    ...deadEnds(flow),
    ...ambiguous(flow),
  ];
  if (!/^[a-z_]+$/.test(flow.table)) faults.push(`table name ${flow.table}`);
  if (faults.length > 0) throw new Error(`flow ${flow.name}: ${faults.join('; ')}`);
  return flow;
}

const statesOf = <S extends string>(flow: Flow<S>): S[] => Object.keys(flow.states) as S[];

function unknownStates(flow: Flow): string[] {
  const known = new Set(statesOf(flow));
  const named = flow.moves.flatMap((move) => [
    ...move.from,
    ...(move.to === 'same' ? [] : [move.to]),
  ]);
  return [flow.initial, ...(flow.opensIn ?? []), ...named]
    .filter((state) => !known.has(state))
    .map((state) => `unknown state ${state}`);
}

function unreachable(flow: Flow): string[] {
  const reached = new Set([flow.initial, ...(flow.opensIn ?? [])]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const move of flow.moves) {
      if (move.to !== 'same' && move.from.some((state) => reached.has(state))) reached.add(move.to);
    }
  }
  return statesOf(flow)
    .filter((state) => !reached.has(state))
    .map((state) => `state ${state} is never reached`);
}

function deadEnds(flow: Flow): string[] {
  return statesOf(flow).flatMap((state) => {
    const leaving = flow.moves.filter((move) => move.from.includes(state));
    const open = flow.states[state]?.task !== undefined;
    const rests = flow.states[state]?.rests === true;
    if (open && rests) return [`state ${state} rests and has a task`];
    if (rests && !leaving.some((move) => move.to !== 'same'))
      return [`resting state ${state} has no way out`];
    if (open && !leaving.some((move) => move.to !== 'same'))
      return [`open state ${state} has no way out`];
    if (open && !leaving.some((move) => move.action === 'escalate' && move.needs === 'system'))
      return [`open state ${state} cannot be escalated`];
    const ending = !open && !rests;
    const wrong = leaving.find(({ reopens }) => (reopens === true) !== ending);
    if (wrong && ending) return [`state ${state} is left by ${wrong.action} but has no task`];
    if (wrong) return [`${wrong.action} reopens ${state}, which is not closed`];
    return [];
  });
}

function ambiguous(flow: Flow): string[] {
  const seen = new Set<string>();
  return flow.moves.flatMap((move) =>
    move.from.flatMap((state) => {
      const key = `${move.action} from ${state}`;
      if (seen.has(key)) return [`two moves ${key}`];
      seen.add(key);
      return [];
    }),
  );
}

export const findMove = <S extends string, A extends string>(
  flow: Flow<S, A>,
  action: string,
  status: string,
): FlowMove<S, A> | undefined =>
  flow.moves.find((move) => move.action === action && move.from.some((state) => state === status));

export const stateOf = (flow: Flow, status: string): FlowState => {
  const state = flow.states[status];
  if (!state) throw new Error(`flow ${flow.name} has no state ${status}`);
  return state;
};

/** True in final states, where `closed_at` is set. */
export const isFinal = ({ task, rests }: FlowState): boolean =>
  task === undefined && rests !== true;

/** Every flow of the product, for the escalation job and the generated docs. */
export class FlowRegistry {
  private readonly flows = new Map<string, Flow>();

  register(flow: Flow): void {
    if (this.flows.has(flow.name)) throw new Error(`flow ${flow.name} is registered twice`);
    this.flows.set(flow.name, flow);
  }

  get(name: string): Flow {
    const flow = this.flows.get(name);
    if (!flow) throw new Error(`no flow ${name}`);
    return flow;
  }

  list(): Flow[] {
    return [...this.flows.values()];
  }
}
