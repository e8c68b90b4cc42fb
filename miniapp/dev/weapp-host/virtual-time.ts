interface Timer {
  readonly id: number;
  readonly run: () => void;
  readonly every: number | null;
  due: number;
}

/**
 * Time as the mini-program sees it. Timers fire when the test lets time pass, so a 30 second card
 * refresh costs no waiting; between them the clock stands still (fixed start) or follows the wall.
 */
export class VirtualTime {
  private elapsed = 0;
  private nextId = 1;
  private readonly timers = new Map<number, Timer>();

  constructor(
    private readonly fixedStart: number | null,
    private readonly onError: (error: unknown) => void,
  ) {}

  now(): number {
    return Math.floor((this.fixedStart ?? Date.now()) + this.elapsed);
  }

  get passed(): number {
    return this.elapsed;
  }

  set(run: () => void, delay: unknown, repeats: boolean): number {
    const wait = Math.max(repeats ? 1 : 0, Number(delay) || 0);
    const id = this.nextId++;
    this.timers.set(id, { id, run, every: repeats ? wait : null, due: this.elapsed + wait });
    return id;
  }

  clear(id: unknown): void {
    if (typeof id === 'number') this.timers.delete(id);
  }

  /** Moves on to the next timer due at or before `limit` and runs it; false when there is none. */
  runNext(limit: number): boolean {
    let next: Timer | null = null;
    for (const timer of this.timers.values()) {
      if (timer.due <= limit && (next === null || timer.due < next.due)) next = timer;
    }
    if (next === null) return false;
    this.elapsed = Math.max(this.elapsed, next.due);
    if (next.every === null) this.timers.delete(next.id);
    else next.due = this.elapsed + next.every;
    try {
      next.run();
    } catch (error) {
      this.onError(error);
    }
    return true;
  }

  /** Stands at `elapsed` milliseconds after the start, without running anything. */
  moveTo(elapsed: number): void {
    this.elapsed = Math.max(this.elapsed, elapsed);
  }

  stop(): void {
    this.timers.clear();
  }
}
