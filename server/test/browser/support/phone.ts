import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { PersonaName } from '../../../src/database/seeds/personas';
import { home } from '../../support/home';
import { faultsOf } from './looks';

export interface PhoneSettings {
  /** Whose WeChat this is. */
  owner: PersonaName | `member-${number}`;
  /** Opened the app and logged out again: nobody is logged in silently. */
  loggedOut?: boolean;
  elder?: boolean;
  dark?: boolean;
  /** The system's text size, in per cent. */
  textSize?: 100 | 200;
}

const patience = 15_000;

/** A phone with the browser preview of the mini-program on it, and somebody's thumb. */
export class Phone {
  /** What the browser's console complained about. */
  readonly complaints: string[] = [];
  private tapCount = 0;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A refusal by the server is no fault of the page; what the page makes of it is tested.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text());
    });
    page.setDefaultTimeout(patience);
  }

  static async unpack(browser: Browser, settings: PhoneSettings): Promise<Phone> {
    const context = await browser.newContext({
      baseURL: home.baseUrl,
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      colorScheme: settings.dark ? 'dark' : 'light',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      isMobile: true,
      hasTouch: true,
    });
    await context.addInitScript({ content: firstStart(settings) });
    return new Phone(context, await context.newPage());
  }

  /** Opens a page as a scanned code or a message does: '/pages/home/index'. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`/#${path}`);
    await this.settle(path);
  }

  /** From one page to another without starting again. */
  async goTo(path: string): Promise<void> {
    const left = await this.pages('').last().getAttribute('id');
    await this.page.goto(`/#${path}`);
    await this.settle(path, left ?? '');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.settle('/');
  }

  /** Taps what shows exactly this text, or is called so. */
  async tap(text: string | RegExp): Promise<void> {
    this.tapCount += 1;
    const words = this.page.getByText(text, { exact: true });
    const target = words.or(this.page.getByLabel(text, { exact: true }));
    await target.filter({ visible: true }).last().tap();
  }

  /** Taps a row of a list; its end is pulled up first, which brings the next page when there is one. */
  async tapRow(text: string): Promise<void> {
    const more = this.see('看后面的');
    if (await more.isVisible()) await more.scrollIntoViewIfNeeded();
    await this.tap(text);
  }

  /** How often the thumb came down since this was asked last; typing is not counted. */
  countTaps(): number {
    const count = this.tapCount;
    this.tapCount = 0;
    return count;
  }

  async tick(label: string | RegExp): Promise<void> {
    this.tapCount += 1;
    await this.page.getByRole('checkbox', { name: label }).filter({ visible: true }).tap();
  }

  async pick(label: string): Promise<void> {
    this.tapCount += 1;
    await this.page.getByRole('radio', { name: label }).filter({ visible: true }).last().tap();
  }

  async type(field: string, text: string): Promise<void> {
    await this.input(field).fill(text);
  }

  input(field: string): Locator {
    const inside = `#${field} input, #${field} textarea, input#${field}, textarea#${field}`;
    return this.page.locator(inside).filter({ visible: true });
  }

  /** Answers the question that stands over the page. */
  async answer(text: string): Promise<void> {
    this.tapCount += 1;
    await this.page.locator('.taro__modal').getByText(text, { exact: true }).last().tap();
  }

  /** Whether the cursor stands in this field. */
  async writesIn(field: string): Promise<boolean> {
    const active = 'document.activeElement?.closest("#" + FIELD) !== null'.replace(
      'FIELD',
      JSON.stringify(field),
    );
    return this.page.evaluate<boolean>(active);
  }

  /** Holds the camera to a code: a browser has none, so its text is put into the preview's box. */
  async scan(code: string): Promise<void> {
    await this.page.locator('.scan-dialog input').fill(code);
    await this.tap('就是这个码');
  }

  /** Waits until the text is on the screen. */
  async sees(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.see(text).waitFor();
  }

  async seesNot(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** All that can be read on the screen now. */
  async text(): Promise<string> {
    return this.pages('').last().innerText();
  }

  /** Changes how the page on the screen looks, without opening it again. */
  async wear({ elder, dark }: { elder: boolean; dark: boolean }): Promise<void> {
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await this.page.evaluate(`window.postMessage({ elder: ${elder} }, location.origin)`);
    const shown = elder ? '.page.elder' : '.page:not(.elder)';
    await this.pages('').last().locator(shown).waitFor();
  }

  async offline(isOff: boolean): Promise<void> {
    await this.context.setOffline(isOff);
  }

  /** What is wrong with how the page looks and with what it complained about. */
  async faults(): Promise<string[]> {
    return [...(await faultsOf(this.page)), ...this.complaints];
  }

  async putAway(): Promise<void> {
    await this.context.close();
  }

  /** Until the page is there, not the one that was left, and what it fetches has come. */
  private async settle(path: string, left = ''): Promise<void> {
    const [route = ''] = path.split('?');
    const arrived = this.pages(`[id^="${route}"]:not([id="${left}"])`).last();
    await arrived.locator('.page-body').waitFor();
    await arrived.locator('.bone').first().waitFor({ state: 'hidden' });
  }

  private pages(condition: string): Locator {
    return this.page.locator(`.taro_page${condition}`).filter({ visible: true });
  }

  private see(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true }).last();
  }
}

/** Written before the app's own scripts run; the phone keeps its own storage over a reload. */
function firstStart({ owner, loggedOut, elder, textSize }: PhoneSettings): string {
  const stored = {
    'preview.persona': owner,
    ...(loggedOut ? { 'session.signed_out': true } : {}),
    ...(elder ? { appearance: true } : {}),
  };
  return `{
    // The phone's clock goes with the server's, wherever a test has put it.
    const Machine = Date;
    const shift = ${Date.parse(home.now())} - Machine.now();
    globalThis.Date = class extends Machine {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Machine.now() + shift])); }
      static now() { return Machine.now() + shift; }
    };
    if (location.protocol.startsWith('http') && !localStorage.getItem('preview.persona'))
      for (const [key, data] of Object.entries(${JSON.stringify(stored)}))
        localStorage.setItem(key, JSON.stringify({ data }));
    const size = ${textSize ?? 100};
    if (size !== 100) {
      const enlarge = () => {
        if (!document.documentElement) return false;
        document.documentElement.style.fontSize = size + '%';
        return true;
      };
      if (!enlarge()) new MutationObserver((_, watch) => enlarge() && watch.disconnect()).observe(document, { childList: true });
    }
  }`;
}
