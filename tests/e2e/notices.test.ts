import type { Browser, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { askPortal, aVendorWithPeople, signInBy } from '../support/agreement-browser'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

const main = (page: Page) => page.getByRole('main')

/** A vendor of the test's own with an agreement in force on a text that has a newer version; MedCom and it signed in. */
async function inForce(browser: Browser, javaScriptEnabled = true) {
  const vendor = await aVendorWithPeople()
  const [template, old, fresh, id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const name = `Skabelon ${vendor.id.slice(0, 8)}`
  await askPortal(`insert into agreement_template (id, name, created_at) values ($1, $2, now())`, [
    template,
    name,
  ])
  for (const [version, number, status] of [
    [old, 1, 'replaced'],
    [fresh, 2, 'published'],
  ])
    await askPortal(
      `insert into template_version (id, template_id, number, status, title, termination_months, terms_months, created_at, published_at, replaced_at)
       values ($1, $2, $3, $4::template_status, $5, 6, 6, now(), now(), case when $4 = 'replaced' then now() end)`,
      [version, template, number, status, name],
    )
  await askPortal(
    `insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for, waits_since, in_force_on, sent_at, created_at)
     select $1, $2, $3, organisation_id, $4, 'inForce', now(), 'nobody', now(), '2025-01-01', now(), now()
     from organisation_role where kind = 'administrator' order by valid_from limit 1`,
    [id, `NPN-2025-${vendor.id.slice(0, 8)}`, vendor.id, old],
  )
  const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
  const [medcom, theirs] = [await open(), await open()]
  await signInAs(medcom, 'medcomAdmin')
  await signInBy(theirs, vendor.administrator)
  return { vendor, name, fresh, address: `/aftaler/${id}`, medcom, theirs }
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'

  test(`a vendor terminates, sees what it means first, and takes it back${how}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const { address, medcom, theirs } = await inForce(browser, javaScriptEnabled)
    await theirs.goto(address)
    await theirs.getByRole('link', { name: 'Opsig aftalen' }).click()
    await theirs.getByLabel('Hvad skal være aftalens sidste gyldige dag?').fill('2026-12-01')
    await theirs.getByRole('button', { name: 'Se, hvad opsigelsen betyder' }).click()
    await expect(
      main(theirs)
        .getByText(/Vælg tidligst den/)
        .first(),
    ).toBeVisible()
    await theirs.getByLabel('Hvad skal være aftalens sidste gyldige dag?').fill('2031-01-31')
    await theirs.getByLabel('Begrundelse').fill('Produktet udgår')
    await theirs.getByRole('button', { name: 'Se, hvad opsigelsen betyder' }).click()
    await expect(theirs.getByRole('heading', { name: 'Vil du opsige aftalen?' })).toBeVisible()
    await expect(main(theirs)).toContainText('Sidste gyldige dag er den 31. januar 2031')
    await theirs.getByRole('button', { name: 'Ret', exact: true }).click()
    await expect(theirs.getByLabel('Begrundelse')).toHaveValue('Produktet udgår')
    await theirs.getByRole('button', { name: 'Se, hvad opsigelsen betyder' }).click()
    await theirs.getByRole('button', { name: 'Opsig aftalen' }).click()
    await expect(theirs.getByText('Aftalen er opsagt. Sidste gyldige dag er').first()).toBeVisible()
    await expect(theirs.locator('.badge').first()).toHaveText('Opsagt')
    const varsler = await theirs.goto(`${address}/varsler`)
    if (javaScriptEnabled) await checkPage(theirs, varsler)

    await medcom.goto(`${address}/varsler`)
    await expect(main(medcom)).toContainText('Produktet udgår')
    await expect(medcom.getByRole('link', { name: 'Træk varslet tilbage' })).toHaveCount(0)
    await theirs.getByRole('link', { name: 'Træk varslet tilbage' }).click()
    await theirs.getByRole('button', { name: 'Træk varslet tilbage' }).click()
    await expect(theirs.locator('.badge').first()).toHaveText('Gældende')
  })

  test(`new terms are told, objected to, upheld and answered for by MedCom${how}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const { address, medcom, theirs, fresh, vendor } = await inForce(browser, javaScriptEnabled)
    await medcom.goto(`/aftaler/vilkaar/ny?version=${fresh}`)
    await medcom.getByRole('button', { name: 'Se, hvem der får varslet' }).click()
    await expect(main(medcom).getByText('Skriv kort, hvad der er nyt.').first()).toBeVisible()
    await medcom.getByLabel('Hvad er nyt, kort sagt?').fill('HTTPS kræves for al trafik.')
    await medcom.getByRole('button', { name: 'Se, hvem der får varslet' }).click()
    await expect(main(medcom)).toContainText(`1 leverandør får en mail nu: ${vendor.name}`)
    await medcom.getByRole('button', { name: 'Send varslet' }).click()
    await expect(medcom.getByText('1 aftale er varslet.').first()).toBeVisible()
    const change = new URL(medcom.url()).pathname

    await theirs.goto(address)
    await theirs.getByRole('link', { name: 'Læs og svar' }).click()
    await theirs.getByRole('link', { name: 'Svar på varslet' }).click()
    await theirs.getByLabel('Vi gør indsigelse').check()
    await theirs.getByRole('button', { name: 'Send svaret' }).click()
    await expect(main(theirs).getByText('Skriv, hvad I gør indsigelse mod.').first()).toBeVisible()
    await theirs.getByLabel('Bemærkning').fill('Vi kan ikke nå det')
    await theirs.getByRole('button', { name: 'Send svaret' }).click()
    await expect(theirs.getByText('Indsigelsen er sendt til MedCom.').first()).toBeVisible()

    await medcom.goto('/oversigt')
    await expect(main(medcom).getByText(vendor.name).first()).toBeVisible()
    const told = await medcom.goto(change)
    if (javaScriptEnabled) await checkPage(medcom, told)
    await expect(main(medcom)).toContainText('Vi kan ikke nå det')
    await medcom.goto(`${address}/varsler`)
    await medcom.getByRole('link', { name: 'Fasthold vilkårene' }).click()
    await medcom.getByLabel('Hvorfor fastholdes vilkårene?').fill('Loven kræver det')
    await medcom.getByRole('button', { name: 'Fasthold vilkårene' }).click()
    await expect(main(medcom).getByText('Fastholdt', { exact: true }).first()).toBeVisible()
  })
}

test('the calendar shows what comes, and a secret address gives it to one’s own program until it is ended', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { address, theirs } = await inForce(browser)
  await askPortal(
    `update agreement set state = 'terminated', ends_on = current_date + 40, next_date = current_date + 40, next_event = 'ends' where id = $1`,
    [address.split('/').at(-1)],
  )
  await checkPage(theirs, await theirs.goto('/aftaler/kalender'))
  await expect(main(theirs)).toContainText('Sidste gyldige dag')
  await theirs.getByRole('link', { name: 'Vis i din egen kalender' }).click()
  await theirs.getByRole('button', { name: 'Lav en adresse' }).click()
  const secret = await main(theirs).getByText('/api/kalender/').first().textContent()
  const path = new URL(secret!.trim()).pathname
  const file = await theirs.request.get(path)
  expect(file.headers()['content-type']).toContain('text/calendar')
  expect(await file.text()).toContain('SUMMARY:Sidste gyldige dag')
  await checkPage(theirs, await theirs.goto('/aftaler/kalender/abonnement'))
  await theirs.goto('/aftaler/kalender/abonnement/spaer')
  await theirs.getByRole('button', { name: 'Spær adressen' }).click()
  await expect(theirs.getByText('Adressen er spærret.').first()).toBeVisible()
  expect((await theirs.request.get(path)).status()).toBe(404)
})

test('a reader sees the notices and the changes of terms, and can do nothing about them', async ({
  browser,
}) => {
  test.setTimeout(60_000)
  const { address, fresh } = await inForce(browser)
  const page = await (await browser.newContext()).newPage()
  await signInAs(page, 'medcomReader')
  for (const path of [`${address}/varsler`, '/aftaler/vilkaar', '/aftaler/kalender'])
    await checkPage(page, await page.goto(path))
  for (const path of [`${address}/opsig`, `/aftaler/vilkaar/ny?version=${fresh}`])
    expect((await page.goto(path))?.status()).toBe(403)
})
