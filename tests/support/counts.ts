import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What did not hold: which test or check, where, and what it said. */
export interface Failure {
  name: string
  /** The file and line, as one would open it; a check has none. */
  place?: string
  message: string
}

export interface Count {
  passed: number
  failures: Failure[]
}

/** A program that ran tests: how it ended, and the last it printed, which holds what no test is to blame for. */
export interface Ran {
  exitCode: number
  lastLines: string[]
}

interface VitestReport {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs: { title: string; file: string; line: number; tests: PlaywrightTest[] }[]
}

interface PlaywrightTest {
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
  results: { errors: { message?: string; location?: { file: string; line: number } }[] }[]
}

interface PlaywrightReport {
  config: { rootDir: string }
  suites: PlaywrightSuite[]
  errors: { message?: string; location?: { file: string; line: number } }[]
}

const LINES_EACH = 15
const SHOWN_WHOLE = 20

/** Sums up a vitest report. A file that could not be read at all is one failure; so is a run that says nothing. */
export function vitestCount(file: string, ran: Ran): Count {
  if (!existsSync(file)) return broken('vitest', 'wrote no report', ran)
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const failures = testResults.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && !failed.length)
      return [{ name: 'The file could not be run', place: short(name), message }]
    return failed.map(({ fullName, failureMessages }) => {
      const all = failureMessages.join('\n')
      // The innermost line of the test's own file; what it called stands in the message.
      const line = all.split(name)[1]?.match(/^:(\d+)/)?.[1]
      return { name: fullName, place: short(name) + (line ? `:${line}` : ''), message: all }
    })
  })
  return honest('vitest', { passed: numPassedTests, failures }, ran)
}

/** Sums up a Playwright report. A test that passed only when tried again has failed; so has one that was left out. */
export function playwrightCount(file: string, ran: Ran): Count {
  if (!existsSync(file)) return broken('Playwright', 'wrote no report', ran)
  const { config, suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
  const count: Count = { passed: 0, failures: [] }
  const visit = (suite: PlaywrightSuite, names: string[]) => {
    for (const spec of suite.specs) {
      for (const { status, results } of spec.tests) {
        const found = results.flatMap((result) => result.errors)
        const at = found.find(({ location }) => location)?.location
        const place = at
          ? `${short(at.file)}:${at.line}`
          : `${short(path.join(config.rootDir, spec.file))}:${spec.line}`
        const message = found.map((error) => error.message).join('\n') || `was ${status}`
        if (status === 'expected') count.passed += 1
        else count.failures.push({ name: [...names, spec.title].join(' › '), place, message })
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...names, inner.title])
  }
  for (const suite of suites) visit(suite, [])
  for (const { message, location } of errors) {
    const place = location && `${short(location.file)}:${location.line}`
    count.failures.push({ name: 'Outside the tests', place, message: message ?? '' })
  }
  return honest('Playwright', count, ran)
}

/** Every failure in short, for the last lines of the output: often they are all that is kept of it. */
export function describeFailures(failures: Failure[]): string {
  return failures
    .map(({ name, place, message }, index) => {
      const head = `✗ ${name}${place ? `\n  ${place}` : ''}`
      if (index >= SHOWN_WHOLE) return head
      const lines = stripVTControlCharacters(message).trim().split('\n').filter(isOurs)
      const more = lines.length > LINES_EACH ? ['…'] : []
      return [head, ...[...lines.slice(0, LINES_EACH), ...more].map((line) => `    ${line}`)].join('\n')
    })
    .join('\n\n')
}

// Something outside the tests, such as an error nobody caught, fails a run in which every test passed.
function honest(name: string, count: Count, ran: Ran): Count {
  if (ran.exitCode === 0 || count.failures.length) return count
  return { passed: count.passed, failures: broken(name, 'failed, though every test passed', ran).failures }
}

function broken(name: string, what: string, { exitCode, lastLines }: Ran): Count {
  // What broke it stands above the summary.
  const first = lastLines.findIndex((line) => /error/i.test(line))
  const message = (first < 0 ? lastLines.slice(-LINES_EACH) : lastLines.slice(first)).join('\n')
  return { passed: 0, failures: [{ name: `${name} ${what} (exit code ${exitCode})`, message }] }
}

// What called the test says nothing about it.
const isOurs = (line: string) => !/^\s+at .*(node_modules|node:internal|new Promise)/.test(line)
const short = (file: string) => path.relative(process.cwd(), file)
