import { EscalationJob } from '../../../src/flow/escalation.job';
import type { JoiningWorld } from '../joining-world';
import { Acts } from './acts';
import { foundCity } from './city-founding';
import { brokenPromises, differences } from './checker';
import { ModelMatters, type ModelMatter } from './model-matters';
import { Random, together } from './random';
import { Reorganisation } from './reorganisation';

/** A Monday; the weeks that follow hold the Mid-Autumn and the National Day holidays with two made-up days. */
const FIRST_MORNING = Date.parse('2026-09-14T01:00:00.000Z');
const HOURS = [0, 4, 8, 13] as const;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Transactions under way at the same time. */
const AT_ONCE = 8;
/** Told, at the first instant at which something is wrong. */
const MOST_FAULTS = 20;
const MOST_IN_ONE_SITTING = 200;

export interface Plan {
  readonly applications: number;
  readonly days: number;
  readonly seed: number;
  /** In place of the job that raises what nobody answers: for the negative control. */
  readonly escalate?: (world: JoiningWorld) => Promise<number>;
  /** Done behind everybody's back after the first day. */
  readonly tamper?: (world: JoiningWorld) => Promise<unknown>;
  readonly say?: (line: string) => void;
}

export interface Outcome {
  /** What was not as it must be, at the first instant at which something was not. Empty when all was well. */
  readonly faults: readonly string[];
  readonly instants: number;
  readonly submitted: number;
  readonly decisions: number;
  readonly raises: number;
  readonly resubmitted: number;
  readonly stillOpen: number;
  readonly changes: Readonly<Record<string, number>>;
}

/** Weeks in the life of a city, four instants a day. After each of them everything is compared with the model. */
export async function simulate(world: JoiningWorld, plan: Plan): Promise<Outcome> {
  const random = new Random(plan.seed);
  world.setTime(new Date(FIRST_MORNING).toISOString());
  const founded = await foundCity(world);
  const { city } = founded;
  const matters = new ModelMatters(city);
  const acts = new Acts(world, founded, matters, random);
  const reorganisation = new Reorganisation(world, founded, matters, acts, random);
  const instants = plan.days * HOURS.length;
  const arriving = Math.ceil(plan.applications / (instants * 0.8));
  let [submitted, raises, resubmitted] = [0, 0, 0];

  const people = (): (() => Promise<void>)[] => {
    const now = world.now();
    const todo: (() => Promise<void>)[] = [];
    const desks = new Map<number, ModelMatter[]>();
    for (const matter of matters.open.values()) {
      if (matter.state === 'submitted' && !random.chance(0.005)) {
        desks.set(matter.owner, [...(desks.get(matter.owner) ?? []), matter]);
      } else if (matter.state === 'submitted' || random.chance(0.01)) {
        todo.push(() => acts.withdraw(matter));
      } else if (random.chance(0.12)) {
        resubmitted += 1;
        todo.push(() => acts.resubmit(matter));
      }
    }
    for (const [owner, waiting] of desks) {
      // Absent, busy, or simply not looking.
      const offices = city.inOffice(owner, now);
      if (offices.length === 0 || random.chance(0.45)) continue;
      const pile = waiting.filter(() => random.chance(0.5)).slice(0, MOST_IN_ONE_SITTING);
      todo.push(...acts.sitting(random.pick(offices), pile));
    }
    const fresh = Math.min(arriving, plan.applications - submitted);
    submitted += fresh;
    return [...todo, ...Array.from({ length: fresh }, () => () => acts.submit())];
  };
  const escalate = plan.escalate ?? ((of: JoiningWorld) => of.get(EscalationJob).run());

  for (let instant = 0; instant < instants; instant += 1) {
    const day = Math.floor(instant / HOURS.length);
    const hour = HOURS[instant % HOURS.length] ?? 0;
    world.setTime(new Date(FIRST_MORNING + day * DAY_MS + hour * HOUR_MS).toISOString());
    await together(people(), AT_ONCE);
    if (instant % 3 === 1) await reorganisation.turnOver();
    if (instant % 2 === 1) await reorganisation.delegate();
    if (instant % 20 === 7) await reorganisation.change('move');
    if (instant % 28 === 13) await reorganisation.change('dissolve');
    if (instant % 28 === 27) await reorganisation.change('merge');
    if (day === 1 && hour === 0) await plan.tamper?.(world);
    const before = await differences(world, matters);
    // One run is enough, however much came due: the second finds nothing.
    raises += await escalate(world);
    const again = await escalate(world);
    if (again > 0) before.push(`${again} were left over by the job`);
    matters.raised(world.now());
    const found = [
      ...before,
      ...(before.length === 0 ? await differences(world, matters) : []),
      ...brokenPromises(matters, city, world.now()),
    ];
    const faults = found.slice(0, MOST_FAULTS);
    const changes = reorganisation.counts;
    const { decisions } = matters;
    const stillOpen = matters.open.size;
    const outcome = {
      faults,
      instants: instant + 1,
      submitted,
      decisions,
      raises,
      resubmitted,
      stillOpen,
      changes,
    };
    if (faults.length > 0 || instant === instants - 1) return outcome;
    if (hour === 0)
      plan.say?.(
        `day ${day + 1}: ${submitted} submitted, ${decisions} decisions, ${stillOpen} open, ${raises} raised`,
      );
  }
  throw new Error('a simulation of no instants');
}
