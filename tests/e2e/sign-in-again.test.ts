import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('before signing or resetting one signs in again, when it is more than five minutes ago', async ({
  page,
}) => {
  const name = await signInAs(page, 'vendorAdmin')
  const target = '/log-ind/igen?til=/laboratorier'
  await page.goto(target)
  await expect(page).toHaveURL('/laboratorier')
  await longAgo(page)
  await checkPage(page, await page.goto(target))
  await expect(heading(page)).toHaveText('Log ind igen')
  await page.getByRole('button', { name: `Log ind igen som ${name}` }).click()
  await expect(page).toHaveURL('/laboratorier')
  await page.goto(target)
  await expect(page).toHaveURL('/laboratorier')
  const admin = await signInAs(page, 'medcomAdmin')
  await longAgo(page)
  await page.goto(`/indstillinger/brugere?${new URLSearchParams({ soeg: name })}`)
  const user = await page.getByRole('table').getByRole('link', { name }).getAttribute('href')
  await page.goto(`${user}/nulstil`)
  await expect(page.getByRole('button', { name: 'Nulstil godkendelse i to trin' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Vis, at det er dig' }).click()
  await page.getByRole('button', { name: `Log ind igen som ${admin}` }).click()
  await expect(page).toHaveURL(`${user}/nulstil`)
  await expect(page.getByRole('button', { name: 'Nulstil godkendelse i to trin' })).toBeVisible()
})

/** The sign-in of this browser is six minutes older than it was. */
async function longAgo(page: Page): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-npn-session')!.value
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  await client.query(
    `update session set created_at = created_at - interval '6 minutes', second_factor_at = second_factor_at - interval '6 minutes'
      where token_digest = $1`,
    [createHash('sha256').update(cookie).digest('hex')],
  )
  await client.end()
}
