import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const clause = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const HTTPS = '5.3 Krypteret forbindelse'

/** A template of this test's own, with the text in consultation: the address of its draft. */
async function makeTemplate(page: Page): Promise<string> {
  await page.goto('/aftaler/skabeloner/ny')
  await page.getByLabel('Hvad hedder skabelonen?').fill(`Prøveaftale ${randomInt(1e9)}`)
  await page.getByRole('button', { name: 'Opret skabelonen' }).click()
  await expect(heading(page)).toHaveText('Tilslutningsaftale til NPN-servicen, version 1')
  return new URL(page.url()).pathname
}

async function publish(page: Page, version: number): Promise<void> {
  await page.getByRole('link', { name: 'Udgiv', exact: true }).click()
  await page.getByRole('button', { name: `Udgiv version ${version}` }).click()
  await expect(page.getByText(`Version ${version} er udgivet.`)).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an administrator writes a version, previews, publishes and compares it with the next', async ({
    page,
  }) => {
    await signInAs(page, 'medcomAdmin')
    await makeTemplate(page)
    await page.getByRole('link', { name: 'Ret Bilag 1: Vilkår for tilslutning' }).click()
    await page.getByText(HTTPS, { exact: true }).first().click()
    await clause(page, HTTPS).getByLabel('Tekst').fill('Alt sker over **HTTPS**.')
    await page.getByRole('button', { name: 'Forhåndsvis' }).first().click()
    const preview = page.getByRole('region', { name: 'Sådan kommer delen til at se ud' })
    await expect(preview.getByText('Alt sker over HTTPS.')).toBeVisible()
    await page.getByRole('button', { name: 'Gem delen' }).first().click()
    await expect(page.getByText('Delen er gemt.')).toBeVisible()
    await expect(page.getByText('Alt sker over HTTPS.')).toBeVisible()
    await publish(page, 1)
    await expect(page.getByRole('link', { name: 'Rediger' })).toHaveCount(0)

    await page.getByRole('button', { name: 'Begynd version 2' }).click()
    await page.getByRole('link', { name: 'Ret Bilag 1: Vilkår for tilslutning' }).click()
    await page.getByRole('button', { name: `Tilføj vilkår efter ${HTTPS}` }).click()
    await clause(page, 'Nyt vilkår').getByLabel('Nummer').fill('5.4')
    await clause(page, 'Nyt vilkår').getByLabel('Krav i én linje').fill('Skift adgangskode')
    await page.getByRole('button', { name: 'Gem delen' }).first().click()
    await expect(page.getByText('Der er 4 felter, du skal rette')).toBeVisible()
    await clause(page, '5.4').getByLabel('Overskrift').fill('Adgangskoder')
    await clause(page, '5.4').getByLabel('Tekst').fill('Adgangskoder skiftes.')
    await clause(page, '5.4').getByLabel('Krav i én linje').fill('')
    await page.getByRole('button', { name: 'Gem delen' }).first().click()
    await expect(page.getByText('Delen er gemt.')).toBeVisible()
    await page.getByRole('link', { name: 'Sammenlign med version 1' }).click()
    await expect(heading(page)).toHaveText('Sammenlign versioner')
    await expect(page.getByRole('insertion').filter({ hasText: 'Adgangskoder skiftes.' })).toBeVisible()
    await expect(page.getByText('Findes ikke i version 1.')).toBeVisible()
  })
})

test('clauses change places where one stands, and nothing is lost on the way', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await makeTemplate(page)
  await page.getByRole('link', { name: 'Ret Bilag 2: Servicemål og åbningstider' }).click()
  await page.getByText('2 Tilgængelighed og svartid', { exact: true }).first().click()
  await clause(page, '2 Tilgængelighed og svartid').getByLabel('Overskrift').fill('Tilgængelighed')
  await page.getByRole('button', { name: 'Flyt op 2 Tilgængelighed' }).click()
  await expect(page.locator('form summary').first()).toBeFocused()
  await expect(page.locator('form summary').first()).toHaveText('2 Tilgængelighed')
  await page.getByRole('button', { name: 'Fjern 3 Fejl' }).click()
  await page.getByRole('button', { name: 'Gem delen' }).first().click()
  await expect(page.getByText('Delen er gemt.').first()).toBeVisible()
  const annex = page.getByRole('region', { name: 'Bilag 2: Servicemål og åbningstider' })
  await expect(annex.getByRole('heading', { level: 3 })).toHaveText([
    /^2\s*Tilgængelighed$/,
    /^1\s*Åbningstid/,
    /^4\s*Planlagte/,
    /^5\s*Når/,
  ])
  await scripted(page)
  await page.getByRole('link', { name: 'Udgiv', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Udgiv Tilslutningsaftale/ })
  await dialog.getByRole('button', { name: 'Udgiv version 1' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('Version 1 er udgivet.')
})

test('a reader sees drafts and changes nothing; a vendor sees only what is published', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  const draft = await makeTemplate(page)
  await page.goto('/aftaler/skabeloner')
  const published = await page
    .getByRole('row')
    .filter({ hasText: 'Gældende' })
    .getByRole('link')
    .first()
    .getAttribute('href')

  await page.context().clearCookies()
  await signInAs(page, 'medcomReader')
  await page.goto(draft)
  await expect(heading(page)).toHaveText('Tilslutningsaftale til NPN-servicen, version 1')
  await expect(page.getByRole('link', { name: 'Udgiv' })).toHaveCount(0)
  expect((await page.goto(`${draft}/udgiv`))?.status()).toBe(403)
  expect((await page.goto(`${draft}/dele/1`))?.status()).toBe(403)

  await page.context().clearCookies()
  await signInAs(page, 'vendorUser')
  expect((await page.goto(draft))?.status()).toBe(404)
  expect((await page.goto('/aftaler/skabeloner'))?.status()).toBe(403)
  await page.goto(published!)
  await page.getByRole('main').getByRole('link', { name: /^Krav/ }).click()
  await expect(page.getByRole('table', { name: 'Krav' })).toContainText('Brug HTTPS')
})
