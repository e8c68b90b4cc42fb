import type { Browser } from 'playwright-core';
import { home } from '../../support/home';
import { startChromium } from './chromium';
import { photograph } from './guide';
import { Phone, type PhoneSettings } from './phone';

const MONDAY = '2026-11-23T01:30:00.000Z';

export interface Visitor extends Pick<PhoneSettings, 'owner' | 'loggedOut'> {
  readonly pages: Readonly<Record<string, string>>;
}

const looks = [
  { look: 'as it comes', elder: false, dark: false },
  { look: 'elder mode, in the dark', elder: true, dark: true },
] as const;

/** Opens every page of these visitors, plain and large in the dark, with small letters and with large ones. */
export function describeEveryPage(whoSeesWhat: () => Promise<Visitor[]>): void {
  let browser: Browser;
  let visitors: Visitor[];

  jest.setTimeout(300_000);
  beforeAll(async () => {
    await home.reset(MONDAY);
    visitors = await whoSeesWhat();
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  describe.each([100, 200] as const)('every page with letters of %i %%', (textSize) => {
    it('fits on a phone, can be read, is in Chinese, and complains of nothing', async () => {
      const faults: Record<string, string[]> = {};
      for (const { pages, ...visitor } of visitors) {
        const phone = await Phone.unpack(browser, { ...visitor, textSize });
        for (const [index, [page, path]] of Object.entries(pages).entries()) {
          await (index === 0 ? phone.open(path) : phone.goTo(path));
          for (const { look, ...worn } of looks) {
            await phone.wear(worn);
            await photograph(
              phone,
              `${textSize}-${worn.elder ? 'elder' : 'plain'}-${visitor.owner}-${page}`,
            );
            const found = await phone.faults();
            if (found.length > 0) faults[`${visitor.owner}: ${page}, ${look}`] = found;
          }
        }
        await phone.putAway();
      }
      expect(faults).toEqual({});
    });
  });
}
