import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild } from '@/lib/system/build'
import { killChildren, startChild } from '@/lib/system/children'
import { describeTrouble } from '@/lib/system/trouble'
import { ensureClient } from '@/prisma/generate'
import { pendingSql } from '@/prisma/migrate'
import { type Count, describeFailures, playwrightCount, type Ran, vitestCount } from './counts'
import { startTestServer } from './server'

const BIN = 'node_modules'
const LINES_KEPT = 200
const started = performance.now()
let stopServer = async (): Promise<void> => undefined
const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`.padStart(6)

/** `npm test`: every check and every test there is, and one line at the end that sums them up. */
async function main(): Promise<Count> {
  const folder = mkdtempSync(path.join(tmpdir(), 'npn-report-'))
  const { server, stop } = await startTestServer()
  stopServer = stop
  try {
    const early = await Promise.all([
      check('The Prisma client is generated', () => ensureClient()),
      program('Next knows the routes', [`${BIN}/next/dist/bin/next`, 'typegen']),
    ])
    const checks = await Promise.all([
      check('The migrations lead to the schema', async () => {
        const sql = await pendingSql(server.url)
        if (sql) throw new Error(`Make the missing migration with npm run db:new <name>:\n${sql}`)
      }),
      program('The types agree (tsc)', [`${BIN}/typescript/bin/tsc`, '--noEmit']),
      program('The rules are kept (eslint)', [
        `${BIN}/eslint/bin/eslint.js`,
        '.',
        '--max-warnings=0',
        '--cache',
        '--cache-location',
        '.build/eslint',
      ]),
      program('The code is formatted (prettier)', [
        `${BIN}/prettier/bin/prettier.cjs`,
        '--check',
        '--log-level=warn',
        '.',
      ]),
      program('Nothing is unused (knip)', [`${BIN}/knip/bin/knip.js`, '--no-config-hints']),
      check('The portal builds', async () => void (await ensureBuild(() => undefined))),
    ])
    return sum([
      ...early,
      ...checks,
      await vitest(path.join(folder, 'vitest.json')),
      await playwright(path.join(folder, 'playwright.json')),
    ])
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function vitest(report: string): Promise<Count> {
  const ran = await run(
    [
      `${BIN}/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {},
    console.log,
  )
  return vitestCount(report, ran)
}

async function playwright(report: string): Promise<Count> {
  const ran = await run([`${BIN}/@playwright/test/cli.js`, 'test'], { NPN_REPORT: report }, console.log)
  return playwrightCount(report, ran)
}

async function program(name: string, args: string[]): Promise<Count> {
  return check(name, async () => {
    const lines: string[] = []
    const { exitCode } = await run(args, {}, (line) => lines.push(line))
    if (exitCode !== 0) throw new Error(lines.join('\n'))
  })
}

async function check(name: string, work: () => Promise<void>): Promise<Count> {
  try {
    await work()
    console.log(`${seconds()}  ✓ ${name}`)
    return { passed: 1, failures: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : describeTrouble(error)
    console.log(`${seconds()}  ✗ ${name}\n${message}\n`)
    return { passed: 0, failures: [{ name, message }] }
  }
}

async function run(
  args: string[],
  env: Record<string, string>,
  onLine: (line: string) => void,
): Promise<Ran> {
  const lastLines: string[] = []
  const keep = (line: string) => {
    lastLines.push(line)
    if (lastLines.length > LINES_KEPT) lastLines.shift()
    onLine(line)
  }
  const child = startChild({ name: args[0] ?? '', args, env, onLine: keep })
  const [code] = (await once(child, 'close')) as [number | null]
  return { exitCode: code ?? 1, lastLines }
}

function sum(counts: Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    killChildren()
    void stopServer().finally(() => process.exit(1))
  })
}
const { passed, failures } = await main().catch((error: unknown): Count => {
  return { passed: 0, failures: [{ name: 'The tests could not be run', message: describeTrouble(error) }] }
})
if (failures.length) console.log(`\n${describeFailures(failures)}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length ? 1 : 0)
