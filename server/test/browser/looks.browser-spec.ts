import type { Browser, Page } from 'playwright-core';
import { startChromium } from './support/chromium';
import { faultsOf } from './support/looks';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(() => browser?.close());

const show = (body: string): Promise<void> =>
  page.setContent(`<body style="margin:0;background:#fff"><div class="taro_page">${body}</div>`);

// What the other specs rely on: an inspector that finds nothing anywhere would pass them all.
describe('the inspection of a page', () => {
  it('has nothing against a plain sentence', async () => {
    await show('<p>滨河路 24 小时驿站，编号 HD-0127</p>');
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    ['what is wider than the phone', '<p style="width:500px">您的工会</p>', /500|reaches/],
    [
      'words that are cut',
      '<p style="width:50px;overflow:hidden;white-space:nowrap">河东街道网约配送联合工会</p>',
      /is cut/,
    ],
    ['grey on grey', '<p style="color:#999">您的工会</p>', /contrast of 2\.8/],
    ['a value that is none', '<p>剩 undefined 个工作日</p>', /a value that is none/],
    ['a raw code', '<p>new_form</p>', /not Chinese/],
    ['a raw code that is only read aloud', '<p aria-label="submitted">审核中</p>', /not Chinese/],
    ['a time as machines write it', '<p>2026-11-23T01:30 提交</p>', /as machines write it/],
    ['an empty page', '', /an empty page/],
  ])('finds %s', async (_what, body, complaint) => {
    await show(body);
    expect((await faultsOf(page)).join('\n')).toMatch(complaint);
  });
});
