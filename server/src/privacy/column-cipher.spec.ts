import { createCipheriv, randomBytes } from 'node:crypto';
import { CIPHER_OVERHEAD, ColumnCipher, SealedValueError } from './column-cipher';
import { deriveKey, KeyRing } from './key-ring';

const aKey = () => randomBytes(32).toString('base64');
const ringOf = (...keys: string[]) =>
  KeyRing.parse(keys.join('\n'), { name: 'DATA_KEY_FILE', refuseSamples: true });

const [oldKey, newKey] = [aKey(), aKey()];
const ring = ringOf(oldKey);
const cipher = new ColumnCipher(ring);
const row = '0190a7c0-0000-7000-8000-000000000001';
const otherRow = '0190a7c0-0000-7000-8000-000000000002';
const idNumber = '11010519491231002X';
const seal = () => cipher.encrypt('persons', 'id_number', row, idNumber);
const refusal = (reason: SealedValueError['reason']) => expect.objectContaining({ reason });

describe('an encrypted column', () => {
  it.each(['', idNumber, '买买提·吐尔逊', '𬱖'.repeat(200)])('gives %p back', (plain) => {
    const sealed = cipher.encrypt('persons', 'name', row, plain);
    expect(cipher.decrypt('persons', 'name', row, sealed)).toBe(plain);
    expect(sealed).toHaveLength(CIPHER_OVERHEAD + Buffer.byteLength(plain));
  });

  it('never looks the same twice and holds nothing of the value', () => {
    expect(seal().equals(seal())).toBe(false);
    expect(seal().includes(idNumber.slice(0, 6))).toBe(false);
  });

  it('does not open in another row, column or table', () => {
    const sealed = seal();
    expect(() => cipher.decrypt('persons', 'id_number', otherRow, sealed)).toThrow(
      refusal('tampered'),
    );
    expect(() => cipher.decrypt('persons', 'phone', row, sealed)).toThrow(refusal('tampered'));
    expect(() => cipher.decrypt('accounts', 'id_number', row, sealed)).toThrow(refusal('tampered'));
  });

  it('does not open after any one bit was changed', () => {
    const sealed = seal();
    for (let byte = 0; byte < sealed.length; byte += 1) {
      const changed = Buffer.from(sealed);
      changed[byte] = (changed[byte] ?? 0) ^ 1;
      expect(() => cipher.decrypt('persons', 'id_number', row, changed)).toThrow(SealedValueError);
    }
  });

  it('does not open when it was cut', () => {
    const sealed = seal();
    for (const length of [0, 1, CIPHER_OVERHEAD - 1]) {
      expect(() => cipher.decrypt('persons', 'id_number', row, sealed.subarray(0, length))).toThrow(
        refusal('malformed'),
      );
    }
    expect(() => cipher.decrypt('persons', 'id_number', row, sealed.subarray(0, -1))).toThrow(
      refusal('tampered'),
    );
  });

  it('does not accept a tag of 4 bytes, though made with the right key', () => {
    const head = Buffer.concat([Buffer.of(1), ring.current.id]);
    const iv = randomBytes(12);
    const short = createCipheriv('aes-256-gcm', deriveKey(ring.current.secret, 'column'), iv, {
      authTagLength: 4,
    });
    short.setAAD(Buffer.concat([head, Buffer.from(`persons|id_number|${row}`)]));
    const text = Buffer.concat([short.update(idNumber, 'utf8'), short.final()]);
    const tag = short.getAuthTag();
    const unpadded = Buffer.concat([head, iv, tag, text]);
    const padded = Buffer.concat([head, iv, tag, Buffer.alloc(12), text]);
    for (const forged of [unpadded, padded]) {
      expect(() => cipher.decrypt('persons', 'id_number', row, forged)).toThrow(SealedValueError);
    }
  });

  it('refuses places whose names could be read in two ways', () => {
    expect(() => cipher.encrypt('a|b', 'c', row, 'x')).toThrow(TypeError);
    expect(() => cipher.encrypt('a', 'c', '', 'x')).toThrow(TypeError);
  });

  it('does not show the value when it fails', () => {
    const changed = seal();
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(() => cipher.decrypt('persons', 'id_number', row, changed)).toThrow(
      /^encrypted column value is tampered$/,
    );
  });
});

describe('after a key was put on top', () => {
  const rotated = new ColumnCipher(ringOf(newKey, oldKey));

  it('old values still open and ask to be written again', () => {
    const sealed = seal();
    expect(rotated.decrypt('persons', 'id_number', row, sealed)).toBe(idNumber);
    expect(rotated.needsRotation(sealed)).toBe(true);
    expect(cipher.needsRotation(sealed)).toBe(false);
  });

  it('new values are written with the new key and do not', () => {
    const sealed = rotated.encrypt('persons', 'id_number', row, idNumber);
    expect(rotated.needsRotation(sealed)).toBe(false);
    expect(() => cipher.decrypt('persons', 'id_number', row, sealed)).toThrow(
      refusal('unknown_key'),
    );
  });

  it('old values no longer open once the old key is taken away', () => {
    const alone = new ColumnCipher(ringOf(newKey));
    expect(() => alone.decrypt('persons', 'id_number', row, seal())).toThrow(
      refusal('unknown_key'),
    );
  });
});
