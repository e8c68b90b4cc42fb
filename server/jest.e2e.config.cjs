// Whole requests against the whole application on a real database.
const base = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.{spec,e2e-spec}.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  testTimeout: 30_000,
};
