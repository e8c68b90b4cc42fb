import { existsSync, readFileSync } from 'node:fs';
import {
  credentialsIn,
  storagePlaceOf,
  type S3Credentials,
  type StoragePlace,
} from '../integrations/storage/storage-url';

export interface StorageSettings {
  readonly place: StoragePlace;
  /** `null` for a folder. */
  readonly credentials: S3Credentials | null;
}

/** Where files are kept, or a sentence that says what is wrong with it. */
export function readStorage(
  url: string,
  credentialsFile: string | undefined,
): StorageSettings | string {
  try {
    const place = storagePlaceOf(url);
    if (place.kind === 'disk') return { place, credentials: null };
    if (!credentialsFile || !existsSync(credentialsFile))
      return 'STORAGE_CREDENTIALS_FILE is needed for s3: a file with two lines, access key id and secret access key.';
    return { place, credentials: credentialsIn(readFileSync(credentialsFile, 'utf8')) };
  } catch (error) {
    return error instanceof Error ? error.message : 'STORAGE_URL';
  }
}
