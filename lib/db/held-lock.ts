import pg from 'pg'
import { env } from '@/lib/env'

/** A lock that lives as long as a database session of its own: whoever dies lets go of it at once, whatever it was doing. */
export interface HeldLock {
  /** False from when the session is lost until the lock is taken again. */
  isHeld(): boolean
  /** Resolves once the lock has been lost and taken again: what the database knew of the session before may be wrong. */
  readonly takenAgain: Promise<void>
  release(): Promise<void>
}

/** What is locked: a number within a space of numbers, or a name. */
export type LockName = readonly [space: number, number: number] | string

const RETRY_MILLISECONDS = 250
const PATIENCE_MILLISECONDS = 10_000

/**
 * Holds an advisory lock until it is released or the process is gone, by a connection of its own. Where that is lost, since
 * the database was started anew, the lock is taken again as soon as the database answers.
 * @param connectionString who asks; the application's role where nothing is said
 * @throws Error where the database does not answer the first time, or somebody else still holds the lock after ten seconds
 */
export async function holdLock(name: LockName, connectionString = env().APP_DATABASE_URL): Promise<HeldLock> {
  let [client, released] = [await takeLock(name, connectionString), false]
  let held = true
  let waiting: NodeJS.Timeout | undefined
  let tell = () => undefined as void
  const takenAgain = new Promise<void>((resolve) => (tell = resolve))

  function watch(): void {
    const lost = () => {
      if (!held || released) return
      held = false
      void takeAgain()
    }
    client.on('error', lost).on('end', lost)
  }
  async function takeAgain(): Promise<void> {
    try {
      const taken = await takeLock(name, connectionString)
      if (released) return void taken.end().catch(() => undefined)
      client = taken
      held = true
      watch()
      tell()
    } catch {
      if (!released) waiting = setTimeout(() => void takeAgain(), RETRY_MILLISECONDS)
    }
  }
  watch()
  return {
    isHeld: () => held,
    takenAgain,
    async release() {
      released = true
      held = false
      clearTimeout(waiting)
      await client.end().catch(() => undefined)
    },
  }
}

async function takeLock(name: LockName, connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    lock_timeout: PATIENCE_MILLISECONDS,
    keepAlive: true,
  })
  // A connection that breaks may say so more than once, and also before anybody watches it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (typeof name === 'string')
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    else await client.query('select pg_advisory_lock($1::int, $2::int)', [...name])
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}
