const unit = require('./jest.config.cjs');

/** Named actors over HTTP against the compiled server; see test/support/app-environment.cjs. */
/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
  testEnvironment: '<rootDir>/test/support/app-environment.cjs',
  testTimeout: 30_000,
  forceExit: true,
};
