import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileWithWeChat } from '../dev/weapp-host/compile-gate';
import { DistFiles } from '../dev/weapp-host/dist-files';
import { DIST, launch } from '../dev/weapp-host/launch';
import { packageSizes } from '../dev/weapp-host/package-sizes';
import { checkStructure } from '../dev/weapp-host/structure-gate';

const home = 'pages/home/index';

describe('the built mini-program', () => {
  const files = new DistFiles(DIST);

  it("compiles with WeChat's own compilers", () => {
    expect(compileWithWeChat(files)).toEqual([]);
  });

  it('has every page, component, icon and package where WeChat looks for them', () => {
    expect(checkStructure(files)).toEqual([]);
  });

  it('keeps every package within its budget', () => {
    expect(packageSizes(files).filter(({ bytes, budget }) => bytes > budget)).toEqual([]);
  });

  it('still opens the page that is printed on the stickers', () => {
    expect(files.app.pages).toContain('pages/scan/index');
  });

  it('leaves the gallery of the preview out', () => {
    expect(files.pages).not.toContain('pages/gallery/index');
  });
});

// Each gate is shown a defect of its kind in a copy of the dist, and must see it.
describe('a planted defect is found:', () => {
  let copy: string;
  const file = (name: string): string => path.join(copy, name);
  const write = (name: string, text: string): void => writeFileSync(file(name), text);
  const edit = (name: string, change: (text: string) => string): void => {
    const before = readFileSync(file(name), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(file(name), after);
  };
  const editJson = (name: string, change: (json: Record<string, unknown>) => object): void =>
    edit(name, (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)));
  const compiled = (): string => compileWithWeChat(new DistFiles(copy)).join('\n');
  const structure = (): string => checkStructure(new DistFiles(copy)).join('\n');
  const opened = async (): Promise<string> => {
    const app = await launch({ dist: copy });
    await app.open(home);
    return app.text();
  };

  beforeEach(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'weapp-defect-'));
    cpSync(DIST, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  it('a template that does not parse', () => {
    write('pages/home/index.wxml', '<view><text>首页</view>');
    expect(compiled()).toContain('pages/home/index.wxml:1');
  });

  it('an expression that is not closed', () => {
    write('pages/home/index.wxml', '<view wx:for="{{rows">首页</view>');
    expect(compiled()).toContain('wcc');
  });

  it('a style sheet that does not parse', () => {
    appendFileSync(file('app.wxss'), '.broken { color: red;');
    expect(compiled()).toContain('app.wxss');
  });

  it.each([
    ['.card > * { color: red }', 'the * selector'],
    ['.card:is(.a, .b) { color: red }', ':is()'],
    ['@layer base { .card { color: red } }', '@layer'],
    ['.card { & .title { color: red } }', 'nested rules'],
  ])('a style that WeChat ignores: %s', (rule, name) => {
    appendFileSync(file('app.wxss'), rule);
    expect(structure()).toContain(name);
  });

  it('a page without its template', () => {
    rmSync(file('pages/me/index.wxml'));
    expect(structure()).toContain('page pages/me/index has no .wxml');
  });

  it('a page without its code', () => {
    rmSync(file('pages/me/index.js'));
    expect(structure()).toContain('page pages/me/index has no .js');
  });

  it('a tag that nobody declared', () => {
    appendFileSync(file('pages/me/index.wxml'), '<nut-calendar />');
    expect(structure()).toContain('<nut-calendar>');
  });

  it('a declared component that is not there', () => {
    editJson('pages/me/index.json', (json) => ({
      ...json,
      usingComponents: { sheet: '/ui/sheet' },
    }));
    expect(structure()).toContain('component (used by pages/me/index) ui/sheet has no .js');
  });

  it('a tab page that was moved out of the main package', () => {
    editJson('app.json', (json) => ({
      ...json,
      pages: Array.isArray(json.pages)
        ? json.pages.filter((page) => page !== 'pages/me/index')
        : [],
    }));
    expect(structure()).toContain('tab page pages/me/index is not in the main package');
  });

  it('a colour that the dark theme lacks', () => {
    editJson('theme.json', ({ light }) => ({ light, dark: {} }));
    expect(structure()).toContain('for dark');
  });

  it('templates that drop what a screen reader needs', () => {
    edit('base.wxml', (text) => text.replaceAll('aria-label=', 'data-label='));
    expect(structure()).toContain('the templates drop aria-label of <view>');
  });

  it('code of a sub-package in the main package', () => {
    edit('app.js', (text) => `require("./packages/member/station/index");${text}`);
    expect(structure()).toContain('of another package');
  });

  it('a package over its budget', () => {
    write('assets/film.bin', 'x'.repeat(700 * 1024));
    const over = packageSizes(new DistFiles(copy)).filter(({ bytes, budget }) => bytes > budget);
    expect(over.map(({ root }) => root)).toEqual(['']);
  });

  it('a page that shows nothing', async () => {
    write('pages/home/index.wxml', '<view />');
    expect(await opened()).toBe('');
  });

  it('a chunk that is not loaded', async () => {
    edit('app.js', (text) => text.replace('require("./vendors")', '0'));
    await expect(opened()).rejects.toThrow();
  });

  it.each(['window.location.href', 'document.title', 'process.exit()', 'localStorage.length'])(
    'code that only a browser or Node can run: %s',
    async (code) => {
      edit('app.js', (text) => `${code};${text}`);
      await expect(opened()).rejects.toThrow(/undefined/);
    },
  );

  it('code made at run time', async () => {
    edit('app.js', (text) => `new Function('return 1')();${text}`);
    await expect(opened()).rejects.toThrow('Code generation from strings disallowed');
  });

  it('a call of a wx API that does not exist', async () => {
    edit('pages/home/index.js', (text) => `wx.startFlying();${text}`);
    await expect(opened()).rejects.toThrow('wx.startFlying is not a function');
  });

  it('a page that cries in its console', async () => {
    edit('pages/home/index.js', (text) => `console.error('本页坏了');${text}`);
    const app = await launch({ dist: copy });
    await app.open(home);
    expect(app.errors.join()).toContain('本页坏了');
  });
});
