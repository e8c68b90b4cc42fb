import { isAbsolute } from 'node:path';

export interface DiskPlace {
  readonly kind: 'disk';
  readonly folder: string;
}

export interface S3Place {
  readonly kind: 's3';
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  readonly endpoint: string;
  readonly region: string;
  /** https://host/bucket/key instead of https://bucket.host/key. */
  readonly pathStyle: boolean;
}

export type StoragePlace = DiskPlace | S3Place;

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const EXAMPLE = 's3://bucket/prefix?endpoint=https://host&region=cn-north-1&style=path';
const SAMPLE_CREDENTIALS = /^(minioadmin|minio|s3rver|test|admin|accesskey|changeme)/i;

/** Reads `STORAGE_URL`. @throws RangeError with a sentence that says how it should look */
export function storagePlaceOf(url: string): StoragePlace {
  if (url.startsWith('file:')) return { kind: 'disk', folder: url.slice('file:'.length) };
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const bucket = parsed?.hostname ?? '';
  const endpoint = parsed?.searchParams.get('endpoint') ?? '';
  const region = parsed?.searchParams.get('region') ?? '';
  const style = parsed?.searchParams.get('style') ?? 'host';
  const isGood =
    BUCKET.test(bucket) &&
    /^https?:\/\/[^/?#@]+\/?$/.test(endpoint) &&
    /^[a-z0-9-]{1,40}$/.test(region) &&
    (style === 'path' || style === 'host');
  if (!parsed || !isGood) throw new RangeError(`STORAGE_URL must look like ${EXAMPLE}`);
  const prefix = parsed.pathname.split('/').filter(Boolean).join('/');
  return {
    kind: 's3',
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    endpoint: endpoint.replace(/\/$/, ''),
    region,
    pathStyle: style === 'path',
  };
}

/** Two lines: the id of the access key, and its secret. @throws RangeError */
export function credentialsIn(text: string): S3Credentials {
  const [accessKeyId, secretAccessKey, ...more] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (!accessKeyId || !secretAccessKey || more.length > 0)
    throw new RangeError(
      'STORAGE_CREDENTIALS_FILE must hold two lines: access key id, secret access key.',
    );
  return { accessKeyId, secretAccessKey };
}

/** What production does not start with. */
export function unsafeStorage(place: StoragePlace, credentials: S3Credentials | null): string[] {
  if (place.kind === 'disk') {
    if (!isAbsolute(place.folder))
      return ['STORAGE_URL: file: needs an absolute folder in production.'];
    return /^\/(tmp|var\/tmp|dev\/shm)(\/|$)/.test(place.folder)
      ? ['STORAGE_URL: this folder is emptied by the system; files would be lost.']
      : [];
  }
  const faults: string[] = [];
  if (!place.endpoint.startsWith('https://'))
    faults.push('STORAGE_URL: the endpoint must be https in production.');
  if (
    credentials &&
    (SAMPLE_CREDENTIALS.test(credentials.accessKeyId) ||
      SAMPLE_CREDENTIALS.test(credentials.secretAccessKey))
  )
    faults.push('STORAGE_CREDENTIALS_FILE: these are sample values.');
  return faults;
}
