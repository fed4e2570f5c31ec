import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild } from '@/lib/system/build'
import { killChildren, startChild } from '@/lib/system/children'
import { describeTrouble } from '@/lib/system/trouble'
import { ensureClient } from '@/prisma/generate'
import { pendingSql } from '@/prisma/migrate'
import { type Count, playwrightCount, vitestCount } from './counts'
import { startTestServer } from './server'

const BIN = 'node_modules'
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
  const code = await run(
    [
      `${BIN}/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {},
  )
  return vitestCount(report, code)
}

async function playwright(report: string): Promise<Count> {
  const code = await run([`${BIN}/@playwright/test/cli.js`, 'test'], { NPN_REPORT: report })
  return playwrightCount(report, code)
}

async function program(name: string, args: string[]): Promise<Count> {
  return check(name, async () => {
    const lines: string[] = []
    const code = await run(args, {}, (line) => lines.push(line))
    if (code !== 0) throw new Error(lines.join('\n'))
  })
}

async function check(name: string, work: () => Promise<void>): Promise<Count> {
  try {
    await work()
    console.log(`${seconds()}  ✓ ${name}`)
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.log(
      `${seconds()}  ✗ ${name}\n${error instanceof Error ? error.message : describeTrouble(error)}\n`,
    )
    return { passed: 0, failed: 1 }
  }
}

async function run(
  args: string[],
  env: Record<string, string>,
  onLine?: (line: string) => void,
): Promise<number> {
  const child = startChild({ name: args[0] ?? '', args, env, onLine })
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}

function sum(counts: Count[]): Count {
  const total = { passed: 0, failed: 0 }
  for (const { passed, failed } of counts) {
    total.passed += passed
    total.failed += failed
  }
  return total
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    killChildren()
    void stopServer().finally(() => process.exit(1))
  })
}
const { passed, failed } = await main().catch((error: unknown) => {
  console.error(describeTrouble(error))
  return { passed: 0, failed: 1 }
})
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
