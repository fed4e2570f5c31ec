import pg from 'pg'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

async function ask(sql: string, values: unknown[] = []): Promise<Record<string, string>[]> {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** A laboratory's requirement that is overdue, and that nobody else's test is about. */
async function anOverdueCell() {
  const [cell] = await ask(
    `select laboratory_id as id, requirement_key as key, name from compliance_cell join laboratory on laboratory.id = laboratory_id
     where ended_at is null and state = 'overdue' order by requirement_key, laboratory.name limit 1`,
  )
  return cell!
}

test('MedCom gives a dispensation, which turns the cell, and runs out over night', async ({ page }) => {
  const { id, key, name } = await anOverdueCell()
  await signInAs(page, 'medcomAdmin')
  await page.goto(`/krav/laboratorier?soeg=${encodeURIComponent(name!)}&krav=${key}&tilstand=overdue`)
  await page.locator(`a[href="/krav/laboratorium/${id}/${key}"]`).first().click()
  await expect(page.getByText('Overskredet').first()).toBeVisible()
  await page.getByRole('link', { name: 'Giv dispensation' }).click()
  const [{ today }] = (await ask(
    `select (npn_now() at time zone 'Europe/Copenhagen')::date::text as today`,
  )) as [{ today: string }]
  await page.getByLabel('Til og med hvilken dag?').fill(today)
  await page.getByLabel('Begrundelse').fill('Ombygning til og med i dag')
  await page.getByRole('button', { name: 'Giv dispensation' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('Dispensationen gælder fra nu af.')
  await expect(
    page.locator('h1 ~ * .badge, .badge').filter({ hasText: 'Dispensation' }).first(),
  ).toBeVisible()
  await expect(page.getByText('Ombygning til og med i dag').first()).toBeVisible()

  // The night passes: the last day was yesterday, and the job by the date comes.
  await ask(
    `update dispensation set from_day = from_day - 1, until = until - 1 where laboratory_id = $1 and requirement_key = $2`,
    [id, key],
  )
  await ask(`select graphile_worker.add_job('compliance.byDate', '{}')`)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Udløbet').first()).toBeVisible({ timeout: 1000 })
    await expect(page.locator('.badge').first()).toHaveText('Overskredet', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
})
