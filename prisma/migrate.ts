import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Trouble } from '@/lib/system/trouble'
import { withoutHandmadeIndexes } from './beyond-prisma'
import { withEngine } from './engine'
import { migrationList, migrationNames, schemaFiles } from './files'
import { ensureRoles } from './roles'

const FILTERS = { externalTables: [], externalEnums: [] }
// Any number will do, as long as everybody who deploys the portal takes the same.
const LOCK = 7_026_114_501

/**
 * Brings the database at `url` (its owner's address) up to date: the roles if absent, then every migration not yet
 * applied, then `afterwards` (the job queue's own schema), all under one lock, so two processes may deploy at once.
 * @returns the names of the migrations that were applied now
 */
export async function deployMigrations(
  url: string,
  afterwards?: (url: string) => Promise<void>,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureRoles(client)
    const state = await stateOf(client)
    const upToDate = migrationNames().every((name) => state.done.includes(name))
    const applied = upToDate ? [] : await applyMigrations(url, state.brokenOff)
    await afterwards?.(url)
    return applied
  } finally {
    await client.end()
  }
}

// The engine takes a while to load; a start on a database that has everything need not wait for it.
// A migration that was begun and not finished was broken off, by a kill or an error. It ran as one transaction, so
// nothing of it is left, and it is run again.
async function stateOf(client: pg.Client): Promise<{ done: string[]; brokenOff: string[] }> {
  const table = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!table.rows[0]?.there) return { done: [], brokenOff: [] }
  const { rows } = await client.query<{ name: string; done: boolean }>(
    `select migration_name as name, finished_at is not null as done from public._prisma_migrations where rolled_back_at is null`,
  )
  const names = (done: boolean) => rows.filter((row) => row.done === done).map((row) => row.name)
  return { done: names(true), brokenOff: names(false) }
}

async function applyMigrations(url: string, brokenOff: string[]): Promise<string[]> {
  try {
    const input = { migrationsList: migrationList(), filters: FILTERS }
    return await withEngine(url, async (engine) => {
      for (const migrationName of brokenOff) await engine.markMigrationRolledBack({ migrationName })
      const { appliedMigrationNames } = await engine.applyMigrations(input)
      return appliedMigrationNames
    })
  } catch (error) {
    throw new Trouble(
      `A migration could not be applied: ${error instanceof Error ? error.message.trim() : String(error)}`,
    )
  }
}

/**
 * The SQL that leads from the migrations to the schema files, or null when they agree. Compares in a throw-away
 * database on the server of `url`, whose owner must be allowed to create one.
 */
export async function pendingSql(url: string): Promise<string | null> {
  return withThrowawayDatabase(url, (throwaway) =>
    withEngine(throwaway, async (engine) => {
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'migrations', ...migrationList() },
        to: { tag: 'schemaDatamodel', files: schemaFiles() },
        script: true,
        exitCode: true,
        filters: FILTERS,
      })
      return exitCode === 2 ? withoutHandmadeIndexes(stdout ?? '') : null
    }),
  )
}

async function withThrowawayDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `migrate_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await ensureRoles(admin)
  await admin.query(`create database ${name}`)
  try {
    return await work(Object.assign(new URL(url), { pathname: name }).href)
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}
