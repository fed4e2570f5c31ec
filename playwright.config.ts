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
  timeout: 30_000,
  use: {
    browserName: 'chromium',
    launchOptions: await browserOptions(),
    locale: 'da-DK',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
  },
})
