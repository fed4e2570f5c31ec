import type { Page } from '@playwright/test'
import { isoDate } from '@/lib/format'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { aPdf } from '../support/pdf'
import { signInAs } from '../support/sign-in'

const said = (page: Page) => page.getByRole('region', { name: 'Besked' })

test('a vendor orders a test, MedCom says yes to the day, tests, attaches the protocol and approves', async ({
  page,
}) => {
  await signInAs(page, 'vendorAdmin')
  await page.goto('/certificering')
  await page.getByRole('link', { name: 'Bestil certificering' }).click()
  await expect(page.getByRole('heading', { name: 'Hvilket system skal testes?' })).toBeVisible()
  const system = 'Polaris LIS'
  await page.getByRole('link', { name: system, exact: true }).click()
  await expect(page.getByText(`MedCom tester ${system} sammen med jer.`)).toBeVisible()
  await page.getByLabel(/Hvilken standard/).selectOption({ index: 1 })
  const standard = (
    await page
      .getByLabel(/Hvilken standard/)
      .locator('option:checked')
      .innerText()
  ).split(':')[0]!
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

  await page.getByRole('link', { name: system, exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: standard }).filter({ hasText: 'Udløb' })
  await expect(row).toContainText('Godkendt')
  await checkPage(page, await page.goto('/certificering/sammenlign'))
})
