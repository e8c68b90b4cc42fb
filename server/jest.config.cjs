// Unit and service specs: SWC to CommonJS, because Nest 12 is ESM-only and ts-jest cannot load it.
const esmPackages = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  'load-esm',
  'hucre',
].join('|');

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/../shared/src/**/*.spec.ts'],
  roots: ['<rootDir>/src', '<rootDir>/../shared/src'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: { '^@home/shared$': '<rootDir>/../shared/src/index.ts' },
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  // The packages above ship ESM; pnpm stores them under node_modules/.pnpm/<name>/node_modules/.
  transformIgnorePatterns: [
    `/node_modules/(?!(?:\\.pnpm/[^/]+/node_modules/)?(?:${esmPackages})/)`,
  ],
  maxWorkers: 2,
  // A migrated database of its own takes a busy machine longer than Jest's five seconds.
  testTimeout: 30_000,
};
