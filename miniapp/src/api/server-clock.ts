import { readStored, writeStored } from '../platform/storage';

const storeKey = 'clock.offset';

/** How far this phone's clock is off is learnt from every answer that says the server's time, and kept for a time without a network. */
export function noteServerTime(iso: string): void {
  writeStored(storeKey, Date.parse(iso) - Date.now());
}

/** Now by the server's clock, as well as this phone knows. */
export const serverNow = (): number => Date.now() + (readStored<number>(storeKey) ?? 0);
