import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;

// WeChat hands over one question at a time and waits until it is resolved.
let waiting: Resolve | undefined;
const listeners = new Set<() => void>();

/** Called once, at the start of the app: WeChat then asks through our popup. */
export function watchPrivacy(): void {
  Taro.onNeedPrivacyAuthorization?.((resolve: Resolve) => ask(resolve));
}

/** True once the person has agreed to the privacy guide; old base libraries do not ask. */
export async function requirePrivacy(): Promise<boolean> {
  if (!Taro.requirePrivacyAuthorize) return true;
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}

/** Whether the question has been answered with yes before; asks nothing. */
export async function privacyAgreed(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(!needAuthorization),
      fail: () => resolve(false),
    });
  });
}

export function answerPrivacy(agreed: boolean): void {
  waiting?.(agreed ? { event: 'agree', buttonId: 'agree-privacy' } : { event: 'disagree' });
  waiting = undefined;
  changed();
}

export function openPrivacyContract(): void {
  Taro.openPrivacyContract?.({});
}

export function usePrivacyQuestion(): boolean {
  return useSyncExternalStore(subscribe, isAsking, isAsking);
}

function ask(resolve: Resolve): void {
  waiting = resolve;
  changed();
}

function isAsking(): boolean {
  return waiting !== undefined;
}

function changed(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
