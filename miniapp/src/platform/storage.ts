import Taro from '@tarojs/taro';

/**
 * The phone's storage. Reading never throws: a full or broken store must not keep a page from
 * opening. The caller names the shape; what it does not trust (old versions) it checks itself.
 */
export function readStored<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined || value === null ? undefined : (value as T);
  } catch {
    return undefined;
  }
}

/** False when the phone had no room; nothing the product promises may depend on it. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing to remove.
  }
}

/** Removes everything except the named keys. */
export function wipeStored(keep: readonly string[]): void {
  for (const key of storedKeys()) if (!keep.includes(key)) removeStored(key);
}

function storedKeys(): string[] {
  try {
    return Taro.getStorageInfoSync().keys;
  } catch {
    return [];
  }
}
