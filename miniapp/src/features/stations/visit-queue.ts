import { ApiError, post } from '../../api';
import { uuid } from '../../platform/random';
import { isOnline, onNetworkChange } from '../../platform/network';
import { readStored, writeStored } from '../../platform/storage';

/** A check-in made at a door without a network. */
interface QueuedVisit {
  readonly stationId: string;
  /** When it was made, by the phone's clock. */
  readonly at: string;
  /** The idempotency key of its first try: sent again and again, counted once. */
  readonly key: string;
}

export interface VisitAnswer {
  readonly counted: boolean;
  readonly text: string;
}

const storeKey = 'visits.queue';
let sending = false;

/** "我到了": counted now, or kept on the phone and sent once when there is a network. */
export async function checkIn(stationId: string): Promise<VisitAnswer> {
  const key = uuid();
  const at = new Date().toISOString();
  try {
    return await send({ stationId, at, key }, false);
  } catch (error) {
    // Also when it timed out: the server may have counted it, and the key makes that safe.
    if (!(error instanceof ApiError) || !error.mayRetry) throw error;
    writeStored(storeKey, [...queue(), { stationId, at, key }]);
    return { counted: false, text: '已经记在手机上，有网时自动补记' };
  }
}

/** Sends what waits, oldest first; what the server refuses for good (too old) is dropped. */
export async function sendQueuedVisits(): Promise<void> {
  if (sending || queue().length === 0) return;
  sending = true;
  try {
    for (const visit of queue()) {
      if (!(await settled(visit))) return;
      writeStored(
        storeKey,
        queue().filter((one) => one.key !== visit.key),
      );
    }
  } finally {
    sending = false;
  }
}

/** Called once, at the start of the app. */
export function watchQueuedVisits(): void {
  void sendQueuedVisits();
  onNetworkChange(() => {
    if (isOnline()) void sendQueuedVisits();
  });
}

export function queuedVisits(): number {
  return queue().length;
}

async function settled(visit: QueuedVisit): Promise<boolean> {
  try {
    await send(visit, true);
    return true;
  } catch (error) {
    // A guest's queue waits for the login; every other certain refusal is final.
    return error instanceof ApiError && !error.mayRetry && error.status !== 401;
  }
}

function send({ stationId, at, key }: QueuedVisit, late: boolean): Promise<VisitAnswer> {
  return post('/stations/{id}/visits', late ? { at } : {}, { path: { id: stationId }, key });
}

function queue(): readonly QueuedVisit[] {
  return readStored<QueuedVisit[]>(storeKey) ?? [];
}
