import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asApplication } from '@/lib/env'
import { deployDatabase } from '@/lib/system/database'
import { type EmbeddedDatabase, joinEmbeddedDatabase } from '@/lib/system/embedded-database'
import { refuseMixture, requireKind } from '@/lib/system/demo-data'

let folder: string
let server: EmbeddedDatabase

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'npn-roles-'))
  chmodSync(folder, 0o755)
  server = await joinEmbeddedDatabase(path.join(folder, 'postgres'), { settings: { fsync: 'off' } })
})
afterAll(async () => {
  await server.leave()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/** An owner with a database of its own, as a database administrator would make them. */
async function makeOwner(name: string, attributes: string): Promise<string> {
  await ask(server.superUrl, `create role ${name} login password 'pw' ${attributes}`)
  await ask(server.superUrl, `create database ${name} owner ${name}`)
  return Object.assign(new URL(server.superUrl), { username: name, password: 'pw', pathname: name }).href
}

const deployFails = (url: string) =>
  deployDatabase(url).then(String, (error: Error) => `${error.name}: ${error.message}`)

test('an owner that may not create roles is told which right is missing', async () => {
  const url = await makeOwner('plain_owner', '')
  expect(await deployFails(url)).toMatch(
    /^Trouble: The owner in DATABASE_URL may not create the roles .+ CREATEROLE/,
  )
})

test('an owner with CREATEROLE needs nothing else, and two may deploy at once', async () => {
  const url = await makeOwner('careful_owner', 'createrole')
  const applied = await Promise.all([deployDatabase(url), deployDatabase(url)])
  expect(applied.map((names) => names.length).sort()[0]).toBe(0)
  expect(await deployDatabase(url)).toEqual([])
  const { rows } = await ask(asApplication(url), 'set role npn_staff; select current_user as name').then(
    (results) => [results].flat().slice(-1)[0]!,
  )
  expect(rows).toEqual([{ name: 'npn_staff' }])
})

test('a second owner on the same server is told how to be allowed to act as the roles', async () => {
  const url = await makeOwner('second_owner', 'createrole')
  expect(await deployFails(url)).toMatch(/GRANT npn_app TO <the owner> WITH INHERIT FALSE, SET TRUE/)
  await ask(server.superUrl, 'grant npn_app to second_owner with inherit false, set true')
  expect((await deployDatabase(url)).length).toBeGreaterThan(0)
})

test('an application role that may bypass row-level security is refused', async () => {
  await ask(
    server.superUrl,
    'grant npn_app to npn_owner with inherit false, set true; alter role npn_app bypassrls',
  )
  expect(await deployFails(server.url)).toMatch(/^Trouble: The role npn_app may bypass row-level security/)
  await ask(server.superUrl, 'alter role npn_app nobypassrls')
})

test('a migration that was broken off is run again', async () => {
  await deployDatabase(server.url)
  await ask(
    server.url,
    `create schema aside; alter table _prisma_migrations set schema aside;
     drop schema public cascade; create schema public; alter table aside._prisma_migrations set schema public;
     delete from _prisma_migrations where migration_name <> (select min(migration_name) from _prisma_migrations);
     update _prisma_migrations set finished_at = null, applied_steps_count = 0`,
  )
  const applied = await deployDatabase(server.url)
  expect(applied.length).toBeGreaterThan(1)
})

test('demo and real data never meet in one database', async () => {
  await ask(server.url, `comment on table _prisma_migrations is 'demo data'`)
  await expect(refuseMixture(server.url, false)).rejects.toThrow(/holds demo data/)
  await refuseMixture(server.url, true)
  await ask(server.url, `comment on table _prisma_migrations is null`)
  await refuseMixture(server.url, true)
  await ask(
    server.url,
    `insert into app_user (id, email, name, role, created_at) values (gen_random_uuid(), 'a@b.example', 'A', 'medcomAdmin', now())`,
  )
  await refuseMixture(server.url, false)
  await expect(refuseMixture(server.url, true)).rejects.toThrow(/real portal/)
})

test('a program that fills no database wants the demo data in a demo, and none elsewhere', async () => {
  await ask(server.superUrl, 'create database of_a_kind owner npn_owner')
  const url = Object.assign(new URL(server.url), { pathname: 'of_a_kind' }).href
  await expect(requireKind(url, false)).rejects.toThrow(/is not set up: run "npm run db:deploy"/)
  await deployDatabase(url)
  for (const address of [url, asApplication(url)]) {
    await ask(url, 'comment on table _prisma_migrations is null')
    await requireKind(address, false)
    await expect(requireKind(address, true)).rejects.toThrow(/holds no demo data/)
    await ask(url, `comment on table _prisma_migrations is 'demo data'`)
    await requireKind(address, true)
    await expect(requireKind(address, false)).rejects.toThrow(/holds demo data/)
  }
})
