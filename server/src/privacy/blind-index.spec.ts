import { randomBytes } from 'node:crypto';
import { BlindIndex } from './blind-index';
import { KeyRing } from './key-ring';

const aKey = () => randomBytes(32).toString('base64');
const indexWith = (...keys: string[]) =>
  new BlindIndex(KeyRing.parse(keys.join('\n'), { name: 'DATA_KEY_FILE', refuseSamples: true }));

const [key, otherKey] = [aKey(), aKey()];
const index = indexWith(key);

describe('a blind index', () => {
  it('is 16 bytes, the same for the same value', () => {
    expect(index.of('openid', 'o-1')).toHaveLength(16);
    expect(index.of('openid', 'o-1')).toEqual(indexWith(key).of('openid', 'o-1'));
  });

  it('knows one person by the 15- and the 18-digit number, with x or X', () => {
    const person = index.of('id_number', '11010519491231002X');
    expect(index.of('id_number', '11010519491231002x')).toEqual(person);
    expect(index.of('id_number', '110105 491231 002')).toEqual(person);
  });

  it('knows a phone however it was typed', () => {
    expect(index.of('phone', '+86 138-1234-5678')).toEqual(index.of('phone', '13812345678'));
  });

  it('differs by value, by kind and by key', () => {
    const phone = index.of('phone', '13812345678');
    expect(index.of('phone', '13812345679')).not.toEqual(phone);
    expect(index.of('openid', '13812345678')).not.toEqual(phone);
    expect(indexWith(otherKey).of('phone', '13812345678')).not.toEqual(phone);
  });

  it('stays when the data key rotates', () => {
    const before = index.of('phone', '13812345678');
    expect(indexWith(otherKey, key).of('phone', '13812345678')).toEqual(before);
    expect(indexWith(otherKey, `index: ${key}`).of('phone', '13812345678')).toEqual(before);
  });
});
