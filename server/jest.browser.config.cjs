const unit = require('./jest.config.cjs');

/** The browser preview in Chromium, against the compiled server; see test/support/app-environment.cjs. */
/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  roots: ['<rootDir>/test/browser'],
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  testEnvironment: '<rootDir>/test/support/app-environment.cjs',
  testTimeout: 90_000,
  // One browser at a time: two of them on two cores only wait for each other.
  maxWorkers: 1,
  forceExit: true,
};
