import type { Host } from '../host';
import { WxFailure, asyncApi, record, text, type WxApi } from './call';

/** Local storage: JSON text by key, kept by the test across launches. */
export function storageApis(host: Host): Record<string, WxApi> {
  const { storage } = host;
  const read = (key: string): unknown => {
    const stored = storage.get(key);
    return stored === undefined ? '' : host.realm.clone(JSON.parse(stored));
  };
  const write = (key: string, value: unknown): void => {
    storage.set(key, JSON.stringify(value === undefined ? '' : value));
  };
  const about = (): object => {
    const bytes = [...storage.values()].reduce((sum, value) => sum + value.length, 0);
    return { keys: [...storage.keys()], currentSize: Math.ceil(bytes / 1024), limitSize: 10_240 };
  };
  return {
    getStorageSync: (key) => read(text(key)),
    setStorageSync: (key, value) => write(text(key), value),
    removeStorageSync: (key) => storage.delete(text(key)),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => host.realm.clone(about()),
    getStorage: asyncApi(host, 'getStorage', ({ key }) => {
      if (!storage.has(text(key))) throw new WxFailure('data not found');
      return { data: read(text(key)) };
    }),
    setStorage: asyncApi(host, 'setStorage', ({ key, data }) => write(text(key), data)),
    removeStorage: asyncApi(host, 'removeStorage', ({ key }) => record(storage.delete(text(key)))),
    clearStorage: asyncApi(host, 'clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi(host, 'getStorageInfo', about),
  };
}
