import { shanghaiDay, type Day } from '@home/shared';

/** The only source of the present time for business code: injected, so that tests and demos can move it. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in Asia/Shanghai, 'YYYY-MM-DD'. */
  today(): Day {
    return shanghaiDay(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The machine's clock plus an offset: time moves on, from wherever a test or a demo put it. */
export class OffsetClock extends Clock {
  private offsetMs = 0;

  constructor(private readonly machine: () => number = Date.now) {
    super();
  }

  now(): Date {
    return new Date(this.machine() + this.offsetMs);
  }

  get offsetSeconds(): number {
    return Math.round(this.offsetMs / 1000);
  }

  set(now: Date): void {
    this.offsetMs = now.getTime() - this.machine();
  }

  advance(seconds: number): void {
    this.offsetMs += seconds * 1000;
  }

  reset(): void {
    this.offsetMs = 0;
  }
}
