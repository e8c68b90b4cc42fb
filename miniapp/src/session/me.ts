import { useEffect, useSyncExternalStore } from 'react';
import { get, post } from '../api/client';
import { useShowAgain } from '../api/use-show-again';
import { isSignedOut as isSignedOutError } from '../api/error';
import type { MeDto } from '../api/contract';
import { readStored, removeStored, wipeStored, writeStored } from '../platform/storage';
import { personaKey } from '../preview/persona';
import { isSignedOut, session } from './session';

/** Who is using the app, shared by all pages and kept for the next start without a network. */
export interface MeState {
  readonly me: MeDto | undefined;
  /** A guest by choice: everything public works, the rest asks to log in. */
  readonly guest: boolean;
  readonly loading: boolean;
  readonly error: unknown;
}

const storedKey = 'me';
/** What survives logging out: how to show things, and who the preview plays. */
const keptKeys = ['appearance', personaKey];

let state: MeState | undefined;
let turn = 0;
const listeners = new Set<() => void>();

export function meState(): MeState {
  state ??= {
    me: readStored<MeDto>(storedKey),
    guest: isSignedOut(),
    loading: false,
    error: undefined,
  };
  return state;
}

export async function reloadMe(): Promise<void> {
  const mine = ++turn;
  set({ loading: true });
  try {
    const me = await get('/me');
    if (mine !== turn) return;
    writeStored(storedKey, me);
    set({ me, guest: false, loading: false, error: undefined });
  } catch (error) {
    if (mine !== turn) return;
    if (!isSignedOutError(error)) return set({ loading: false, error });
    removeStored(storedKey);
    set({ me: undefined, guest: true, loading: false, error: undefined });
  }
}

/** Logs in on a tap, after having been a guest. */
export async function signIn(): Promise<void> {
  session.allow();
  set({ guest: false });
  await reloadMe();
}

/**
 * Ends the session and wipes everything personal from the phone, also when the server cannot be
 * reached: whoever holds the phone next finds nothing.
 */
export async function signOut(where: 'here' | 'everywhere' = 'here'): Promise<void> {
  const path = where === 'here' ? '/session/logout' : '/session/logout-everywhere';
  try {
    await post(path, undefined);
  } catch (error) {
    // Everywhere is a promise about other phones: without the server it cannot be kept.
    if (where === 'everywhere' && !isSignedOutError(error)) throw error;
  }
  forgetEverything();
}

export function forgetEverything(): void {
  turn += 1;
  wipeStored(keptKeys);
  session.forget();
  set({ me: undefined, guest: true, loading: false, error: undefined });
}

/** The state, fetched again each time a page that uses it is opened or shown again. */
export function useMe(): MeState & { reload: () => Promise<void> } {
  const current = useSyncExternalStore(subscribe, meState, meState);
  useEffect(() => void reloadMe(), []);
  useShowAgain(() => void reloadMe());
  return { ...current, reload: reloadMe };
}

/** The state as another page on the screen keeps it; fetches nothing. */
export function useKnownMe(): MeState {
  return useSyncExternalStore(subscribe, meState, meState);
}

function set(change: Partial<MeState>): void {
  state = { ...meState(), ...change };
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
