import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import { ROOT, startChild } from './children'
import { withFileLock } from './file-lock'
import { identityIsAlive, processIdentity } from './processes'
import { Trouble } from './trouble'

const BUILDS = path.join(ROOT, '.build')
const SOURCES = ['app', 'components', 'lib', 'prisma/schema', 'public']
const SINGLE = [
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
]
/** How many builds that nobody uses are kept, so that going back to yesterday's code is quick too. */
const KEPT = 2

export interface Build {
  stamp: string
  /** Next's distDir, relative to the project. */
  directory: string
  /** Whether it was made just now. */
  fresh: boolean
}

/**
 * The production build of exactly these sources: an earlier one if there is one, otherwise a new one. Each stamp has
 * its own folder, so a start never disturbs a portal that runs from another build of the same clone. The build counts
 * as used by this process until it ends.
 * @throws Trouble with what the build said, when it fails
 */
export async function ensureBuild(say: (line: string) => void): Promise<Build> {
  mkdirSync(BUILDS, { recursive: true })
  const stamp = sourceStamp()
  const directory = `.build/${stamp}`
  writeFileSync(path.join(BUILDS, `${stamp}.used-by.${processIdentity(process.pid)}`), '')
  let fresh = false
  if (!isComplete(stamp)) {
    const waiting = () => say('Waiting for another start that is building …')
    await withFileLock(
      path.join(BUILDS, 'build.lock'),
      async () => {
        if (isComplete(stamp)) return
        fresh = true
        await build(stamp, directory, say)
      },
      waiting,
    )
  }
  utimesSync(completeFile(stamp), new Date(), new Date())
  prune(stamp)
  return { stamp, directory, fresh }
}

/** One name for everything that decides what is built. */
export function sourceStamp(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...SINGLE, ...SOURCES.flatMap(filesBelow)]) {
    const full = path.join(ROOT, file)
    if (existsSync(full)) hash.update(`\0${file}\0`).update(readFileSync(full))
  }
  return hash.digest('hex').slice(0, 16)
}

function filesBelow(folder: string): string[] {
  const full = path.join(ROOT, folder)
  if (!existsSync(full)) return []
  return readdirSync(full, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory()) return name === 'lib/db/generated' ? [] : filesBelow(name)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [name]
    })
}

const completeFile = (stamp: string) => path.join(BUILDS, stamp, 'npn-complete')
const isComplete = (stamp: string) => existsSync(completeFile(stamp))

async function build(stamp: string, directory: string, say: (line: string) => void): Promise<void> {
  rmSync(path.join(BUILDS, stamp), { recursive: true, force: true })
  const started = performance.now()
  say('Building the portal (the first start, or the code has changed) …')
  const lines: string[] = []
  const child = startChild({
    name: 'The build',
    args: ['--import', './lib/system/follow-parent.mjs', 'node_modules/next/dist/bin/next', 'build'],
    env: { NEXT_DIST_DIR: directory, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    onLine: (line) => lines.push(line),
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0 || !existsSync(path.join(BUILDS, stamp, 'BUILD_ID')))
    throw new Trouble(`The build failed:\n${reasons(lines)}`)
  writeFileSync(completeFile(stamp), '')
  say(`Built in ${Math.round((performance.now() - started) / 1000)} s.`)
}

// The warnings come last and are long; what broke the build stands above them.
function reasons(lines: string[]): string {
  const first = lines.findIndex((line) => /error|failed/i.test(line))
  return lines.slice(Math.max(first, 0), Math.max(first, 0) + 30).join('\n')
}

/** Takes away the builds that nobody runs from, but for the latest few. */
function prune(current: string): void {
  const names = readdirSync(BUILDS)
  const inUse = new Set([current])
  for (const name of names.filter((each) => each.includes('.used-by.'))) {
    const [stamp = '', user = ''] = name.split('.used-by.')
    if (identityIsAlive(user)) inUse.add(stamp)
    else rmSync(path.join(BUILDS, name), { force: true })
  }
  const idle = names
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && !inUse.has(name) && isComplete(name))
    .sort((one, other) => lastUsed(other) - lastUsed(one))
  for (const name of idle.slice(KEPT)) rmSync(path.join(BUILDS, name), { recursive: true, force: true })
}

function lastUsed(stamp: string): number {
  try {
    return statSync(completeFile(stamp)).mtimeMs
  } catch {
    return 0
  }
}
