import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast } from './contrast';
import { edgePairs, textPairs } from './pairs';

const css = readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = coloursIn(lightCss);
const dark = { ...light, ...coloursIn(darkCss.split('.page.elder')[0] ?? '') };

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_name, colours) => {
  test.each(textPairs)('%s on %s can be read (4.5 : 1)', (text, ground) => {
    expect(contrast(colour(colours, text), colour(colours, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edgePairs)('an edge in %s on %s can be seen (3 : 1)', (edge, ground) => {
    expect(contrast(colour(colours, edge), colour(colours, ground))).toBeGreaterThanOrEqual(3);
  });
});

test('every colour of the light set has its own value or a reason in the dark set', () => {
  expect(Object.keys(coloursIn(darkCss)).sort()).toEqual(Object.keys(light).sort());
});

test('the measure is right: black on white is 21 : 1, and grey #8a919c on white would fail', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#8a919c', '#ffffff')).toBeLessThan(4.5);
});

test('the native bars use the same grounds as the pages', () => {
  const theme: unknown = JSON.parse(readFileSync(path.join(__dirname, '../theme.json'), 'utf8'));
  expect(theme).toMatchObject({
    light: { ground: light.ground?.toUpperCase(), card: light.card?.toUpperCase() },
    dark: { ground: dark.ground?.toUpperCase(), card: dark.card?.toUpperCase() },
  });
});

test('text sizes grow with the text unit, so 200 % text is one number', () => {
  const sizes = [...css.matchAll(/--t-[a-z]+: (.*);/g)].map((match) => match[1]);
  expect(sizes).toHaveLength(10);
  for (const size of sizes) expect(size).toMatch(/^calc\(\d+ \* var\(--unit\)\)$/);
});

test('no style sheet sets a text size or a text height of its own', () => {
  for (const sheet of ['ui', 'controls', 'overlays']) {
    const text = readFileSync(path.join(__dirname, `../ui/${sheet}.css`), 'utf8');
    expect(text).not.toMatch(/font-size:\s*\d/);
    expect(text).not.toMatch(/line-height:\s*\d+px/);
  }
});

function coloursIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(found.map((match) => [match[1], match[2]]));
}

function colour(colours: Record<string, string>, name: string): string {
  const value = colours[name];
  if (!value) throw new Error(`no colour --${name}`);
  return value;
}
