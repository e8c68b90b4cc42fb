import { endOfWorkingDay } from './model-calendar';
import type { ModelCity } from './model-city';

const DECISION_DAYS = 3;
const CORRECTION_DAYS = 15;

export interface ModelMatter {
  readonly id: string;
  state: 'submitted' | 'returned';
  owner: number;
  dueAt: Date;
  /** When somebody looks at it again: the clock, or a term after it was found overdue with nobody above. */
  raiseAt: Date;
  level: number;
  wasReturned: boolean;
}

/** What must be true of every open application, by the promises alone: who has it, and until when. */
export class ModelMatters {
  readonly open = new Map<string, ModelMatter>();
  decisions = 0;

  constructor(private readonly city: ModelCity) {}

  get(id: string): ModelMatter {
    const matter = this.open.get(id);
    if (!matter) throw new Error('the model has no such matter');
    return matter;
  }

  submitted(id: string, union: number, at: Date): void {
    const dueAt = endOfWorkingDay(at, DECISION_DAYS);
    const owner = this.city.ownerFrom(union, at);
    const fresh = { state: 'submitted', level: 0, wasReturned: false } as const;
    this.open.set(id, { id, owner, dueAt, raiseAt: dueAt, ...fresh });
  }

  /** The office's clock stops; the applicant has a longer one. */
  returned(id: string, at: Date): void {
    const dueAt = endOfWorkingDay(at, CORRECTION_DAYS);
    const change = { state: 'returned', level: 0, wasReturned: true, dueAt } as const;
    Object.assign(this.get(id), change, { raiseAt: dueAt });
    this.decisions += 1;
  }

  /** The office's clock starts anew. */
  resubmitted(id: string, at: Date): void {
    const dueAt = endOfWorkingDay(at, DECISION_DAYS);
    Object.assign(this.get(id), { state: 'submitted', level: 0, dueAt, raiseAt: dueAt });
  }

  /** The clock goes on; when it ran out already, whoever gets it has a term before it rises. */
  forwarded(id: string, target: number, at: Date): void {
    const matter = this.get(id);
    matter.owner = this.city.ownerFrom(target, at);
    matter.raiseAt = matter.dueAt > at ? matter.dueAt : endOfWorkingDay(at, DECISION_DAYS);
    this.decisions += 1;
  }

  decided(id: string): void {
    this.open.delete(id);
    this.decisions += 1;
  }

  withdrawn(id: string): void {
    this.open.delete(id);
  }

  /** A union closes: everything that waits there goes to its successor. */
  handedOver(from: number, to: number, at: Date): void {
    for (const matter of this.open.values()) if (matter.owner === from) this.hand(matter, to, at);
  }

  /** What the clocks and the empty offices lead to at this instant. */
  raised(at: Date): void {
    for (const matter of this.open.values()) {
      const { parent } = this.city.get(matter.owner);
      const isOrphan = matter.state === 'submitted' && !this.city.isStaffed(matter.owner, at);
      const isDue = matter.raiseAt <= at;
      if (parent !== null && matter.state === 'submitted' && (isOrphan || isDue))
        this.hand(matter, parent, at);
      else if (isDue) {
        const term = matter.state === 'returned' ? CORRECTION_DAYS : DECISION_DAYS;
        matter.raiseAt = endOfWorkingDay(at, term);
        matter.level += 1;
      }
    }
  }

  /** A clock that still runs goes on; one that ran out starts anew with whoever has it now. */
  private hand(matter: ModelMatter, to: number, at: Date): void {
    const term = matter.state === 'returned' ? CORRECTION_DAYS : DECISION_DAYS;
    matter.owner = this.city.ownerFrom(to, at);
    if (matter.dueAt <= at) matter.dueAt = endOfWorkingDay(at, term);
    matter.raiseAt = matter.dueAt;
    matter.level += 1;
  }
}
