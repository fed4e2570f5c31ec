import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/support/browser'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './tests/support/e2e-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: process.env.NPN_REPORT ? [['json', { outputFile: process.env.NPN_REPORT }], ['line']] : 'list',
  // On a machine that is busy with something else a test takes long, and has not failed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: await browserOptions(),
    locale: 'da-DK',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
    // Recording makes every test slower: ask for it with NPN_TRACE=1.
    trace: process.env.NPN_TRACE ? 'retain-on-failure' : 'off',
  },
})
