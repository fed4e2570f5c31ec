import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { asApplication } from '@/lib/env'
import { isAlive } from '@/lib/system/processes'
import { DEMO, EMPTY, inDatabase, SECRET, type TestServer } from './test-server'

/** A database of one's own: the owner's address and the application role's. */
export type Clone = { url: string; appUrl: string; drop(): Promise<void> }

const DEMO_LOCK = 7_026_114_502

/** Makes a database that nobody else uses, as a copy of a template. The demo's template is made when first asked for. */
export async function cloneDatabase(
  server: TestServer,
  template: typeof EMPTY | typeof DEMO,
): Promise<Clone> {
  const name = `npn_t_${process.pid}_${randomUUID().slice(0, 8)}`
  await withOwner(server, async (owner) => {
    await dropAbandoned(owner)
    if (template === DEMO) await ensureDemo(server, owner)
    await owner.query(`create database ${name} template ${template}`)
  })
  const url = inDatabase(server.url, name)
  const drop = () =>
    withOwner(
      server,
      async (owner) => void (await owner.query(`drop database if exists ${name} with (force)`)),
    )
  return { url, appUrl: asApplication(url), drop }
}

// A worker that is gone cannot drop its own, and a pool it never closed would have kept it from doing so.
async function dropAbandoned(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ datname: string }>(
    `select datname from pg_database where datname like 'npn\\_t\\_%'`,
  )
  for (const { datname } of rows) {
    if (isAlive(Number(datname.split('_')[2]))) continue
    // One that the server's own housekeeping is in cannot be dropped right now: whoever comes next drops it.
    await owner.query(`drop database if exists ${datname} with (force)`).catch(() => undefined)
  }
}

async function ensureDemo(server: TestServer, owner: pg.Client): Promise<void> {
  await owner.query('select pg_advisory_lock($1)', [DEMO_LOCK])
  const made = await owner.query('select from pg_database where datname = $1', [DEMO])
  if (!made.rowCount) {
    await owner.query(`drop database if exists ${DEMO}_new with (force)`)
    await owner.query(`create database ${DEMO}_new template ${EMPTY}`)
    // Only the one that makes it needs what makes it.
    const { ensureDemoData } = await import('@/lib/system/demo-data')
    const url = inDatabase(server.url, `${DEMO}_new`)
    await ensureDemoData(
      url,
      asApplication(url),
      { DATA_DIR: server.dataDir, AUTH_SECRET: SECRET },
      () => undefined,
    )
    await owner.query(`alter database ${DEMO}_new rename to ${DEMO}`)
  }
  await owner.query('select pg_advisory_unlock($1)', [DEMO_LOCK])
}

async function withOwner<T>(server: TestServer, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(server.url)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}
