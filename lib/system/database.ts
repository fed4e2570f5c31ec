import pg from 'pg'
import { migrateQueue } from '@/lib/jobs/queue'
import { deployMigrations } from '@/prisma/migrate'
import { Trouble } from './trouble'

const PATIENCE = 10_000

/** Nobody answers at the address now; later somebody may. */
export class UnreachableDatabase extends Trouble {}

/**
 * Makes sure somebody answers at the address, as the user and in the database it names.
 * @throws Trouble with one line, without the password
 */
export async function requireDatabase(url: string, variable = 'DATABASE_URL'): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw explain(error, url, variable)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Brings a database fully up to date: roles, migrations, the job queue's own tables. */
export async function deployDatabase(url: string): Promise<string[]> {
  return deployMigrations(url, migrateQueue)
}

function explain(error: unknown, url: string, variable: string): Trouble {
  const { hostname, port, pathname, username } = new URL(url)
  const place = `${hostname || 'localhost'}:${port || 5432}`
  const code = (error as { code?: string }).code ?? ''
  const database = decodeURIComponent(pathname.slice(1))
  if (code === '3D000')
    return new Trouble(`There is no database "${database}" at ${place}: create it, or correct ${variable}.`)
  if (code === '28P01' || code === '28000')
    return new Trouble(
      `The database at ${place} does not let the user "${decodeURIComponent(username)}" in: correct user and password in ${variable}.`,
    )
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Trouble(`The host "${hostname}" in ${variable} is not known: correct the name.`)
  const reason = code || (error instanceof Error ? error.message : String(error))
  return new UnreachableDatabase(
    `The database at ${place} cannot be reached (${reason}): see that PostgreSQL runs there and that ${variable} is right.`,
  )
}
