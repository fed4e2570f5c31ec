import pg from 'pg'
import { expect } from 'vitest'
import { askOwner } from './database'

/**
 * Lets commands run at once until each has written everything and only its entry in the chain is missing, and then kills
 * their connections, as when their process dies at the worst moment: the database is left with what it had.
 */
export async function killedAtTheEnd(...commands: (() => Promise<unknown>)[]): Promise<void> {
  const holder = new pg.Client(process.env.DATABASE_URL)
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('select from audit_head for update')
    const dying = Promise.all(commands.map((command) => expect(command()).rejects.toThrow()))
    await expect.poll(async () => (await waiting()).length, { timeout: 15_000 }).toBe(commands.length)
    await askOwner('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [await waiting()])
    await dying
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
}

async function waiting(): Promise<number[]> {
  const found = await askOwner<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%audit_append%'`,
  )
  return found.map(({ pid }) => pid)
}
