// The stages of `npm test`, in order: what is cheap and says most comes first.
import { command, jest, nodeTests, tool } from './test-runners.mjs';

const node = (...args) => command(process.execPath, args);
const typecheck = (folder) => tool('typescript', 'tsc', ['-p', folder, '--noEmit']);

/**
 * `name` is group or group:part; `needs` are builds that must be fresh; `database` and `browser`
 * are provided on demand, so a narrow selection starts nothing it does not use.
 */
export const stages = [
  { name: 'lint:eslint', run: tool('eslint', 'eslint', ['.', '--max-warnings', '0']) },
  { name: 'lint:format', run: tool('prettier', 'prettier', ['--check', '.']) },
  {
    name: 'lint:imports',
    run: tool('dependency-cruiser', 'depcruise', [
      ...['--config', '.dependency-cruiser.cjs'],
      ...['server/src', 'miniapp/src', 'shared/src'],
    ]),
  },
  { name: 'typecheck:shared', run: typecheck('shared') },
  { name: 'typecheck:server', run: typecheck('server') },
  { name: 'typecheck:miniapp', run: typecheck('miniapp') },
  { name: 'typecheck:weapp-host', run: typecheck('miniapp/dev') },
  { name: 'build:shared', builds: 'shared' },
  { name: 'build:server', builds: 'server' },
  { name: 'build:h5', builds: 'h5' },
  { name: 'build:weapp', builds: 'weapp' },
  {
    name: 'contract',
    needs: ['shared', 'server'],
    run: node('server/dev/contract.mjs', '--check'),
  },
  { name: 'docs', needs: ['shared', 'server'], run: node('server/dev/docs.mjs', '--check') },
  { name: 'size', needs: ['shared', 'weapp'], run: node('miniapp/dev/size.mjs') },
  {
    name: 'unit',
    needs: ['shared', 'server'],
    database: true,
    run: jest('server', 'jest.config.cjs'),
  },
  { name: 'components', needs: ['shared'], run: jest('miniapp', 'jest.config.cjs') },
  {
    name: 'e2e',
    needs: ['shared', 'server'],
    database: true,
    run: jest('server', 'jest.e2e.config.cjs'),
  },
  {
    name: 'weapp',
    needs: ['shared', 'server', 'weapp'],
    database: true,
    run: jest('miniapp', 'jest.weapp.config.cjs'),
  },
  {
    name: 'browser',
    needs: ['shared', 'server', 'h5'],
    database: true,
    browser: true,
    run: jest('server', 'jest.browser.config.cjs'),
  },
  {
    name: 'start',
    needs: ['shared', 'server', 'h5', 'weapp'],
    database: true,
    run: nodeTests('server/test/dev'),
  },
];

/** `--only=unit,lint` selects by group or by full name. */
export function selectStages(only) {
  if (!only) return { selected: stages, unknown: [] };
  const wanted = only.split(',');
  const matches = (name, wish) => name === wish || name.startsWith(`${wish}:`);
  return {
    selected: stages.filter(({ name }) => wanted.some((wish) => matches(name, wish))),
    unknown: wanted.filter((wish) => !stages.some(({ name }) => matches(name, wish))),
  };
}
