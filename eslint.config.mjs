import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import house from './eslint/layers.mjs'

const BUSINESS_TIME = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message:
      'Time comes from the Clock: the `now` that the door hands to every verb, so that demo and tests can set it.',
  },
]
const EARLY_PRESS = [
  {
    selector:
      "JSXOpeningElement[name.name='form']:has(> JSXAttribute[name.name='onSubmit']):not(:has(> JSXAttribute[name.name='action']))",
    message:
      'Sent before its script has come, it goes nowhere: give it an action too, or use a ScriptButton without a form.',
  },
]
const HONEST_TESTS = [
  {
    selector:
      'MemberExpression[property.name=/^(skip|only|todo|fixme)$/][object.name=/^(test|it|describe)$/]',
    message: 'A test runs or is taken away.',
  },
  {
    selector: "MemberExpression[property.name='waitForTimeout']",
    message: 'Wait for what should happen, not for time.',
  },
]

export default defineConfig([
  globalIgnores([
    '.next*/**',
    '.build/**',
    '.data/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'test-results/**',
    'playwright-report/**',
    'coverage/**',
  ]),
  ...next,
  ...typescript,
  {
    linterOptions: { noInlineConfig: true },
    plugins: { house },
    rules: {
      'house/layers': 'error',
      'max-lines': ['error', { max: 220 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**', 'proxy.ts'],
    // The warning before a session ends is reckoned by the browser's own clock.
    ignores: ['lib/system/**', '**/*.test.ts', '**/*.test.tsx', 'app/**/session-warning.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...BUSINESS_TIME, ...EARLY_PRESS] },
  },
  {
    files: ['tests/**', '**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...HONEST_TESTS] },
  },
  // No React below the pages: a verb that uses something is no hook.
  { files: ['lib/**', 'tests/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  // Programs speak to the person at the terminal.
  {
    files: ['tools/**', 'lib/system/**', 'lib/web/log.ts', 'lib/jobs/queue.ts', 'prisma/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
])
