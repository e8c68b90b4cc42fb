// Phones of this app are in China; the specs must not depend on where the build machine stands.
process.env.TZ = 'Asia/Shanghai';

/** Specs that run the built weapp dist (`pnpm build:weapp` first). */
module.exports = {
  displayName: 'weapp',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test-weapp/**/*.weapp-spec.ts'],
  // A start takes 0.1 s; on a busy machine many times that.
  testTimeout: 30_000,
  transform: { '^.+\\.ts$': '<rootDir>/dev/typescript.cjs' },
  moduleNameMapper: { '^@home/shared$': '<rootDir>/../shared/src/index.ts' },
};
