import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from './trouble'

/** Who PostgreSQL runs as: another user where we are root, which it refuses to be; otherwise nobody but ourselves. */
export type PostgresUser = { name: string; uid: number; gid: number } | undefined

export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return undefined
  return lookUp('postgres') ?? createUser() ?? lookUp('nobody') ?? refuse()
}

/** Whether PostgreSQL's user may enter this folder: every folder above it must let it through. */
export function mayEnter(user: PostgresUser, folder: string): boolean {
  if (!user) return true
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid: user.uid, gid: user.gid, cwd: '/' })
  return probe.status === 0
}

/**
 * Somewhere PostgreSQL's user can live when the folder that was asked for cannot be entered by it. The name is drawn
 * from that folder, so the same one is found again at the next start.
 */
export function folderElsewhere(wanted: string): string {
  const name = createHash('sha256').update(path.resolve(wanted)).digest('hex').slice(0, 12)
  const folder = path.join('/var/lib/npn-portalen', name)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

function lookUp(name: string): PostgresUser {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { name, uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function createUser(): PostgresUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  return lookUp('postgres')
}

function refuse(): never {
  throw new Trouble(
    'PostgreSQL does not run as root, and no user "postgres" could be made: start the portal as an ordinary user, or set DATABASE_URL.',
  )
}
