import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import pg from 'pg'
import { askOwner } from './database'

/** A verb of a domain, done to one thing by the portal itself. */
interface Doing {
  /** Such as "agreements/lapse": no more than it needs is loaded, which takes a busy machine its time. */
  file: string
  verb: string
  id: string
}

/**
 * Another process does all of it at once, and is killed when each has written everything but its entry in the chain:
 * that is the last thing before commit, and waits here for a lock.
 */
export async function killWhileWriting(doings: readonly Doing[]): Promise<void> {
  const holder = new pg.Client(process.env.DATABASE_URL)
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('select from audit_head for update')
    const worker = spawn(process.execPath, ['--import', 'tsx', '--eval', codeOf(doings)], { stdio: 'ignore' })
    const ended = once(worker, 'exit')
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%audit_append%'`
    await expect.poll(() => askOwner(waiting), { timeout: 45_000 }).toHaveLength(doings.length)
    worker.kill('SIGKILL')
    await ended
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
}

function codeOf(doings: readonly Doing[]): string {
  const system = `{ actor: { kind: 'system', task: 'test' } }`
  return doings
    .map(
      ({ file, verb, id }) =>
        `import('./lib/${file}.ts').then((of) => of.${verb}(${system}, { id: '${id}' }));`,
    )
    .join('\n')
}
