import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import type { UserRole } from '@/lib/door/actor'

/** The portal of all browser tests, and its database. */
const shared = () => ({ url: process.env.NPN_E2E_URL!, databaseUrl: process.env.NPN_E2E_DATABASE_URL! })

/**
 * Signs in as the first demo person of a role who is not a functional mailbox, by what their button posts; that the
 * button does it, the tests of signing in show. Answers with the name.
 */
export async function signInAs(page: Page, role: UserRole, { url, databaseUrl } = shared()): Promise<string> {
  const { id, name } = await demoPerson(role, databaseUrl)
  const { origin } = new URL(url)
  const form = { person: id, til: '/' }
  const answer = await page.request.post(`${url}/log-ind/demo`, {
    form,
    headers: { origin },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  await page.goto(`${url}/`)
  await expect(page.locator('.shell[data-menu]')).toBeVisible()
  return name
}

async function demoPerson(role: UserRole, databaseUrl: string): Promise<{ id: string; name: string }> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      'select id, name from app_user where role::text = $1 and deactivated_at is null and not functional order by created_at, id limit 1',
      [role],
    )
    return rows[0]!
  } finally {
    await client.end()
  }
}
