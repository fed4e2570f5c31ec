import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import type { UserRole } from '@/lib/door/actor'

/** Signs in with one click as the first demo person of a role who is not a functional mailbox. Answers with the name. */
export async function signInAs(page: Page, role: UserRole): Promise<string> {
  const name = await demoPerson(role)
  await page.goto('/log-ind')
  await page.getByRole('button', { name: `Log ind som ${name}`, exact: true }).click()
  await expect(page.locator('.shell[data-menu]')).toBeVisible()
  return name
}

async function demoPerson(role: UserRole): Promise<string> {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select name from app_user where role::text = $1 and deactivated_at is null and not functional order by created_at, id limit 1',
      [role],
    )
    return rows[0]!.name
  } finally {
    await client.end()
  }
}
