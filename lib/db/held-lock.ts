import pg from 'pg'
import { env } from '@/lib/env'

/** A lock that lives as long as a database session of its own: whoever dies lets go of it at once, whatever it was doing. */
export interface HeldLock {
  /** False once the session is lost. */
  isHeld(): boolean
  release(): Promise<void>
}

/**
 * Holds the advisory lock of two numbers until it is released or the process is gone.
 * @throws Error where the database does not answer, or somebody else still holds it after ten seconds
 */
export async function holdLock(space: number, number: number): Promise<HeldLock> {
  const client = new pg.Client({
    connectionString: env().APP_DATABASE_URL,
    connectionTimeoutMillis: 10_000,
    lock_timeout: 10_000,
    keepAlive: true,
  })
  let held = false
  client.on('error', () => (held = false))
  client.on('end', () => (held = false))
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1::int, $2::int)', [space, number])
    held = true
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  return {
    isHeld: () => held,
    release: () => client.end().catch(() => undefined),
  }
}
