import { inRoot } from './paths.mjs';

async function personas(url) {
  try {
    const answer = await fetch(`${url}/sandbox/personas`, { signal: AbortSignal.timeout(3_000) });
    return answer.ok ? (await answer.json()).items : [];
  } catch {
    return [];
  }
}

const width = (text) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const padded = (text, columns) => text + ' '.repeat(Math.max(1, columns - width(text)));

/** What a stranger needs next: where it is, whom to be, how to see it in WeChat. */
export async function printCard({ url, weapp }) {
  const people = (await personas(url)).map(
    ({ name, title }) => `  ${padded(title ?? name, 34)} sandbox-${name}`,
  );
  const lines = [
    '',
    '网上职工之家 is running',
    '',
    `  Mini-program in the browser   ${url}/`,
    `  API and its documentation     ${url}/api/v1   ${url}/api/docs`,
    `  Health                        ${url}/livez   ${url}/readyz`,
    '',
    ...(people.length > 0
      ? ['Log in as (choose the person in the preview, or send this login code)', ...people, '']
      : []),
    `WeChat DevTools: import the folder ${inRoot('miniapp')}`,
    `  with the test app id; it shows dist/weapp (${weapp}).`,
    '',
    'Ctrl-C stops everything.',
    '',
  ];
  console.log(lines.join('\n'));
}
