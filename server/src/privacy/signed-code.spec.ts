import { randomBytes } from 'node:crypto';
import { sceneLimits, sceneMessage } from '@home/shared';
import { KeyRing } from './key-ring';
import { SignedCode } from './signed-code';

const aKey = () => randomBytes(32).toString('base64');
const signedWith = (...keys: string[]) =>
  new SignedCode(KeyRing.parse(keys.join('\n'), { name: 'DATA_KEY_FILE', refuseSamples: true }));

const [key, otherKey] = [aKey(), aKey()];
const codes = signedWith(key);
const { macBytes, macLength } = sceneLimits;
const message = sceneMessage('127', 1);
const mac = codes.sign('station_scene', message, macBytes);
const passes = (text: string, given: string) =>
  codes.verify('station_scene', text, given, macBytes);

describe('a signed code', () => {
  it('passes for what was signed, and has the length the scene has room for', () => {
    expect(passes(message, mac)).toBe(true);
    expect(mac).toHaveLength(macLength);
  });

  it('does not pass for another station, version or purpose', () => {
    expect(passes(sceneMessage('128', 1), mac)).toBe(false);
    expect(passes(sceneMessage('127', 2), mac)).toBe(false);
    expect(codes.verify('member_card', message, mac, macBytes)).toBe(false);
  });

  it.each(['', 'AAAAAAAAAAAA', mac.slice(0, -1), `${mac}A`, `${mac}=`, ` ${mac}`])(
    'does not pass as %p',
    (given) => {
      expect(passes(message, given)).toBe(false);
    },
  );

  it('passes after a new key was put on top, until the old key is gone', () => {
    expect(signedWith(otherKey, key).verify('station_scene', message, mac, macBytes)).toBe(true);
    expect(signedWith(otherKey).verify('station_scene', message, mac, macBytes)).toBe(false);
  });

  it('on a door outlives every rotation, when the root is kept', () => {
    const during = signedWith(otherKey, key).sign('station_scene', message, macBytes);
    const after = signedWith(otherKey, `index: ${key}`);
    for (const printed of [mac, during])
      expect(after.verify('station_scene', message, printed, macBytes)).toBe(true);
  });

  it('is never so short that it can be guessed', () => {
    expect(() => codes.sign('station_scene', message, 7)).toThrow(RangeError);
  });
});

describe('a secret that is handed out', () => {
  it('is of one subject and one purpose', () => {
    const secret = codes.secret('member_card', 'm1');
    expect(secret).toHaveLength(32);
    expect(codes.secret('member_card', 'm1')).toEqual(secret);
    expect(codes.secret('member_card', 'm2')).not.toEqual(secret);
    expect(codes.secret('station_scene', 'm1')).not.toEqual(secret);
  });

  it('is no signature of its subject', () => {
    const secret = codes.secret('member_card', 'm1').toString('base64url');
    expect(codes.sign('member_card', 'm1', 32)).not.toBe(secret);
  });

  it('may be that of an older key while the key is on the ring', () => {
    const secrets = signedWith(otherKey, key).secrets('member_card', 'm1');
    expect(secrets).toHaveLength(2);
    expect(secrets[1]).toEqual(codes.secret('member_card', 'm1'));
  });
});
