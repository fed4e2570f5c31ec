import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityIsAlive, pause, processIdentity } from './processes'

/**
 * Runs `work` while holding the lock file `file`, which at most one living process holds. A lock left by a process
 * that was killed is taken over. `onWait` is called once if somebody else holds it.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  let waited = false
  while (!tryLock(file)) {
    if (!waited) onWait?.()
    waited = true
    await pause(50 + Math.random() * 50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function tryLock(file: string): boolean {
  const mine = `${file}.${randomUUID()}`
  // Written whole under another name and then linked, so that nobody ever reads half a lock.
  writeFileSync(mine, processIdentity(process.pid))
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    breakStaleLock(file)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function breakStaleLock(file: string): void {
  const holder = read(file)
  if (holder === undefined || identityIsAlive(holder)) return
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    // Another process may have broken it and locked anew since we looked: then give it back.
    if (read(aside) !== holder) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rmSync(aside, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
