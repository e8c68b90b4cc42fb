import { Injectable } from '@nestjs/common';

/** Requests that one instance works on at once. Past it, an answer of its own accord comes later than a new try would. */
const MOST_AT_ONCE = 200;
const SOONEST_MS = 1000;
const LATEST_MS = 60_000;
const MEASURED_MS = 2000;
/** Believed until measured, and never less than. */
const FIRST_PER_SECOND = 400;
const SLOWEST_PER_SECOND = 50;
/** How much of an old belief outlives a period in which it was not reached. */
const KEPT = 0.8;

/**
 * How busy this instance is, and when to come again. Those who are sent away get appointments one after the other, at the
 * pace at which answers really leave, so that they do not come back as one crowd. Lives in this process alone: nothing that
 * is correct depends on it.
 */
@Injectable()
export class Pressure {
  private underWay = 0;
  private nextReturn = 0;
  private perSecond = FIRST_PER_SECOND;
  private wasHigh = false;
  private measuredFrom = 0;
  private answered = 0;

  get isHigh(): boolean {
    return this.underWay >= MOST_AT_ONCE;
  }

  begin(): void {
    this.underWay += 1;
    this.wasHigh ||= this.isHigh;
  }

  end(now = performance.now()): void {
    this.underWay -= 1;
    this.answered += 1;
    const elapsed = now - this.measuredFrom;
    if (elapsed < MEASURED_MS) return;
    // Only a period in which there was more to do than could be done says what can be done.
    if (this.wasHigh)
      this.perSecond = Math.max(
        SLOWEST_PER_SECOND,
        (this.answered * 1000) / elapsed,
        this.perSecond * KEPT,
      );
    this.wasHigh = this.isHigh;
    [this.measuredFrom, this.answered] = [now, 0];
  }

  /** Seconds for `Retry-After`: the next appointment that is free. */
  returnAfter(now = performance.now()): number {
    const soonest = Math.max(this.nextReturn, now + SOONEST_MS);
    this.nextReturn = soonest + 1000 / this.perSecond;
    if (soonest > now + LATEST_MS) this.nextReturn = now + SOONEST_MS;
    return Math.ceil(Math.min(soonest - now, LATEST_MS) / 1000);
  }
}
