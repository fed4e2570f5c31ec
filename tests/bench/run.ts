import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { BENCH_NAMES } from './benches'

/** `npm run bench [-- name …]`: measures each in a process of its own, and prints one line `name ratio unit` for each figure. */

/** What is asked for together: all that is measured of a name. */
const TOGETHER: Record<string, readonly string[]> = { matrix: ['matrix', 'search', 'watch'] }

const asked = [...new Set(process.argv.slice(2).flatMap((name) => TOGETHER[name] ?? [name]))]
const unknown = asked.find((name) => !BENCH_NAMES.includes(name))
if (unknown) {
  console.error(`There is no bench called ${unknown}. There are: ${BENCH_NAMES.join(', ')}.`)
  process.exit(2)
}
const one = path.join(import.meta.dirname, 'one.ts')
for (const name of asked.length > 0 ? asked : BENCH_NAMES) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', one, name], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
