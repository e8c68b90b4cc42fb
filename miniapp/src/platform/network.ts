import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** Whether the phone says it has a network. It may be wrong: a request that fails says more. */
let online = true;
const listeners = new Set<() => void>();

/** Called once, at the start of the app. */
export function watchNetwork(): void {
  Taro.onNetworkStatusChange(({ isConnected }) => noteOnline(isConnected));
  void Taro.getNetworkType({
    success: ({ networkType }) => noteOnline(networkType !== 'none'),
  });
}

/** Also called by the API client: an answer means online, no answer means offline. */
export function noteOnline(value: boolean): void {
  if (online === value) return;
  online = value;
  listeners.forEach((listener) => listener());
}

export function isOnline(): boolean {
  return online;
}

export function onNetworkChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOnline(): boolean {
  return useSyncExternalStore(onNetworkChange, isOnline, isOnline);
}
