import pg from 'pg'
import { inject } from 'vitest'
import { cloneDatabase, type Clone } from './clones'
import { DEMO, EMPTY } from './test-server'

/**
 * Asks this test file's database as its owner, past row-level security and the door: for looking at what a verb
 * left behind, and for making what no verb may make.
 */
export async function askOwner<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return ask(process.env.DATABASE_URL ?? '', sql, values)
}

/** Asks this test file's database as the role npn_app, which row-level security binds. */
export async function askApplication<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return ask(process.env.APP_DATABASE_URL ?? '', sql, values)
}

/** One more database, for a test that needs a second one or spoils it. Call its `drop()` when done. */
export function freshDatabase(content: 'empty' | 'demo' = 'empty'): Promise<Clone> {
  return cloneDatabase(inject('testServer'), content === 'demo' ? DEMO : EMPTY)
}

// A test asks hundreds of times, and a connection costs more than most of its questions.
const pools = new Map<string, pg.Pool>()

async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  let pool = pools.get(url)
  if (!pool) {
    pool = new pg.Pool({ connectionString: url, max: 4, allowExitOnIdle: true })
    pool.on('error', () => undefined)
    pools.set(url, pool)
  }
  return (await pool.query<Row>(sql, values)).rows
}
