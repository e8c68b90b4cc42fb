import {
  ActivityError,
  BookingError,
  isCardStepGood,
  isDoorStepGood,
  parseCardCode,
  parseDoorCode,
} from '@home/shared';
import { ApiError, errorText, post, type PostRoutes } from '../../api';
import { serverNow } from '../../api/server-clock';
import { isOnline, onNetworkChange } from '../../platform/network';
import { uuid } from '../../platform/random';
import { readStored, writeStored } from '../../platform/storage';

/** What is taken at a door: by the keeper's phone, or `pass` by the member's own. */
export type Taking =
  | {
      readonly what: 'venue_card' | 'activity_card';
      readonly placeId: string;
      readonly cardCode: string;
    }
  | {
      readonly what: 'venue_manual' | 'activity_manual';
      readonly placeId: string;
      /** The booking, or the registration. */
      readonly matterId: string;
      readonly reason: string;
    }
  | { readonly what: 'pass'; readonly code: string };

export interface Taken {
  /** The idempotency key of every try: however often it is sent, it is counted once. */
  readonly key: string;
  /** By the server's clock. */
  readonly takenAt: string;
  /** As the keeper knows it. */
  readonly label: string;
  readonly taking: Taking;
  /** Why the server would not have it; stays until it was read. */
  readonly refusal?: string;
}

export type Passed = PostRoutes['/doors/pass']['answer'];

export type Outcome =
  | { readonly kind: 'done'; readonly passed?: Passed }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly text: string };

const storeKey = 'door.queue';
/** After so long without an answer the next in line is taken: this one waits on the phone. */
const PATIENCE_MS = 4000;
/** They are in: what was wanted. */
const alreadyIn: readonly string[] = [
  BookingError.AlreadyCheckedIn.code,
  ActivityError.AlreadyCheckedIn.code,
];

let running: Promise<void> | undefined;
const answers = new Map<string, Passed>();
const listeners = new Set<() => void>();

export const listTaken = (): readonly Taken[] => readStored<Taken[]>(storeKey) ?? [];

export function onTaken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Written on the phone first, then sent: whatever happens to the app in between, it is neither lost nor counted twice. What
 * cannot be right is refused at once, also without a network.
 */
export async function take(taking: Taking, label: string): Promise<Outcome> {
  const text = faultOf(taking);
  if (text !== undefined) return { kind: 'refused', text };
  const taken = { key: uuid(), takenAt: new Date(serverNow()).toISOString(), label, taking };
  if (!save([...listTaken(), taken]))
    return { kind: 'refused', text: '手机存满了，记不下来。请清理手机空间，再登记一次' };
  await Promise.race([sendTaken(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const left = listTaken().find(({ key }) => key === taken.key);
  if (!left) {
    const passed = answers.get(taken.key);
    return passed ? { kind: 'done', passed } : { kind: 'done' };
  }
  if (left.refusal === undefined) return { kind: 'kept' };
  // Told right now: it need not be told again.
  dismiss(taken.key);
  return { kind: 'refused', text: left.refusal };
}

/** Sends what waits, in order, one at a time; what the server refuses stays with its reason. */
export function sendTaken(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = undefined;
  });
  return running;
}

/** Called once, at the start of the app. */
export function watchTaken(): void {
  void sendTaken();
  onNetworkChange(() => {
    if (isOnline()) void sendTaken();
  });
}

/** A refused one was read. */
export function dismiss(key: string): void {
  save(listTaken().filter((one) => one.key !== key));
}

async function sendAll(): Promise<void> {
  for (;;) {
    const next = listTaken().find(({ refusal }) => refusal === undefined);
    if (!next) return;
    try {
      // Also when the phone believes that there is no network: it may be wrong, and a try costs nothing.
      const passed = await send(next);
      if (passed) answers.set(next.key, passed);
      dismiss(next.key);
    } catch (error) {
      // No answer, a busy server, or a login that has to come first: it waits.
      if (!(error instanceof ApiError) || error.mayRetry || error.status === 401) return;
      if (alreadyIn.includes(error.code)) dismiss(next.key);
      else refuse(next.key, errorText(error));
    }
  }
}

async function send({ taking, takenAt, key }: Taken): Promise<Passed | undefined> {
  switch (taking.what) {
    case 'pass':
      return post('/doors/pass', { code: taking.code, takenAt }, { key });
    case 'venue_card': {
      const { placeId: id, cardCode } = taking;
      await post('/venues/{id}/check-in', { cardCode, takenAt }, { path: { id }, key });
      return undefined;
    }
    case 'activity_card': {
      const { placeId: id, cardCode } = taking;
      await post('/activities/{id}/check-in', { cardCode, takenAt }, { path: { id }, key });
      return undefined;
    }
    case 'venue_manual': {
      const { matterId: id, reason } = taking;
      await post('/bookings/review/{id}/check-in', { reason, takenAt }, { path: { id }, key });
      return undefined;
    }
    case 'activity_manual': {
      const { placeId: id, matterId: registrationId, reason } = taking;
      const body = { registrationId, reason, takenAt };
      await post('/activities/{id}/check-in', body, { path: { id }, key });
      return undefined;
    }
  }
}

/** What the phone knows by itself: a screenshot of ten minutes ago, somebody who is in the line already. */
function faultOf(taking: Taking): string | undefined {
  const waiting = listTaken().filter(({ refusal }) => refusal === undefined);
  if (taking.what === 'pass') {
    const code = parseDoorCode(taking.code);
    if (!code) return '这不是签到的码，请对着门口手机上正在显示的码再扫';
    return isDoorStepGood(code.step, serverNow())
      ? undefined
      : '这个码已经过期：它 20 秒换一次，截图和照片不能用。请对着门口的手机再扫一次';
  }
  if ('matterId' in taking) {
    const isKept = waiting.some(
      ({ taking: one }) => 'matterId' in one && one.matterId === taking.matterId,
    );
    return isKept ? '这位已经记下了，等网络，请进' : undefined;
  }
  const card = parseCardCode(taking.cardCode);
  if (!card) return '这不是会员卡的码，请对方打开会员卡再扫';
  if (!isCardStepGood(card.step, serverNow()))
    return '这个码过期了，截图不能用。请对方打开会员卡，扫正在显示的码';
  const isKept = waiting.some(
    ({ taking: one }) =>
      'cardCode' in one &&
      one.placeId === taking.placeId &&
      parseCardCode(one.cardCode)?.memberNo === card.memberNo,
  );
  return isKept ? '这张卡已经记下了，等网络，请进' : undefined;
}

function refuse(key: string, refusal: string): void {
  save(listTaken().map((one) => (one.key === key ? { ...one, refusal } : one)));
}

function save(queue: readonly Taken[]): boolean {
  const isSaved = writeStored(storeKey, queue);
  listeners.forEach((listener) => listener());
  return isSaved;
}
