import { spawnSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, mkdtempSync, chmodSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DistFiles } from './dist-files';

const FOLDERS: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
};
const ROOM = 64 * 1024 * 1024;

/**
 * Compiles every WXML and WXSS of a dist with WeChat's own compilers (wcc and wcsc) and returns
 * what they complain about. The package's own wrappers hide wcsc's errors and cut long outputs,
 * so the programs are called directly.
 */
export function compileWithWeChat(files: DistFiles): string[] {
  return [...compileTemplates(files), ...compileStyles(files)];
}

function compileTemplates(files: DistFiles): string[] {
  const wxml = files.list('.wxml');
  const users = [...wxml].flatMap((file) => {
    const tags = Object.keys(files.componentsOf(file.replace(/\.wxml$/, '')));
    return tags.length === 0 ? [] : [[file, String(tags.length), ...tags]];
  });
  const components = [String(users.length), ...users.flat()].join(' ');
  const args = ['-d', '-cc', components, ...wxml, ...files.list('.wxs'), '-gn', '$gwx'];
  return complaints('wcc', args, files);
}

function compileStyles(files: DistFiles): string[] {
  const wxss = files.list('.wxss');
  const ofComponents = wxss.filter((file) => files.has(file.replace(/\.wxss$/, '.json')));
  const others = wxss.filter((file) => !ofComponents.includes(file));
  if (wxss.length === 0) return [];
  return complaints(
    'wcsc',
    ['-db', '-pc', String(ofComponents.length), ...ofComponents, ...others],
    files,
  );
}

function complaints(name: 'wcc' | 'wcsc', args: string[], files: DistFiles): string[] {
  const result = runProgram(name, args, files.root);
  if (result.error !== undefined) throw result.error;
  if (result.status === 0) return [];
  const text = `${result.stderr.toString()}${result.stdout.toString().slice(0, 2000)}`.trim();
  return [`${name}: ${text || `ended with ${String(result.status ?? result.signal)}`}`];
}

function runProgram(name: string, args: string[], cwd: string): ReturnType<typeof spawnSync> {
  const program = programPath(name);
  try {
    accessSync(program, constants.X_OK);
    return spawnSync(program, args, { cwd, maxBuffer: ROOM });
  } catch {
    // A read-only store may hold the program without its executable bit.
    const folder = mkdtempSync(path.join(os.tmpdir(), 'weapp-compiler-'));
    const copy = path.join(folder, path.basename(program));
    copyFileSync(program, copy);
    chmodSync(copy, 0o755);
    const result = spawnSync(copy, args, { cwd, maxBuffer: ROOM });
    rmSync(folder, { recursive: true });
    return result;
  }
}

function programPath(name: string): string {
  const home = path.dirname(require.resolve('miniprogram-compiler/package.json'));
  const folder = FOLDERS[process.platform];
  if (folder === undefined) throw new Error(`WeChat has no compiler for ${process.platform}`);
  return path.join(home, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name);
}
