import { Injectable } from '@nestjs/common';

/** Answers a second that all instances on one database together are believed to give until each has measured its own. */
const FIRST_PER_SECOND = 320;
const LEAST_PER_SECOND = 20;
/** An instance takes in as much as it answers in so long, whatever that is on this machine at this moment. */
const ANSWERED_WITHIN_MS = 500;
const AT_ONCE = { least: 20, most: 400 };
const MEASURED_MS = 500;
/** What sending somebody away costs, in answers: while many are sent away, more could be answered than is. */
const SENT_AWAY_COSTS = 1 / 8;
/** A belief moves so much of the way to what was measured, and back towards the first by so much a second of calm. */
const TRUST = 0.3;
const RECOVERY_A_SECOND = 0.1;
/** So much of what can be done is promised to those who were sent away; the rest is for those who just come. */
const PROMISED = 0.8;
const SOONEST_MS = 1000;
const LATEST_MS = 120_000;

/**
 * How busy this instance is, and when to come again. Two people who want different things do not stand in each other's way:
 * requests of one kind take at most as many places as they leave free, so that a rush on one thing leaves half of them for
 * everything else, a rush on two a third. Those who are sent away get appointments one after the other, somewhat slower than
 * answers can leave. Nothing that is correct depends on it.
 */
@Injectable()
export class Pressure {
  private readonly kinds = new Map<string, number>();
  private underWay = 0;
  private nextReturn = 0;
  private instances = 1;
  private perSecond = FIRST_PER_SECOND;
  private measuredFrom = 0;
  private answered = 0;
  private sentAway = 0;
  private wasFull = false;

  /** So many instances share the database, and perhaps the machine: what one can do is its share. */
  shareWith(instances: number): void {
    this.perSecond *= this.instances / Math.max(1, instances);
    this.instances = Math.max(1, instances);
  }

  /** Takes one of this kind in, until `end`; false when there is no room for it. */
  begin(kind: string, now = performance.now()): boolean {
    const own = this.kinds.get(kind) ?? 0;
    if (own >= this.most - this.underWay) {
      this.sentAway += 1;
      this.measure(now);
      return false;
    }
    this.kinds.set(kind, own + 1);
    this.underWay += 1;
    return true;
  }

  end(kind: string, now = performance.now()): void {
    const left = (this.kinds.get(kind) ?? 1) - 1;
    if (left > 0) this.kinds.set(kind, left);
    else this.kinds.delete(kind);
    this.underWay -= 1;
    this.answered += 1;
    this.measure(now);
  }

  /** Seconds for `Retry-After`: the next appointment that is free. */
  returnAfter(now = performance.now()): number {
    const next = Math.max(this.nextReturn, now + SOONEST_MS);
    // Whoever finds no appointment has one among the later ones twice, not all of them at the end.
    const at = next > now + LATEST_MS ? now + LATEST_MS / 2 : next;
    this.nextReturn = at + 1000 / (this.perSecond * PROMISED);
    return Math.ceil((at - now) / 1000);
  }

  private get most(): number {
    return within(AT_ONCE.least, (this.perSecond * ANSWERED_WITHIN_MS) / 1000, AT_ONCE.most);
  }

  private measure(now: number): void {
    const seconds = (now - this.measuredFrom) / 1000;
    if (seconds * 1000 < MEASURED_MS) return;
    const [isFull, first] = [this.sentAway > 0, FIRST_PER_SECOND / this.instances];
    // Only a time in which there was more to do than could be done, from its beginning, says what can be done.
    if (isFull && this.wasFull) {
      const measured = (this.answered + this.sentAway * SENT_AWAY_COSTS) / seconds;
      this.perSecond += (measured - this.perSecond) * TRUST;
      this.perSecond = Math.max(LEAST_PER_SECOND, this.perSecond);
    } else if (!isFull && this.perSecond < first)
      this.perSecond = Math.min(first, this.perSecond * (1 + RECOVERY_A_SECOND * seconds));
    this.wasFull = isFull;
    [this.measuredFrom, this.answered, this.sentAway] = [now, 0, 0];
  }
}

const within = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));
