import pg from 'pg'
import { env } from '@/lib/env'
import { Prisma, PrismaClient } from './generated/client'
import { OneByOne } from './one-by-one'

export { Prisma }
export type { PrismaClient }

/** A Prisma client inside a transaction that the door has opened: already under the asker's row-level security. */
export type Tx = Prisma.TransactionClient

/** More connections than one request ever holds at once, few enough for several processes on one server. */
const CONNECTIONS = 10

function connect() {
  const pool = new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // A connection that breaks while idle is replaced by the next request; without a listener it would end the process.
  pool.on('error', () => {})
  return { pool, prisma: new PrismaClient({ adapter: new OneByOne(pool) }) }
}

// A reload in development evaluates this module again; the connections are kept.
const kept = globalThis as typeof globalThis & { npnDatabase?: ReturnType<typeof connect> }

function database() {
  return (kept.npnDatabase ??= connect())
}

/** Runs `work` in one transaction of the application role. Only the door calls this. */
export function transaction<T>(work: (tx: Tx) => Promise<T>, timeout = 30_000): Promise<T> {
  return database().prisma.$transaction(work, { timeout, maxWait: 10_000 })
}

/**
 * Calls one database function that answers with a single value, in one round trip and outside any transaction.
 * For the functions that run with their owner's rights: look-up, sessions, keys, rate counters.
 */
export async function callFunction<T>(name: string, parameters: readonly unknown[]): Promise<T> {
  const places = parameters.map((_, index) => `$${index + 1}`).join(', ')
  const { rows } = await database().pool.query<{ answer: T }>({
    name,
    text: `select ${name}(${places}) as answer`,
    values: [...parameters],
  })
  return rows[0]!.answer
}

/** Closes every connection, so that a program can end. */
export async function disconnect(): Promise<void> {
  const open = kept.npnDatabase
  kept.npnDatabase = undefined
  await open?.prisma.$disconnect()
  await open?.pool.end()
}
