import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import type { UserRole } from '@/lib/door/actor'

/**
 * Signs in as the first demo person of a role who is not a functional mailbox, by what their button posts; that the
 * button does it, the tests of signing in show. Answers with the name.
 */
export async function signInAs(page: Page, role: UserRole): Promise<string> {
  const { id, name } = await demoPerson(role)
  const { origin } = new URL(process.env.NPN_E2E_URL!)
  const form = { person: id, til: '/' }
  const answer = await page.request.post('/log-ind/demo', { form, headers: { origin }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  await page.goto('/')
  await expect(page.locator('.shell[data-menu]')).toBeVisible()
  return name
}

async function demoPerson(role: UserRole): Promise<{ id: string; name: string }> {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
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
