import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describeFailures, playwrightCount, vitestCount } from '../support/counts'

const folder = mkdtempSync(path.join(tmpdir(), 'npn-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(process.cwd(), 'tests', name)
const ended = (exitCode: number, ...lastLines: string[]) => ({ exitCode, lastLines })

function written(report: unknown): string {
  const name = path.join(folder, 'report.json')
  writeFileSync(name, JSON.stringify(report))
  return name
}

const passedFile = { name: file('a.test.ts'), status: 'passed', message: '', assertionResults: [] }

test('a vitest report names the test that failed, its own line, and a file that could not be run', () => {
  const failed = {
    name: file('b.test.ts'),
    status: 'failed',
    message: '',
    assertionResults: [
      { fullName: 'b holds', status: 'passed', failureMessages: [] },
      {
        fullName: 'b breaks',
        status: 'failed',
        failureMessages: [
          `Error: no\n    at help (${file('support/help.ts')}:1:2)\n    at ${file('b.test.ts')}:34:5`,
        ],
      },
    ],
  }
  const unread = { name: file('c.test.ts'), status: 'failed', message: 'Cannot find x', assertionResults: [] }
  const report = written({ numPassedTests: 7, testResults: [passedFile, failed, unread] })
  expect(vitestCount(report, ended(1))).toEqual({
    passed: 7,
    failures: [
      { name: 'b breaks', place: 'tests/b.test.ts:34', message: expect.stringContaining('Error: no') },
      { name: 'The file could not be run', place: 'tests/c.test.ts', message: 'Cannot find x' },
    ],
  })
})

test('a run that says nothing, or fails though every test passed, is one failure with what it printed', () => {
  const whole = written({ numPassedTests: 7, testResults: [passedFile] })
  expect(vitestCount(whole, ended(0)).failures).toEqual([])
  expect(vitestCount(whole, ended(1, '✓ a', 'Unhandled Error', 'Test Files 1'))).toEqual({
    passed: 7,
    failures: [
      {
        name: 'vitest failed, though every test passed (exit code 1)',
        message: 'Unhandled Error\nTest Files 1',
      },
    ],
  })
  expect(playwrightCount(path.join(folder, 'none'), ended(1, 'killed')).failures).toEqual([
    { name: 'Playwright wrote no report (exit code 1)', message: 'killed' },
  ])
})

test('a Playwright report names the test, the line that failed, what was left out, and faults outside the tests', () => {
  const error = { message: 'timed out', location: { file: file('e2e/d.test.ts'), line: 12 } }
  const spec = (title: string, status: string, errors: unknown[] = []) => ({
    title,
    file: 'd.test.ts',
    line: 3,
    tests: [{ status, results: [{ errors }] }],
  })
  const inner = {
    title: 'without JavaScript',
    specs: [spec('holds', 'expected'), spec('breaks', 'unexpected', [error])],
  }
  const suites = [{ title: 'd.test.ts', specs: [spec('is left out', 'skipped')], suites: [inner] }]
  const report = { config: { rootDir: file('e2e') }, suites, errors: [{ message: 'no browser' }] }
  expect(playwrightCount(written(report), ended(1))).toEqual({
    passed: 1,
    failures: [
      { name: 'is left out', place: 'tests/e2e/d.test.ts:3', message: 'was skipped' },
      { name: 'without JavaScript › breaks', place: 'tests/e2e/d.test.ts:12', message: 'timed out' },
      { name: 'Outside the tests', place: undefined, message: 'no browser' },
    ],
  })
})

test('failures are told in short, without colours', () => {
  const long = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n')
  const told = describeFailures([
    {
      name: 'one',
      place: 'a.ts:1',
      message: '\u001b[31mred\u001b[39m\n    at run (/x/node_modules/vitest/a.js:1:2)',
    },
    { name: 'two', message: long },
  ])
  expect(told).toMatch(/^✗ one\n {2}a\.ts:1\n {4}red\n\n✗ two\n {4}line 0\n/)
  expect(told).toMatch(/line 14\n {4}…$/)
})
