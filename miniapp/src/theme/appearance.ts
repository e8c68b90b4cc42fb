import { useSyncExternalStore } from 'react';
import { readStored, removeStored, writeStored } from '../platform/storage';
import { textScale } from '../platform/text-scale';

/** How this person wants to see the app. Kept on the phone only. */
export interface Appearance {
  readonly elder: boolean;
  /** Text size set in WeChat, 1 = standard. */
  readonly textScale: number;
}

const key = 'appearance';
const listeners = new Set<() => void>();
let current: Appearance | undefined;

export function appearance(): Appearance {
  current ??= { elder: readStored<boolean>(key) ?? false, textScale: textScale() };
  return current;
}

export function setElder(elder: boolean): void {
  current = { ...appearance(), elder };
  writeStored(key, elder);
  listeners.forEach((listener) => listener());
}

/** Forgets the choice, for tests and "wipe everything". */
export function resetAppearance(): void {
  current = undefined;
  removeStored(key);
  listeners.forEach((listener) => listener());
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, appearance, appearance);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
