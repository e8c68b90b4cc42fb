import { sceneIn, sceneOf } from './scene';

const scene = 'S1.3j.2.AbC-_0123456';

test.each([
  ['a mini-program code', { scene }],
  ['a mini-program code, encoded by WeChat', { scene: encodeURIComponent(scene) }],
  [
    'a plain QR code with a link',
    { q: encodeURIComponent(`https://home.example/s?scene=${scene}`) },
  ],
  [
    'a link encoded twice',
    { q: encodeURIComponent(encodeURIComponent(`https://x/?scene=${scene}`)) },
  ],
])('the scene is found in %s', (_what, params) => {
  expect(sceneOf(params)).toBe(scene);
});

test('the scene of a union is found as well', () => {
  const union = 'U1.uy.1.AbC-_0123456';
  expect(sceneOf({ scene: encodeURIComponent(union) })).toBe(union);
});

test('a code that is not ours is passed on, the server has the words for it', () => {
  expect(sceneOf({ scene: 'hello' })).toBe('hello');
});

test('opened without a code there is none', () => {
  expect(sceneOf({})).toBeUndefined();
});

test('our scanner takes a path, a link or the bare text, and nothing strange', () => {
  expect(sceneIn(`pages/scan/index?scene=${encodeURIComponent(scene)}`)).toBe(scene);
  expect(sceneIn('https://pay.example/100%')).toBeUndefined();
});
