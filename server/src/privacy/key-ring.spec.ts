import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyFileError, KeyRing } from './key-ring';

const options = { name: 'DATA_KEY_FILE', refuseSamples: true };
const aKey = () => randomBytes(32).toString('base64');
const parse = (text: string) => KeyRing.parse(text, options);

describe('the key file', () => {
  it('gives the first key as the current one and keeps the others', () => {
    const [first, second] = [aKey(), aKey()];
    const ring = parse(`# since November\n${first}\n\n${second}\n`);
    expect(ring.current.secret.toString('base64')).toBe(first);
    expect(ring.keys).toHaveLength(2);
    expect(ring.find(ring.keys[1]?.id ?? Buffer.alloc(0))?.secret.toString('base64')).toBe(second);
  });

  it('names a key by what it is, wherever it stands in the file', () => {
    const [first, second] = [aKey(), aKey()];
    const before = parse(first).current.id;
    expect(parse(`${second}\n${first}`).keys[1]?.id).toEqual(before);
    expect(before).toHaveLength(4);
  });

  it('keeps the root of the blind indexes when a key is put on top', () => {
    const [old, fresh] = [aKey(), aKey()];
    expect(parse(`${fresh}\n${old}`).indexRoot).toEqual(parse(old).indexRoot);
  });

  it('keeps it after the old key is gone, when it is written as the index line', () => {
    const [old, fresh] = [aKey(), aKey()];
    expect(parse(`${fresh}\nindex: ${old}`).indexRoot).toEqual(parse(old).indexRoot);
    expect(parse(`${fresh}\nindex: ${old}`).keys).toHaveLength(1);
  });

  const twin = aKey();
  it.each([
    ['', /holds no key.*openssl rand -base64 32/],
    ['# only words', /holds no key/],
    ['secret', /line 1 is not 32 bytes in base64/],
    [`${twin}\n${randomBytes(16).toString('base64')}`, /line 2 is not 32 bytes/],
    [`${twin}\n${twin}`, /same key twice/],
    [`${twin}\nindex: ${aKey()}\nindex: ${aKey()}`, /more than one index line/],
    [Buffer.alloc(32).toString('base64'), /line 1 is a sample key/],
    [Buffer.from('this is only a sample key, no 1 !').subarray(0, 32).toString('base64'), /sample/],
  ])('%j is refused with a reason', (text, message) => {
    expect(() => parse(text)).toThrow(KeyFileError);
    expect(() => parse(text)).toThrow(message);
  });

  it('never has its content in the message', () => {
    const broken = aKey().slice(0, -3);
    expect(() => parse(broken)).toThrow(KeyFileError);
    expect(() => parse(broken)).not.toThrow(broken.slice(0, 12));
  });

  it('may hold sample keys in development', () => {
    const sample = Buffer.alloc(32).toString('base64');
    expect(() => KeyRing.parse(sample, { ...options, refuseSamples: false })).not.toThrow();
  });

  it('that is missing is answered with the command that makes one', () => {
    const path = join(tmpdir(), 'no-such-folder', 'key');
    expect(() => KeyRing.fromFile(path, options)).toThrow(`openssl rand -base64 32 > ${path}`);
  });

  it('is read from disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    try {
      writeFileSync(join(folder, 'data.key'), `${twin}\n`);
      const ring = KeyRing.fromFile(join(folder, 'data.key'), options);
      expect(ring.current.secret.toString('base64')).toBe(twin);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
