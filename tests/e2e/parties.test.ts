import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { demoCvr } from '@/prisma/seed/identifiers'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A party of this test's own, made in the browser; answers with its address. */
async function makeVendor(page: Page, name: string): Promise<string> {
  await page.goto('/leverandoerer/ny')
  await page.getByLabel('Hvad hedder organisationen?').fill(name)
  await page.getByLabel('CVR-nummer').fill(demoCvr(randomInt(1000, 9000)))
  await page.getByRole('button', { name: 'Opret parten' }).click()
  await expect(heading(page)).toHaveText(name)
  return new URL(page.url()).pathname
}

test('a wrong CVR number is told at its field, and what was typed stays', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/leverandoerer/ny')
  await page.getByLabel('Hvad hedder organisationen?').fill('Firkløver Lab (demo)')
  await page.getByLabel('CVR-nummer').fill('12 34 56 78')
  await page.getByRole('button', { name: 'Opret parten' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'skal rette' })
  await expect(summary).toBeFocused()
  await summary
    .getByRole('link', { name: /^CVR-nummer: CVR-nummeret passer ikke med sit kontrolciffer/ })
    .click()
  await expect(page.getByLabel('CVR-nummer')).toBeFocused()
  await expect(page.getByLabel('Hvad hedder organisationen?')).toHaveValue('Firkløver Lab (demo)')
})

test('the second of two who edit the same party sees both versions and decides', async ({
  page,
  context,
}) => {
  await signInAs(page, 'medcomAdmin')
  const address = await makeVendor(page, `Samtidig Software ${randomInt(1e6)} (demo)`)
  await page.goto(`${address}/rediger`)
  const other = await context.newPage()
  await other.goto(`${address}/rediger`)
  await other.getByLabel('By').fill('Aarhus')
  await other.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(other.getByText('Ændringerne er gemt.').first()).toBeVisible()

  await page.getByLabel('By').fill('Aalborg')
  await page.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(page.getByText('En anden har ændret det samme')).toBeVisible()
  await expect(page.getByText('Aarhus')).toBeVisible()
  await expect(page.getByLabel('By')).toHaveValue('Aalborg')
  await page.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(page).toHaveURL(address)
  await page.getByRole('link', { name: 'Historik' }).click()
  await expect(page.getByText('by fra Aarhus til Aalborg')).toBeVisible()
})

test('a laboratory changes vendor on a day to come, and the old one keeps its history', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  const name = `Næste Leverandør ${randomInt(1e6)} (demo)`
  await makeVendor(page, name)
  await page.goto('/laboratorier?soeg=DEMO-GEN-02')
  await page.getByRole('link', { name: 'Klinisk Genetik, Demohospital Nord' }).click()
  await page.getByRole('link', { name: 'Skift leverandør' }).click()
  await page.getByLabel('Hvem leverer laboratoriesystemet?').selectOption({ label: name })
  await page.getByLabel('Fra og med hvilken dag?').fill('2035-01-01')
  await page.getByRole('button', { name: 'Gem leverandøren' }).click()
  await expect(page.getByText(`${name} bliver leverandør den 1. januar 2035.`)).toBeVisible()
  const rows = page.getByRole('table', { name: /^Leverandør for/ }).getByRole('row')
  await expect(rows.filter({ hasText: name })).toContainText('Planlagt')
  await expect(rows.filter({ hasText: 'Solsort' })).toContainText('31.12.2034')
})

test('a vendor keeps its own support, and finds no other vendor', async ({ page }) => {
  await signInAs(page, 'vendorAdmin')
  await page.goto('/leverandoerer')
  await expect(page.getByRole('link', { name: 'Solsort Systemer (demo)' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Nordlys Lab-IT (demo)' }).click()
  await page.getByRole('link', { name: 'Ret support' }).click()
  await page.getByLabel('Hvornår er der åbent?').fill('hverdage kl. 8–16')
  await page.getByRole('button', { name: 'Gem support' }).click()
  await expect(page.getByText('Laboratoriernes brugere ser de nye oplysninger').first()).toBeVisible()
  const missing = await page.goto('/leverandoerer/00000000-0000-7000-8000-000000000000')
  expect(missing?.status()).toBe(404)
  const csv = await page.request.get('/laboratorier/csv')
  expect(csv.headers()['content-type']).toContain('text/csv')
  const text = await csv.text()
  expect(text).toContain('Nordlys Lab-IT (demo)')
  expect(text).not.toContain('Solsort Systemer (demo)')
})
