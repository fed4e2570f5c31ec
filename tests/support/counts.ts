import { existsSync, readFileSync } from 'node:fs'

export interface Count {
  passed: number
  failed: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** Sums up a vitest report. A file that could not be read at all is one failure; so is a run that says nothing. */
export function vitestCount(file: string, exitCode: number): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, exitCode)
}

/** Sums up a Playwright report. A test that passed only when tried again has failed. */
export function playwrightCount(file: string, exitCode: number): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }, exitCode)
}

// Something outside the tests, such as an error nobody caught, fails a run in which every test passed.
function honest(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
