import pg from 'pg'
import { expect } from 'vitest'
import { askOwner } from './database'

/**
 * Lets a command run until it has written everything and only its entry in the chain is missing, and then kills its
 * connection, as when its process dies at the worst moment: the database is left with what it had.
 */
export async function killedAtTheEnd(command: () => Promise<unknown>): Promise<void> {
  const holder = new pg.Client(process.env.DATABASE_URL)
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('select from audit_head for update')
    const dying = expect(command()).rejects.toThrow()
    await expect.poll(killWhoWaits, { timeout: 15_000 }).toBe(1)
    await dying
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
}

async function killWhoWaits(): Promise<number> {
  const killed = await askOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%audit_append%'`,
  )
  return killed.length
}
