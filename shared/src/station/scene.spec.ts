import fc from 'fast-check';
import { formatScene, parseScene, sceneLimits } from './scene.ts';

const aMac = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/);
const aScene = fc.record({
  stationId: fc.integer({ min: 1, max: 0xffffffff }).map(String),
  version: fc.integer({ min: 1, max: sceneLimits.maxVersion }),
  mac: aMac,
});

describe('a sticker scene', () => {
  it('keeps to the 32 characters WeChat allows, and reads back the same', () => {
    fc.assert(
      fc.property(aScene, (scene) => {
        const text = formatScene(scene);
        expect(text).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/);
        expect(parseScene(text)).toEqual(scene);
      }),
    );
  });

  it('has one spelling: what parses is written the same way again', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^S1\.[0-9a-z]{1,8}\.[0-9a-z]{1,5}\.[A-Za-z0-9_-]{12}$/),
        (text) => {
          const scene = parseScene(text);
          if (scene) expect(formatScene(scene)).toBe(text);
        },
      ),
    );
  });

  it.each([
    '',
    'S1',
    'S2.3j.1.AAAAAAAAAAAA',
    'S1.03j.1.AAAAAAAAAAAA',
    'S1.3j.0.AAAAAAAAAAAA',
    'S1.3j.1.AAAAAAAAAAA',
    'S1.zzzzzzz.1.AAAAAAAAAAAA',
    'S1.3j.1.AAAAAAAAAAAA\n',
    'S1.3j.1.AAAAAAAA%41AA',
  ])('%p is none of ours', (text) => {
    expect(parseScene(text)).toBeUndefined();
  });
});
