import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '../../support/until';

const script = readFileSync(join(__dirname, 'inspect-page.js'), 'utf8');

/** A station's number as it is painted on its door, a seal that people compare, and the one abbreviation that everybody reads. */
const allowed = /[A-Z]{2}-\d{4}|Wi-Fi|[0-9a-f]{64}|No\.|18 位|X/g;

const wordFaults: readonly [RegExp, string][] = [
  [/undefined|null|NaN|\[object|Invalid Date/, 'a value that is none'],
  [/[A-Za-z]{2,}/, 'a word that is not Chinese, or a raw code'],
  [/\d{4}-\d\d-\d\dT|[+]00:00/, 'a time as machines write it'],
  [/\{\w*\}|\$\{/, 'a sentence that was not filled in'],
];

/**
 * Ends the slide from page to page, and says whether the page on top has arrived: a slide may not have begun yet. What
 * never ends by itself (the bar on the card) goes on.
 */
const hasArrived = `(() => {
  for (const one of document.getAnimations())
    if (one.effect.getComputedTiming().iterations !== Infinity) one.finish();
  const pages = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility());
  return pages.length === 0 || pages.at(-1).getBoundingClientRect().left === 0;
})()`;

/** What is wrong with the page on the screen: cut, too wide, foreign or empty words. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Not page.waitForFunction: it evaluates text inside the page, which our own security headers forbid.
  await until('the page has slid in', () => page.evaluate<boolean>(hasArrived));
  const { text, faults } = await page.evaluate<{ text: string; faults: string[] }>(script);
  const words = text
    .split('\n')
    .flatMap((line) =>
      wordFaults
        .filter(([pattern]) => pattern.test(line.replace(allowed, '')))
        .map(([, what]) => `${what}: ${line}`),
    );
  return [...faults, ...new Set(words), ...(text.trim() === '' ? ['an empty page'] : [])];
}
