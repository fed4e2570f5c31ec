import pg from 'pg'
import { asApplication } from '@/lib/env'
import { formatDate } from '@/lib/format'
import { cloneDatabase, type Clone } from '../support/clones'
import { expect, test } from '../support/e2e'
import { startPortal, type Portal } from '../support/portal'
import { signInAs } from '../support/sign-in'
import { DEMO, SECRET, type TestServer } from '../support/test-server'

// A portal of its own: its clock is set, and a night must not pass for the others.
let clone: Clone
let portal: Portal
let owner: pg.Client

test.beforeAll(async () => {
  test.setTimeout(120_000)
  clone = await cloneDatabase(JSON.parse(process.env.NPN_TEST_SERVER!) as TestServer, DEMO)
  owner = new pg.Client(clone.url)
  await owner.connect()
  portal = await startPortal({
    env: { DATABASE_URL: clone.url, APP_DATABASE_URL: asApplication(clone.url), AUTH_SECRET: SECRET },
  })
})
test.afterAll(async () => {
  await portal.stop()
  await owner.end()
  await clone.drop()
})

async function ask(sql: string, values: unknown[] = []): Promise<Record<string, string>[]> {
  return (await owner.query<Record<string, string>>(sql, values)).rows
}

async function setClock(at: string) {
  await ask('delete from clock_setting')
  await ask('insert into clock_setting (id, fixed_at) values (1, $1)', [at])
}

test('MedCom gives a dispensation, which turns the cell, and runs out over night', async ({ page }) => {
  const [cell] = await ask(
    `select laboratory_id as id, requirement_key as key, name, (npn_now() at time zone 'Europe/Copenhagen')::date::text as today
     from compliance_cell join laboratory on laboratory.id = laboratory_id
     where ended_at is null and state = 'overdue' order by requirement_key, laboratory.name limit 1`,
  )
  const { id, key, name, today } = cell as Record<'id' | 'key' | 'name' | 'today', string>
  const state = page.locator('.badge').first()
  await setClock(`${today}T21:40:00Z`)
  await signInAs(page, 'medcomAdmin', { url: portal.url, databaseUrl: clone.url })
  await page.goto(
    `${portal.url}/krav/laboratorier?soeg=${encodeURIComponent(name)}&krav=${key}&tilstand=overdue`,
  )
  await page.locator(`a[href="/krav/laboratorium/${id}/${key}"]`).first().click()
  await expect(state).toHaveText('Overskredet')
  await page.getByRole('link', { name: 'Giv dispensation' }).click()
  await page.getByLabel('Til og med hvilken dag?').fill(today)
  await page.getByLabel('Begrundelse').fill(`Ombygning til og med i dag ${'x'.repeat(300)}`)
  await page.getByRole('button', { name: 'Giv dispensation' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('Dispensationen gælder fra nu af.')
  await expect(state).toHaveText('Dispensation')
  await expect(page.getByText('Ombygning til og med i dag').first()).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, 'a word without an end makes nothing scroll sideways').toBeLessThanOrEqual(0)

  // Late the same evening the clock's job finds nothing to do.
  await setClock(`${today}T21:50:00Z`)
  await ask(`select graphile_worker.add_job('compliance.byDate', '{}')`)
  await expect
    .poll(
      async () =>
        (
          await ask(
            'select count(*)::int as left from graphile_worker._private_jobs where locked_at is not null or run_at <= now()',
          )
        )[0]!.left,
    )
    .toBe(0)
  await page.reload()
  await expect(state).toHaveText('Dispensation')

  // The night passes.
  await setClock(`${today}T23:10:00Z`)
  await ask(`select graphile_worker.add_job('compliance.byDate', '{}')`)
  await page.context().clearCookies()
  await signInAs(page, 'medcomAdmin', { url: portal.url, databaseUrl: clone.url })
  await expect(async () => {
    await page.goto(`${portal.url}/krav/laboratorium/${id}/${key}`)
    await expect(state).toHaveText('Overskredet', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByText('Udløbet').first()).toBeVisible()
})

test('a row says how much is overdue, and a vendor’s cell why it goes by a later day than its own', async ({
  page,
}) => {
  await signInAs(page, 'medcomReader')
  await page.goto('/krav')
  const row = page.getByRole('row', { name: /^Region Bælthavet/ })
  await expect(row.getByRole('rowheader')).toContainText('8 af 9 opfyldt, 1 overskredet')
  const cell = row.getByRole('link', { name: /5\.1 .*: Overskredet/ })
  const [, day, month, year] = /(\d\d)\.(\d\d)\.(\d{4})/.exec(await cell.innerText())!
  await cell.click()
  await expect(
    page.getByText('Laboratorier, som leverandøren har fået siden, har en senere frist.'),
  ).toBeVisible()
  await expect(
    page.getByRole('table').getByText(`fristen var den ${formatDate(`${year}-${month}-${day}`)}`),
  ).toBeVisible()
})
