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
    const applied = (await isUpToDate(client)) ? [] : await applyMigrations(url)
    await afterwards?.(url)
    return applied
  } finally {
    await client.end()
  }
}

// The engine takes most of a second to load; a start on a database that has everything need not wait for it.
async function isUpToDate(client: pg.Client): Promise<boolean> {
  const table = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!table.rows[0]?.there) return false
  const done = await client.query<{ migration_name: string }>(
    'select migration_name from public._prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  const names = new Set(done.rows.map((row) => row.migration_name))
  return migrationNames().every((name) => names.has(name))
}

async function applyMigrations(url: string): Promise<string[]> {
  try {
    const input = { migrationsList: migrationList(), filters: FILTERS }
    const { appliedMigrationNames } = await withEngine(url, (engine) => engine.applyMigrations(input))
    return appliedMigrationNames
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
