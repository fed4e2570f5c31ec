import pg from 'pg'
import { Trouble } from '@/lib/system/trouble'

const OLDEST = 160_000

/**
 * Makes the two roles the portal works as, where they are absent: `npn_app`, which row-level security binds, and
 * `npn_staff`, which a request of MedCom's takes on for one transaction. Roles belong to the server and not to one
 * database, so they are no part of a migration. The owner must be able to act as both.
 * @throws Trouble naming the right that the owner lacks, and the command that gives it
 */
export async function ensureRoles(client: pg.Client): Promise<void> {
  await requireVersion(client)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await makeRoles(client)
      return await requireRights(client)
    } catch (error) {
      // Somebody else is making them in another database of the same server.
      if (!isRace(error) || attempt === 10) throw explain(error)
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt))
    }
  }
}

async function makeRoles(client: pg.Client): Promise<void> {
  await createIfAbsent(client, 'npn_app', 'nologin nobypassrls')
  await createIfAbsent(client, 'npn_staff', 'nologin nobypassrls')
  await grantIfAbsent(client, 'npn_staff', 'npn_app')
  const { rows } = await client.query<{ owner: string; super: boolean }>(
    'select current_user as owner, rolsuper as super from pg_roles where rolname = current_user',
  )
  const owner = rows[0]
  if (owner && !owner.super) await grantIfAbsent(client, 'npn_app', owner.owner)
}

async function createIfAbsent(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (!rowCount) await client.query(`create role ${role} ${attributes}`)
}

// May act as, but does not inherit: what the role may do is had only where the code asks for it.
async function grantIfAbsent(client: pg.Client, role: string, member: string): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_auth_members where roleid = $1::regrole and member = $2::regrole and set_option and not inherit_option`,
    [role, client.escapeIdentifier(member)],
  )
  if (rowCount) return
  await client.query(`grant ${role} to ${client.escapeIdentifier(member)} with inherit false, set true`)
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const version = Number(rows[0]?.server_version_num)
  if (version >= OLDEST) return
  throw new Trouble(
    `The database is PostgreSQL ${Math.floor(version / 10_000)} and the portal needs 16 or newer: upgrade the server.`,
  )
}

async function requireRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ bypass: boolean; app: boolean; staff: boolean }>(
    `select rolbypassrls or rolsuper as bypass, pg_has_role('npn_app', 'SET') as app, pg_has_role('npn_staff', 'SET') as staff
     from pg_roles where rolname = 'npn_app'`,
  )
  const rights = rows[0]
  if (rights?.bypass)
    throw new Trouble(
      'The role npn_app may bypass row-level security: run "ALTER ROLE npn_app NOSUPERUSER NOBYPASSRLS" as a superuser.',
    )
  if (!rights?.app || !rights.staff) throw new Trouble(GRANT_BY_HAND)
}

const GRANT_BY_HAND =
  'The owner in DATABASE_URL may not act as npn_app and npn_staff: run "GRANT npn_staff TO npn_app WITH INHERIT FALSE, SET TRUE; ' +
  'GRANT npn_app TO <the owner> WITH INHERIT FALSE, SET TRUE" as a superuser.'

const isRace = (error: unknown) =>
  error instanceof pg.DatabaseError &&
  (error.code === '42710' || error.code === '23505' || error.message.includes('concurrently updated'))

function explain(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== '42501') return error
  if (!error.message.includes('create role')) return new Trouble(GRANT_BY_HAND)
  return new Trouble(
    'The owner in DATABASE_URL may not create the roles npn_app and npn_staff: run "ALTER ROLE <the owner> CREATEROLE" as a superuser, ' +
      'or create them there with "CREATE ROLE npn_app NOLOGIN; CREATE ROLE npn_staff NOLOGIN" and then: ' +
      GRANT_BY_HAND.slice(GRANT_BY_HAND.indexOf('"')),
  )
}
