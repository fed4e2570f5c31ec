import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this id exists, also when it belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isZombie(pid: number): boolean {
  const stat = readProc(pid, 'stat')
  return stat !== undefined && stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

/**
 * A name for a running process that is not given again when its id is: the id and the moment it was started.
 * Where the system does not tell the moment, the id alone.
 */
export function processIdentity(pid: number): string {
  const stat = readProc(pid, 'stat')
  if (stat === undefined) return `${pid}`
  return `${pid}@${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
}

/** Whether the process with this identity (see processIdentity) still runs. */
export function identityIsAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  return !identity.includes('@') || processIdentity(pid) === identity
}

/** The command line of a process, or undefined when it is gone or not ours to see. */
export function commandLine(pid: number): string | undefined {
  const line = readProc(pid, 'cmdline')
  if (line !== undefined) return line.replaceAll('\0', ' ').trim()
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  } catch {
    return undefined
  }
}

/** Resolves true once the process has ended, false if it still runs after so many milliseconds. */
export async function hasEnded(pid: number, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (isAlive(pid)) {
    if (performance.now() > until) return false
    await pause(20)
  }
  return true
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
