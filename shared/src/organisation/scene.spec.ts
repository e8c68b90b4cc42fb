import fc from 'fast-check';
import { sceneLimits, parseScene } from '../station/scene.ts';
import { formatUnionScene, isUnionScene, parseUnionScene } from './scene.ts';

const mac = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/);

it('a union scene reads back what was written, fits into WeChat’s 32 characters, and is no station’s', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 0xffffffff }),
      fc.integer({ min: 1, max: sceneLimits.maxVersion }),
      mac,
      (id, version, one) => {
        const scene = { organisationId: String(id), version, mac: one };
        const text = formatUnionScene(scene);
        expect(parseUnionScene(text)).toEqual(scene);
        expect(text.length).toBeLessThanOrEqual(sceneLimits.maxLength);
        expect(text).toMatch(/^[0-9A-Za-z.\-_]+$/);
        expect(parseScene(text)).toBeUndefined();
      },
    ),
  );
});

it.each([
  '',
  'U1',
  'S1.3j.1.AbC-_0123456',
  'U1.0.1.AbC-_0123456',
  'U1.3j.1.short',
  'U2.3j.1.AbC-_0123456',
])('%p is none', (text) => {
  expect(isUnionScene(text)).toBe(false);
  expect(parseUnionScene(text)).toBeUndefined();
});
