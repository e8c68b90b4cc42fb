// The preview in Chromium, against the whole application on a real database.
const base = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  testTimeout: 120_000,
  // One browser at a time: two of them on two cores only wait for each other.
  maxWorkers: 1,
};
