import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = join(__dirname, '..');
const SCREENS = join(__dirname, '../../../../miniapp/src');

/** Every page that some module writes into a message, with the file that does. */
function linkedPages(): { page: string; file: string }[] {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(MODULES, file), 'utf8');
      const pages = source.matchAll(/['"`]\/((?:pages|packages\/[a-z]+)\/[a-z-]+\/index)/g);
      return [...pages].map(([, page = '']) => ({ page, file }));
    });
}

describe('a message', () => {
  it('only opens a page that the mini-program has', () => {
    const linked = linkedPages();
    expect(linked.length).toBeGreaterThan(10);
    const missing = linked.filter(({ page }) => !existsSync(join(SCREENS, `${page}.tsx`)));
    expect(missing).toEqual([]);
  });
});
