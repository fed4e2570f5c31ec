import type { Page } from '@playwright/test'
import { isoDate } from '@/lib/format'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { aPdf } from '../support/pdf'
import { signInAs } from '../support/sign-in'

const said = (page: Page) => page.getByRole('region', { name: 'Besked' })

const CELL = 'a[href^="/krav/leverandoer/"][href$="/certificering"]'

/** What the demo's vendor lacks: the one test that its systems in use have not passed. */
const SYSTEM = 'Polaris LIS'
const STANDARD = 'XRPT01 (XR0131K), sende'

test('a vendor orders a test, MedCom says yes to the day, tests, attaches the protocol and approves, and the cell turns', async ({
  page,
}) => {
  await signInAs(page, 'vendorAdmin')
  await page.goto('/krav')
  await page.locator(CELL).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5.1 Certificerede systemer')
  const standing = page.getByRole('main').locator('.badge').first()
  await expect(standing).toHaveText('Overskredet')
  const using = page.getByRole('row').filter({ hasText: 'Klinisk Biokemi, Demohospital Vest' })
  await expect(using).toContainText('0 af 1 system i brug er certificeret.')

  await page.goto('/certificering')
  await page.getByRole('link', { name: 'Bestil certificering' }).click()
  await expect(page.getByRole('heading', { name: 'Hvilket system skal testes?' })).toBeVisible()
  await page.getByRole('link', { name: SYSTEM, exact: true }).click()
  await expect(page.getByText(`MedCom tester ${SYSTEM} sammen med jer.`)).toBeVisible()
  await page.getByRole('button', { name: 'Bestil certificering' }).click()
  await expect(page.getByText('Vælg en fra listen.').first()).toBeVisible()
  const standards = page.getByLabel(/Hvilken standard/)
  const wanted = await standards.locator('option').filter({ hasText: STANDARD }).getAttribute('value')
  await standards.selectOption(wanted)
  await page.getByLabel(/Hvilken dag vil I helst teste/).fill(isoDate(new Date()))
  await page.getByRole('button', { name: 'Bestil certificering' }).click()
  await expect(said(page)).toContainText(/Certificering C-\d+ er bestilt/)
  const address = page.url()

  await signInAs(page, 'medcomAdmin')
  await checkPage(page, await page.goto(address))
  await page.getByRole('button', { name: /^Ja til den / }).click()
  await expect(said(page)).toContainText('Testen er aftalt')
  await page.getByRole('button', { name: 'Begynd testen' }).click()
  await page.getByRole('link', { name: 'Vedhæft protokollen' }).click()
  const file = { name: 'protokol.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await aPdf()) }
  await page.getByLabel('Hvilken fil er det?').setInputFiles(file)
  await page.getByRole('button', { name: 'Vedhæft filen' }).click()
  await page.getByRole('link', { name: 'Godkend', exact: true }).click()
  await page.getByRole('button', { name: 'Godkend' }).click()
  await expect(said(page)).toContainText('Godkendt.')
  await expect(page.getByRole('link', { name: 'Hent Testprotokol, protokol.pdf' })).toBeVisible()

  await page.getByRole('link', { name: SYSTEM, exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: STANDARD }).filter({ hasText: 'Udløber' })
  await expect(row).toContainText('Godkendt')
  await checkPage(page, await page.goto('/certificering/sammenlign'))
  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'Hent som CSV' }).getAttribute('href'))!,
  )
  expect(await csv.text()).toContain(`"${STANDARD}"`)

  // The worker judges the vendor anew.
  const cell = page.getByRole('table').locator(CELL)
  await expect(async () => {
    await page.goto('/krav?soeg=Nordlys')
    await expect(cell).toContainText('Opfyldt', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await cell.click()
  await expect(standing).toHaveText('Opfyldt')
  await expect(using).toContainText('1 af 1 system i brug er certificeret.')
})
