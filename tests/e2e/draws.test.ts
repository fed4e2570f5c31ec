import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const HEADER = 'Id;Konto;Laboratorium;Første;Sidste;Antal;Tidspunkt;Kanal;Transport;Operation;Udfald;Formål'

/** A file with one good line and one that cannot be read; ids and numbers of its own for each test. */
function csv(mark: string, number: number) {
  const line = (id: string, channel: string, first: number) =>
    `${id};lis-e2e;DEMO-KBA-01;${first};${first + 9};10;03-11-2026 14.05;${channel};https;trækning;gennemført;almindelig`
  const rows = [line(`E2E-${mark}-1`, 'webservice', number), line(`E2E-${mark}-2`, 'fax', number + 10)]
  return { name: `${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows].join('\r\n')) }
}

async function upload(page: Page, file: ReturnType<typeof csv>) {
  await page.goto('/traekninger/indlaes')
  await page.getByLabel('Hvilken fil skal indlæses?').setInputFiles(file)
  await page.getByRole('button', { name: 'Vis, hvad filen gør' }).click()
}

test('an administrator sees what a file would do, takes it in, and corrects the line that could not be read', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await upload(page, csv('ret', 8_100_000_000))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ret.csv')
  await expect(page.getByText('Skriv kanalen som webservice eller webside.')).toBeVisible()
  await page.getByRole('button', { name: 'Indlæs filen' }).click()
  await expect(page.getByRole('heading', { name: 'Resultat' })).toBeVisible()
  await page.getByRole('link', { name: 'Se og ret linjerne' }).click()
  await page.getByRole('link', { name: 'E2E-ret-2' }).click()
  await expect(page.getByText('Skriv kanalen som webservice eller webside.').first()).toBeVisible()
  await page.getByLabel('Kanal').selectOption('Webside')
  await page.getByRole('button', { name: 'Ret og indlæs linjen' }).click()
  await expect(page.getByText('Linjen er rettet og indlæst.').first()).toBeVisible()
  await page.goto('/traekninger?soeg=E2E-ret-2')
  await page.getByRole('link', { name: '8100000010–8100000019' }).click()
  await expect(page.getByText('Webside over HTTPS')).toBeVisible()
})

test('a file that cannot be used is explained at the field, which takes the focus', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await upload(page, { ...csv('fejl', 1), buffer: Buffer.from('Id;Konto\r\n1;2') })
  const summary = page.getByRole('alert').filter({ hasText: 'Der er 1 felt' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Filen mangler kolonnerne Laboratorium')
  await page.goto('/traekninger/indlaes')
  await expect(page.getByText('Filen mangler kolonnerne')).toHaveCount(0)
})

test('all of it works without JavaScript', async ({ browser, page, baseURL }) => {
  await signInAs(page, 'medcomAdmin')
  const plain = await withoutScripts(browser, page, baseURL)
  await upload(plain, csv('uden-js', 8_200_000_000))
  await plain.getByRole('button', { name: 'Indlæs filen' }).click()
  await expect(plain.getByText('Filen er indlæst: 1 ny linje.')).toBeVisible()
  await plain.getByRole('link', { name: 'Se og ret linjerne' }).click()
  await plain.getByRole('link', { name: 'E2E-uden-js-2' }).click()
  await plain.getByRole('button', { name: 'Ret og indlæs linjen' }).click()
  await expect(plain.getByRole('heading', { name: 'Der er 1 felt, du skal rette' })).toBeVisible()
  await plain.getByLabel('Hvorfor skal linjen ikke i loggen?').fill('Kun en prøve')
  await plain.getByRole('button', { name: 'Kassér linjen' }).click()
  await expect(plain.getByText('Linjen er kasseret.', { exact: false })).toBeVisible()
  await plain.goto('/traekninger')
  await plain.getByLabel('Konto eller linjens id').fill('lis-e2e')
  await plain.getByRole('main').getByRole('button', { name: 'Søg' }).click()
  await expect(plain.getByRole('link', { name: '8200000000–8200000009' })).toBeVisible()
  await plain.context().close()
})

test('two clicks on the same decision take a file in once', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await upload(page, csv('to-klik', 8_300_000_000))
  await page.getByRole('button', { name: 'Indlæs filen' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Resultat' })).toBeVisible()
  await expect(page.getByText('Det lykkedes ikke')).toHaveCount(0)
})

test('a vendor sees its own draws, none of MedCom’s tools, and takes them with it as CSV', async ({
  page,
}) => {
  await signInAs(page, 'vendorUser')
  await page.goto('/traekninger')
  await expect(page.getByRole('link', { name: 'Karantæne' })).toHaveCount(0)
  await page.getByRole('link', { name: 'De seneste 90 dage' }).click()
  await expect(page.getByRole('link', { name: /Fjern filteret Fra og med/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hent som CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const shown = Number(
    (await page.locator('strong', { hasText: /^[\d.]+$/ }).textContent())?.replace('.', ''),
  )
  expect(text.trim().split('\r\n')).toHaveLength(shown + 1)
  expect((await page.goto('/traekninger/karantaene'))?.status()).toBe(403)
})

/** The same person in a browser that runs no scripts. */
async function withoutScripts(browser: Browser, page: Page, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: 'da-DK' })
  await context.addCookies(await page.context().cookies())
  return context.newPage()
}
