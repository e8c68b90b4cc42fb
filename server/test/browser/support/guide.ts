import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Phone } from './phone';

const images = join(__dirname, '../../../../docs/guide/images');

export type GuideImage =
  | 'home'
  | 'home-elder'
  | 'station'
  | 'join'
  | 'application'
  | 'card'
  | 'inbox'
  | 'review'
  | 'verify';

/** The pictures of the Chinese guides. Only rewritten on demand: a test run leaves the checkout as it was. */
export async function photographForGuide(phone: Phone, name: GuideImage): Promise<void> {
  if (process.env['UPDATE_GUIDE'] === '1') await shoot(phone, join(images, `${name}.png`));
}

/** For whoever wants to look: BROWSER_SHOTS names a folder. */
export async function photograph(phone: Phone, name: string): Promise<void> {
  const folder = process.env['BROWSER_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await shoot(phone, join(folder, `${name}.png`));
}

async function shoot(phone: Phone, path: string): Promise<void> {
  await phone.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
