import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = path.dirname(fileURLToPath(import.meta.url))
export const MIGRATIONS = path.join(HERE, 'migrations')
const SCHEMA = path.join(HERE, 'schema')

/** The schema files, one per domain, as Prisma's engine wants them. */
export function schemaFiles(): { path: string; content: string }[] {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: `prisma/schema/${name}`,
      content: readFileSync(path.join(SCHEMA, name), 'utf8'),
    }))
}

/** Names of the migrations, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS)) return []
  return readdirSync(MIGRATIONS)
    .filter((name) => /^\d{14}_/.test(name))
    .sort()
}

/** The migrations as Prisma's engine wants them: already read from disk. */
export function migrationList() {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    // A deployment makes this table first, and migrations speak of it; a comparison would leave it out.
    shadowDbInitScript: 'create table _prisma_migrations ();',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}
