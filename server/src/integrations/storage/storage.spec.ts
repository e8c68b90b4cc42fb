import S3rver from '@20minutes/s3rver';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';
import { readAll, StorageError, type FileStorage } from './storage';
import type { S3Place } from './storage-url';

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const folder = mkdtempSync(join(tmpdir(), 'home-storage-'));
const diskFolder = join(folder, 'disk');

let s3: S3rver;
let place: S3Place;

beforeAll(async () => {
  const bucket = { name: 'home-files', configs: [] };
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [bucket],
  });
  const { port } = await s3.run();
  place = {
    kind: 's3',
    bucket: bucket.name,
    prefix: 'papers/',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    pathStyle: true,
  };
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

async function textAt(storage: FileStorage, key: string): Promise<string | undefined> {
  const stream = await storage.get(key);
  return stream && (await readAll(stream)).toString('utf8');
}

async function keysOf(storage: FileStorage): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
}

describe.each<[string, () => FileStorage]>([
  ['a folder', () => new DiskStorage(diskFolder)],
  ['an S3 store', () => new S3Storage(place, credentials)],
])('%s', (_name, open) => {
  it('gives back what was put there, until it is deleted', async () => {
    const storage = open();
    await storage.put('a-1', Buffer.from('一张照片'));
    expect(await textAt(storage, 'a-1')).toBe('一张照片');
    await storage.put('a-1', Buffer.from('again'));
    expect(await textAt(storage, 'a-1')).toBe('again');
    await storage.delete('a-1');
    await storage.delete('a-1');
    expect(await textAt(storage, 'a-1')).toBeUndefined();
  });

  it('keeps five megabytes byte for byte', async () => {
    const storage = open();
    const bytes = Buffer.alloc(5 * 1024 * 1024, 'abcdefg');
    await storage.put('large', bytes);
    const stream = await storage.get('large');
    expect(stream && (await readAll(stream)).equals(bytes)).toBe(true);
    await storage.delete('large');
  });

  it('lists everything that is there, with its age', async () => {
    const storage = open();
    const keys = Array.from({ length: 12 }, (_, at) => `listed-${String(at).padStart(2, '0')}`);
    await Promise.all(keys.map((key) => storage.put(key, Buffer.from(key))));
    expect(await keysOf(storage)).toEqual(keys);
    for await (const { ageMs } of storage.list()) expect(Math.abs(ageMs)).toBeLessThan(60_000);
    await Promise.all(keys.map((key) => storage.delete(key)));
    expect(await keysOf(storage)).toEqual([]);
  });

  it('takes no key that leads elsewhere', async () => {
    const storage = open();
    for (const key of ['../secret', 'a/b', '', 'UP'])
      await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow(TypeError);
  });
});

describe('the folder', () => {
  it('shows no half-written object, and clears away what a killed writer left', async () => {
    const storage = new DiskStorage(diskFolder);
    mkdirSync(join(diskFolder, '00'), { recursive: true });
    const left = join(diskFolder, '00', '.unfinished');
    writeFileSync(left, 'half');
    expect(await keysOf(storage)).toEqual([]);
    expect(readdirSync(join(diskFolder, '00'))).toEqual(['.unfinished']);
    utimesSync(left, new Date(0), new Date(0));
    expect(await keysOf(storage)).toEqual([]);
    expect(readdirSync(join(diskFolder, '00'))).toEqual([]);
  });

  it('says so when it cannot write', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const storage = new DiskStorage(join(folder, 'a-file'));
    await expect(storage.put('x-1', Buffer.from('x'))).rejects.toThrow(StorageError);
  });
});

describe('the S3 store', () => {
  it('is refused with a wrong secret, and says which refusal it was', async () => {
    const storage = new S3Storage(place, { ...credentials, secretAccessKey: 'wrong' });
    await expect(storage.put('x-1', Buffer.from('x'))).rejects.toThrow(
      /cannot write: 403 SignatureDoesNotMatch/,
    );
  });

  it('follows a list over several pages', async () => {
    const server = await answering((_path, query) =>
      query.get('continuation-token') === 'two&'
        ? [200, page('c-3')]
        : [200, page('a-1', 'b-2').replace('false<', `true<${more}`)],
    );
    expect(await keysOf(new S3Storage({ ...place, endpoint: server.base }, credentials))).toEqual([
      'a-1',
      'b-2',
      'c-3',
    ]);
    server.stop();
  });

  it('tries again what fails in passing, and gives up on what does not pass', async () => {
    let asked = 0;
    const server = await answering(() => ((asked += 1) < 3 ? [503, ''] : [200, '']));
    const storage = new S3Storage({ ...place, endpoint: server.base }, credentials);
    await storage.put('x-1', Buffer.from('x'));
    expect(asked).toBe(3);
    server.stop();
    const broken = await answering(() => [500, '']);
    const failing = new S3Storage({ ...place, endpoint: broken.base }, credentials);
    await expect(failing.put('x-1', Buffer.from('x'))).rejects.toThrow('no answer: 500');
    broken.stop();
  });

  it('puts the bucket before the host when told to', async () => {
    const storage = new S3Storage(
      { ...place, endpoint: 'http://localhost:9', pathStyle: false },
      credentials,
      200,
    );
    await expect(storage.delete('x-1')).rejects.toThrow(StorageError);
  });
});

const more =
  '/IsTruncated><NextContinuationToken>two&amp;</NextContinuationToken><IsTruncated>true<';

const page = (...keys: string[]): string =>
  `<ListBucketResult><IsTruncated>false</IsTruncated>${keys
    .map(
      (key) =>
        `<Contents><Key>papers/${key}</Key><LastModified>2026-11-25T00:00:00.000Z</LastModified></Contents>`,
    )
    .join('')}</ListBucketResult>`;

/** A store that answers what the test says. */
async function answering(
  answer: (path: string, query: URLSearchParams) => [number, string],
): Promise<{ base: string; stop: () => Server }> {
  const server = createServer((request, response) => {
    request.resume();
    const url = new URL(request.url ?? '/', 'http://store');
    const [status, body] = answer(url.pathname, url.searchParams);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
