import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { commandLine, hasEnded, isAlive } from './processes'
import type { PostgresBinaries } from './postgres-binaries'
import type { PostgresUser } from './postgres-user'
import { Trouble } from './trouble'

/** Where one PostgreSQL server keeps its things: `data` is PostgreSQL's own, beside it its password and log. */
export type ServerFiles = { data: string; password: string; log: string }

export const MAJOR = '18'
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}
const LARGEST_LOG = 5_000_000

/**
 * Makes an empty cluster, in a folder that gets its name only when it is complete. Encoding and order are said
 * outright: an unset LANG would give SQL_ASCII, and Æ Ø Å in the wrong places.
 */
export function createCluster(binaries: PostgresBinaries, user: PostgresUser, files: ServerFiles): void {
  if (existsSync(path.join(files.data, 'PG_VERSION'))) return refuseOtherVersion(files.data)
  const unfinished = `${files.data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  if (user) chownSync(files.password, user.uid, user.gid)
  openFolderFor(user, path.dirname(files.data))
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${files.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=da-DK',
      '--no-sync',
      '--no-instructions',
    ],
    { uid: user?.uid, gid: user?.gid, env: ENVIRONMENT, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) {
    const reason = made.error?.message ?? `${made.stderr}`.trim().split('\n').at(-1)
    throw new Trouble(`The database in ${path.dirname(files.data)} could not be made: ${reason}`)
  }
  renameSync(unfinished, files.data)
}

function refuseOtherVersion(data: string): void {
  const version = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR) return
  throw new Trouble(
    `The data in ${data} was made by PostgreSQL ${version} and this portal carries ${MAJOR}: move that folder away, or set DATA_DIR to another.`,
  )
}

// initdb makes its folder itself, so for that moment the folder above must belong to PostgreSQL's user.
function openFolderFor(user: PostgresUser, folder: string): void {
  chmodSync(folder, 0o755)
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Starts the server apart from us: it must outlive a start that is killed without tearing its files. */
export function launch(
  binaries: PostgresBinaries,
  user: PostgresUser,
  files: ServerFiles,
  port: number,
  settings: Record<string, string>,
): number {
  if (existsSync(files.log) && statSync(files.log).size > LARGEST_LOG) rmSync(files.log)
  const log = openSync(files.log, 'a', 0o600)
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const server = spawn(
    binaries.postgres,
    ['-D', files.data, '-h', '127.0.0.1', '-p', String(port), '-k', '', ...options],
    {
      uid: user?.uid,
      gid: user?.gid,
      env: ENVIRONMENT,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  server.on('error', () => undefined)
  server.unref()
  closeSync(log)
  return server.pid ?? 0
}

// A statement or a value in the log could be a number somebody typed, so neither is written there.
const SETTINGS = {
  timezone: 'UTC',
  max_connections: '150',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
}

/** The server that runs on this data folder, if one does: ours, or one left by a start that was killed. */
export function runningServer(data: string): { pid: number; port: number } | undefined {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (!pid || pid < 0 || !isAlive(pid) || !commandLine(pid)?.includes(data)) {
    // Left by a server that was killed; its process id may be another program's by now, and PostgreSQL would give up.
    rmSync(file, { force: true })
    return undefined
  }
  return { pid, port: port ?? 0 }
}

/** Stops a server: politely, then harder. PostgreSQL repairs its files itself at the next start. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isAlive(pid)) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await hasEnded(pid, patience)) return
  }
}

/** The last thing the server said before it gave up. */
export function lastWords(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
}
