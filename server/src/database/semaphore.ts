import { HttpError } from '@home/shared';
import { AppError } from '../http/app-error';

interface Waiter {
  admit: () => void;
  refuse: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * A bounded queue in front of the connection pool: mysql2 would let callers wait for ever. Past `maxWaiting`, or after
 * `maxWaitMs`, the caller gets 503 with Retry-After instead of a page that hangs.
 */
export class Semaphore {
  private readonly waiting: Waiter[] = [];
  private free: number;

  constructor(
    size: number,
    private readonly maxWaiting: number,
    private readonly maxWaitMs: number,
  ) {
    this.free = size;
  }

  acquire(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.maxWaiting) return Promise.reject(new AppError(HttpError.Busy));
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        admit: resolve,
        refuse: reject,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(waiter), 1);
          reject(new AppError(HttpError.Busy));
        }, this.maxWaitMs),
      };
      this.waiting.push(waiter);
    });
  }

  release(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.free += 1;
      return;
    }
    clearTimeout(next.timer);
    next.admit();
  }

  get queued(): number {
    return this.waiting.length;
  }
}
