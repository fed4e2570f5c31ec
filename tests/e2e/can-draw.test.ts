import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { askPortal, aVendorWithPeople, signInBy } from '../support/agreement-browser'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

/** A laboratory with an account that NPN-servicen was asked for long ago, so that it stands on top of the list. */
async function anAccountToSetUp() {
  const vendor = await aVendorWithPeople()
  const [laboratory, mailbox, account] = [randomUUID(), randomUUID(), randomUUID()]
  const mark = laboratory.slice(0, 8)
  const name = `lis-e2e-${mark}`
  const called = `Prøvelaboratoriet ${mark} (demo)`
  await askPortal(
    `insert into laboratory (id, name, code, city, vendor_id, created_at) values ($1, $2, $3, 'Prøveby', $4, '2026-01-01')`,
    [laboratory, called, `E2E-${mark}`, vendor.id],
  )
  await askPortal(
    `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from) values (gen_random_uuid(), $1, $2, '2026-01-01')`,
    [laboratory, vendor.id],
  )
  await askPortal(
    `insert into mailbox (id, vendor_id, address, created_at, proven_at) values ($1, $2, $3, '2026-01-01', '2026-01-02')`,
    [mailbox, vendor.id, `drift-${mark}@aftalepart.example`],
  )
  await askPortal(
    `insert into account (id, name, environment, department, purpose, vendor_id, laboratory_id, mailbox_id, state, state_since, created_at)
     values ($1, $2, 'production', 'Prøvemodtagelsen', 'automatic', $3, $4, $5, 'open', '2026-01-05', '2026-01-05')`,
    [account, name, vendor.id, laboratory, mailbox],
  )
  await askPortal(
    `with role as materialized (select set_config('role', 'npn_staff', true) as set)
     select npn_account_change($1, $2) from role where set is not null`,
    [
      account,
      {
        ...{ id: account, name, environment: 'production', state: 'open', department: 'Prøvemodtagelsen' },
        ...{ purpose: 'automatic', mailbox: `drift-${mark}@aftalepart.example`, credentialAskedAt: null },
        vendor: { id: vendor.id, name: vendor.name, cvr: null },
        laboratory: { id: laboratory, name: called, code: `E2E-${mark}`, sor: null },
        policy: {
          returnBlocked: true,
          manualDrawUntil: null,
          httpsOnlyFrom: null,
          largestDraw: null,
          drawsPerWeek: null,
        },
        blockedSeries: [],
      },
    ],
  )
  await askPortal(`update account set wanted_at = '2026-01-05' where id = $1`, [account])
  await askPortal(`update account_change set at = '2026-01-05' where account_id = $1`, [account])
  return { vendor, name, laboratory: called, code: `E2E-${mark}` }
}

const LIST = '/konti/arbejdsliste'
const card = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name })

test('a person works the list: what cannot be done, with why, and what is done, with its day', async ({
  page,
  browser,
  baseURL,
}) => {
  const { name } = await anAccountToSetUp()
  await signInAs(page, 'medcomAdmin')
  await page.goto('/oversigt')
  await page.getByRole('link', { name: /^Se arbejdslisten/ }).click()
  await checkPage(page, await page.goto(LIST))
  const mine = card(page, name)
  await expect(mine).toContainText('Opret kontoen')
  await expect(mine).toContainText('Overskredet')
  await expect(mine.getByRole('button', { name: `Kopiér funktionspostkasse for ${name}` })).toBeVisible()
  await mine.getByText('Kunne ikke udføres', { exact: true }).click()
  await mine.getByRole('button', { name: /^Meld, at det ikke kunne udføres/ }).click()
  await expect(mine.getByText('Skriv, hvad der er i vejen').first()).toBeVisible()
  await mine.getByLabel('Hvad er i vejen?').fill('Laboratoriet er ukendt')
  await mine.getByRole('button', { name: /^Meld, at det ikke kunne udføres/ }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('ikke kunne udføres')
  await expect(mine).toHaveCount(0)

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: 'da-DK' })
  await context.addCookies(await page.context().cookies())
  const plain = await context.newPage()
  await plain.goto(LIST)
  await plain.getByRole('link', { name: /^Kunne ikke udføres/ }).click()
  await expect(card(plain, name)).toContainText('Laboratoriet er ukendt')
  await card(plain, name).getByLabel('Bemærkning').fill('Efter et opkald')
  await card(plain, name)
    .getByRole('button', { name: /^Meld udført/ })
    .click()
  await expect(plain.getByRole('region', { name: 'Besked' })).toContainText(
    `Kontoen ${name} er meldt udført.`,
  )
  await plain.getByRole('link', { name: 'Udført', exact: true }).click()
  await expect(plain.getByRole('row').filter({ hasText: name })).toContainText('Efter et opkald')
  await context.close()
})

test('a servicedesk finds its laboratory, hears whether it can draw, and none of another vendor’s', async ({
  page,
}) => {
  const mine = await anAccountToSetUp()
  const theirs = await anAccountToSetUp()
  await signInBy(page, mine.vendor.user)
  await page.getByRole('link', { name: 'Kan laboratoriet trække?' }).first().click()
  const ask = async (typed: string) => {
    await page.getByLabel('Laboratorium').fill(typed)
    await page.getByRole('main').getByRole('button', { name: 'Søg' }).click()
  }
  await ask(mine.name.toUpperCase())
  await expect(page.getByRole('heading', { name: mine.laboratory })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nej' })).toBeVisible()
  await expect(page.getByText(`Kontoen ${mine.name} er ikke oprettet i NPN-servicen endnu.`)).toBeVisible()
  await checkPage(page, await page.goto(page.url()))
  await expect(page.getByRole('link', { name: 'Bed om en ny adgang' })).toBeVisible()
  for (const typed of [theirs.name, theirs.code, 'findes ikke']) {
    await ask(typed)
    await expect(page.getByRole('heading', { name: 'Intet laboratorium passer' })).toBeVisible()
  }
})

test('the series to block is chosen among the account’s draws, not copied', async ({ page }) => {
  await signInAs(page, 'vendorAdmin')
  await page.goto('/konti?soeg=lis-demo-kba-01')
  await page.getByRole('link', { name: 'lis-demo-kba-01', exact: true }).click()
  await page.getByRole('link', { name: 'Spær en serie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spær en serie')
  const series = page.getByRole('table').getByRole('link').first()
  const [first, last] = (await series.innerText()).split('–')
  await series.click()
  await expect(page.getByLabel('Hvad er seriens første nummer?')).toHaveValue(first!)
  await expect(page.getByLabel('Hvad er seriens sidste nummer?')).toHaveValue(last!)
})
