import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const enums = {
  selector: 'TSEnumDeclaration',
  message: 'Use a union of constants: an enum is a second, nominal copy of the wire value.',
};
const focusedTests = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
  message: 'Every test runs, always.',
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only server/src/config reads the environment; inject Config.',
};
const statusWrites = {
  selector: "AssignmentExpression[left.type='MemberExpression'][left.property.name='status']",
  message: 'A status changes only through the flow engine.',
};
const wallClock = {
  selector:
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Take the time from the injected Clock: tests and the sandbox move it.',
};
const dynamicTaro = {
  selector: "MemberExpression[computed=true][object.name='Taro']",
  message: 'Taro[name] is undefined in the browser build: write Taro.name.',
};
const deviceCalls = {
  selector:
    "MemberExpression[object.name='Taro'][property.name=/^(request|uploadFile|downloadFile|login|scanCode|getLocation|openLocation|requestSubscribeMessage|(get|set|remove)Storage(Sync)?)$/]",
  message: 'Network, storage and device calls live in api/ and platform/ only.',
};

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '.data/', 'coverage/', 'shared/src/api/openapi.d.ts'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.cjs', '**/babel.config.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['miniapp/dev/**', 'server/dev/**', 'server/test/browser/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  { files: ['**/*.{spec,test}.{js,mjs,cjs}'], languageOptions: { globals: { ...globals.jest } } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A class that only carries decorators is how Nest spells a module.
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', enums, focusedTests],
    },
  },
  {
    // With types: the rules that catch a forgotten await. Tool configuration files are not in a project.
    files: ['{server,shared,miniapp}/src/**/*.{ts,tsx}', 'server/test/**/*.ts'],
    ignores: ['**/*.d.ts', 'shared/**/*.spec.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['{server,shared,miniapp}/src/**/*.{ts,tsx}'],
    ignores: ['**/migrations/**', '**/seeds/**', '**/*.d.ts', '**/*.{spec,test}.{ts,tsx}'],
    rules: { 'max-lines': ['error', 250] },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'server/src/config/**'],
    rules: {
      'no-restricted-syntax': ['error', enums, environment, statusWrites],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'Two modules that need each other share a third, or an event.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['server/src/modules/**/*.ts', 'server/src/flow/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', enums, environment, statusWrites, wallClock],
    },
  },
  {
    files: ['miniapp/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', enums, focusedTests, dynamicTaro],
    },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    ignores: ['miniapp/src/{api,platform}/**', '**/*.{spec,test}.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', enums, dynamicTaro, deviceCalls],
    },
  },
  {
    files: ['miniapp/src/{pages,packages}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/api$',
              importNames: ['get', 'getPicture', 'post'],
              message: 'A page fetches through its feature.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['miniapp/src/{pages,packages}/**/index.tsx'],
    rules: { 'max-lines': ['error', 120] },
  },
);
