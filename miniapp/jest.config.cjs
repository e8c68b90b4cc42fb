/** Component tests: the app's own Babel config in jsdom, Taro replaced by small typed stand-ins. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: { '\\.[jt]sx?$': 'babel-jest' },
  transformIgnorePatterns: ['/node_modules/(?!(?:\\.pnpm/)?(?:@noble|uqr))'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/empty.ts',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/components.tsx',
    '^@home/shared$': '<rootDir>/../shared/src/index.ts',
  },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
