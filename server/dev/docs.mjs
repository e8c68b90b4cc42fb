// `pnpm generate`: the generated pages of docs/. With --check nothing is written; a difference is a failure.
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { build } from './lib/builds.mjs';
import { exitWith, Failure } from './lib/failure.mjs';
import { keyFiles } from './lib/keys.mjs';
import { inData, inRoot, root } from './lib/paths.mjs';
import { runCommand } from './lib/processes.mjs';
import { tail } from './lib/toolchain.mjs';

const pages = ['access.md', 'flows.md'];

async function generate() {
  const folder = inData('docs');
  fs.mkdirSync(folder, { recursive: true });
  const result = await runCommand(process.execPath, [inRoot('server/dist/docs/main.js'), folder], {
    cwd: root,
    env: { ...keyFiles(), DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none' },
  });
  if (result.code !== 0)
    throw new Failure(`${tail(result.output, 20)}\nThe pages could not be written.`);
  return folder;
}

async function main() {
  const check = process.argv.includes('--check');
  for (const part of ['shared', 'server']) await build(part, console.log);
  const folder = await generate();
  for (const page of pages) {
    const target = inRoot('docs', page);
    const options = { ...(await prettier.resolveConfig(target)), filepath: target };
    const wanted = await prettier.format(fs.readFileSync(path.join(folder, page), 'utf8'), options);
    const present = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
    if (wanted === present) continue;
    if (check)
      throw new Failure(`docs/${page} is not up to date. Mend it: npx --yes pnpm generate`);
    fs.writeFileSync(target, wanted);
    console.log(`docs/${page} written`);
  }
}

main().catch(exitWith);
