// A browser for the browser tests: the machine's own, else Debian's when we may install it.
import fs from 'node:fs';
import path from 'node:path';
import { hasProgram, runCommand } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function findChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ...places].find(
    (file) => file && fs.existsSync(file),
  );
}

/** Without a Chinese font the screenshots show boxes and every line is measured wrongly. */
async function hasChineseFont() {
  if (process.platform === 'darwin') return true;
  if (fs.existsSync('/usr/share/fonts/opentype/noto')) return true;
  return hasProgram('fc-list') && (await runCommand('fc-list', [':lang=zh'])).stdout.trim() !== '';
}

/** The browser's path, or undefined when this machine has none and we may not install one. */
export async function obtainChromium(say) {
  const mayInstall = process.getuid?.() === 0 && hasProgram('apt-get');
  const complete = findChromium() && (await hasChineseFont());
  if (mayInstall && !complete) {
    say('installing Chromium and a Chinese font (apt-get, once) …');
    const install = () =>
      runCommand(
        'apt-get',
        ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
        { env: { DEBIAN_FRONTEND: 'noninteractive' } },
      );
    if ((await install()).code !== 0) {
      await runCommand('apt-get', ['update']);
      await install();
    }
  }
  return findChromium();
}
