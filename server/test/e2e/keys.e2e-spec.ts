import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actor } from '../support/actors';
import { ChildServer } from '../support/child-server';
import { home } from '../support/home';

jest.setTimeout(120_000);

const aKey = () => randomBytes(32).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'home-rotated-'));
const oldKey = (): string => readFileSync(home.environment['DATA_KEY_FILE'] ?? '', 'utf8').trim();
const newKey = aKey();

function keyFile(...lines: string[]): { DATA_KEY_FILE: string } {
  const file = join(folder, randomBytes(4).toString('hex'));
  writeFileSync(file, lines.join('\n'), { mode: 0o600 });
  return { DATA_KEY_FILE: file };
}

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** The command, killed as soon as it says `killAt`. */
function rotate(keys: { DATA_KEY_FILE: string }, args: string[] = [], killAt?: RegExp) {
  return new Promise<Ran>((resolve) => {
    const child = spawn(
      process.execPath,
      [join(__dirname, '../../dist/privacy/key-rotation.main.js'), ...args],
      { env: { ...process.env, ...home.environment, ...keys } },
    );
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (killAt?.test(output)) child.kill('SIGKILL');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => resolve({ code, output }));
  });
}

beforeAll(() => home.reset());
afterAll(() => home.reset());

it('a key is rotated while the server works, killed in the middle, and then destroyed', async () => {
  const { id } = await (await actor('member')).mustPost<{ id: string }>('/me/exports');
  await home.drain();
  const both = keyFile(newKey, oldKey());
  const alone = keyFile(newKey, `index: ${oldKey()}`);

  const pending = await rotate(both, ['--check']);
  expect(pending).toMatchObject({ code: 1 });
  expect(pending.output).toContain('KEEP the old keys');

  const server = await ChildServer.start(both);
  await rotate(both, [], /persons\.name_enc: \d+ sealed again/);
  expect((await rotate(both, ['--check'])).output).toContain('KEEP the old keys');
  await expect(ChildServer.start(alone)).rejects.toThrow(/lacks the key/);

  const done = await rotate(both);
  expect(done.output).toContain('No row needs');
  expect(done.code).toBe(0);
  await server.end();

  const after = await ChildServer.start(alone);
  const member = await actor('member', after.baseUrl);
  expect((await member.mustGet<{ name: string }>('/membership/card')).name).toMatch(/[一-鿿]{2}/);
  const link = await member.mustPost<{ path: string }>(
    `/me/exports/${id}/link`,
    { format: 'json' },
    { key: null },
  );
  const copy = await (await fetch(after.baseUrl + link.path)).text();
  expect(copy).toContain('会籍');
  await after.end();
  expect(await home.invariants()).toEqual([]);
});

it('a server with a key of another database says so in one sentence and does not start', async () => {
  await expect(ChildServer.start(keyFile(aKey()))).rejects.toThrow(
    /DATA_KEY_FILE: the key file .*Put (it )?back/,
  );
});
