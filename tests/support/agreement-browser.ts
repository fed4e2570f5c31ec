import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import { demoCvr } from '@/prisma/seed/identifiers'

/** Asks the database of the portal that the browser tests share, as its owner. */
export async function askPortal<Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** A vendor of a test's own with an administrator and a user, written past the door; answers with their names. */
export async function aVendorWithPeople() {
  const id = randomUUID()
  const mark = id.slice(0, 8)
  const name = `Aftalepart ${mark} (demo)`
  await askPortal(
    `insert into organisation (id, name, cvr, country, created_at) values ($1, $2, $3, 'DK', now())`,
    [id, name, demoCvr(9_000 + (Number.parseInt(mark, 16) % 5_000))],
  )
  await askPortal(
    `insert into organisation_role (id, organisation_id, kind, valid_from)
     values (gen_random_uuid(), $1, 'vendor', '2020-01-01')`,
    [id],
  )
  const people = { administrator: `Anna ${mark} (demo)`, user: `Bo ${mark} (demo)` }
  for (const [role, person] of [
    ['vendorAdmin', people.administrator],
    ['vendorUser', people.user],
  ])
    await askPortal(
      `insert into app_user (id, email, name, role, vendor_id, created_at)
       values (gen_random_uuid(), $1, $2, $3::user_role, $4, now())`,
      [`${role}-${mark}@aftalepart.example`.toLowerCase(), person, role, id],
    )
  return { id, name, ...people }
}

/** Signs in with one click as the demo person of that name. */
export async function signInBy(page: Page, name: string): Promise<void> {
  await page.goto('/log-ind')
  await page.getByRole('button', { name: `Log ind som ${name}`, exact: true }).click()
  await expect(page.locator('.shell[data-menu]')).toBeVisible()
}
