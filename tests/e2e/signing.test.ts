import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { askPortal } from '../support/agreement-browser'
import { isSealValid, readPdf } from '../support/pdf'
import { checkPage } from '../support/page-checks'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

/** A PDF is set or sealed meanwhile, which takes its time on a busy machine. */
const WRITING = { timeout: 30_000 }

for (const [width, script] of [
  [1280, true],
  [390, false],
] as const) {
  const how = `${width} px${script ? '' : ', without JavaScript'}`
  test(`an agreement from draft over both signatures to its download: ${how}`, async ({ browser }, info) => {
    test.setTimeout(180_000)
    const { vendor: vendorName, person } = await aVendorWhoSigns()
    const viewport = { width, height: 900 }
    const open = async (options = {}) => (await browser.newContext({ viewport, ...options })).newPage()
    const medcom = await open()
    await signInAs(medcom, 'medcomAdmin')
    const address = await sendNew(medcom, vendorName)

    const vendor = await open({ javaScriptEnabled: script })
    await vendor.goto('/log-ind')
    await vendor.getByRole('button', { name: `Log ind som ${person}`, exact: true }).click()
    await vendor.goto(`${address}/underskriv`)
    await signHere(vendor)
    await expect(vendor.getByRole('heading', { name: 'Leverandøren har underskrevet' })).toBeVisible(WRITING)

    await medcom.goto(address)
    await medcom.getByRole('link', { name: 'Læs og underskriv' }).click()
    await signHere(medcom)
    await expect(medcom.getByRole('heading', { name: /underskrevet af begge parter/ })).toBeVisible(WRITING)

    await vendor.goto(`${address}/dokumenter`)
    const saved = vendor.waitForEvent('download')
    await vendor.getByRole('link', { name: 'Hent Underskrevet aftale' }).click()
    const file = info.outputPath('aftale.pdf')
    await (await saved).saveAs(file)
    const bytes = new Uint8Array(await readFile(file))
    expect(await isSealValid(bytes)).toBe(true)
    const words = (await readPdf(bytes)).pages.join('\n')
    for (const said of ['Revisionsside', 'Direktør for prøver', person, vendorName])
      expect(words).toContain(said)

    await verify(vendor, file)
    await expect(vendor.getByRole('heading', { name: 'Dokumentet er uændret' })).toBeVisible()
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    await writeFile(file, bytes)
    await verify(vendor, file)
    await expect(vendor.getByRole('heading', { name: 'Dokumentet er ændret' })).toBeVisible()
  })
}

test('what was signed elsewhere is taken in with its file and put in force; the pages are sound and say why one cannot sign', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { vendor } = await aVendorWhoSigns()
  await signInAs(page, 'medcomAdmin')
  const address = await sendNew(page, vendor)
  for (const path of ['underskriv', 'dokumenter', 'underskrevet'])
    await checkPage(page, await page.goto(`${address}/${path}`))
  await page.goto(`${address}/underskriv`)
  await expect(page.getByRole('heading', { name: 'Aftalen venter på leverandøren' })).toBeVisible()
  await page.goto(`${address}/underskrevet`)
  await page.getByLabel('Hvem underskrev?').first().fill('Pia Pen')
  await page.getByRole('button', { name: 'Registrér som underskrevet' }).click()
  await expect(page.getByRole('alert').getByText('Vælg en fil, der ikke er tom.')).toBeVisible()
  await expect(page.getByLabel('Hvem underskrev?').first()).toHaveValue('Pia Pen')

  for (const [index, name] of ['Pia Pen', 'Mads Medcom'].entries()) {
    await page.getByLabel('Hvem underskrev?').nth(index).fill(name)
    await page.getByLabel('Hvad er underskriverens titel?').nth(index).fill('Direktør')
    await page.getByLabel('Hvor i organisationen').nth(index).fill('Direktionen')
    await page.getByLabel('Hvilken dag er der underskrevet?').nth(index).fill('2026-01-02')
  }
  const buffer = Buffer.from('%PDF-1.7\nunderskrevet med pen\n%%EOF')
  const file = { name: 'underskrevet.pdf', mimeType: 'application/pdf', buffer }
  await page.getByLabel('Hvilken fil er den underskrevne aftale?').setInputFiles(file)
  await page.getByRole('button', { name: 'Registrér som underskrevet' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'Aftalen er registreret som underskrevet.',
  )
  await expect(page.getByText('Under oprettelse', { exact: true }).first()).toBeVisible()
  const kept = page.getByRole('link', { name: 'underskrevet.pdf' })
  expect(await (await page.request.get((await kept.getAttribute('href'))!)).body()).toEqual(buffer)

  const id = address.split('/').at(-1)
  await askPortal(
    `update setup_item set state = 'done', note = 'Set', settled_at = now() where agreement_id = $1 and gate`,
    [id],
  )
  await page.goto(`${address}/tjekliste`)
  await page.getByRole('button', { name: 'Sæt aftalen i kraft' }).click()
  await expect(page.getByText('Gældende', { exact: true }).first()).toBeVisible()
})

test('a fingerprint is verified as it is typed, and a wrong one is told apart', async ({ page }) => {
  await page.goto('/verificer')
  const ask = async (hash: string) => {
    await page.getByLabel('Hvad er filens SHA-256?').fill(hash)
    await page.getByRole('button', { name: 'Kontrollér fingeraftrykket' }).click()
  }
  await ask('12 34')
  await expect(page.getByRole('alert').getByText('Skriv en SHA-256 på 64 tegn')).toBeVisible()
  await ask(`${'AB-'.repeat(31)}AB`)
  await expect(page.getByRole('heading', { name: 'Portalen kender ikke fingeraftrykket' })).toBeVisible()
})

/** A vendor of this test's own, with one who may sign for it. */
async function aVendorWhoSigns() {
  const [vendorId, userId] = [randomUUID(), randomUUID()]
  const [vendor, person] = [
    `Underskriver ${vendorId.slice(0, 8)} (demo)`,
    `Vera ${userId.slice(0, 8)} (demo)`,
  ]
  await askPortal(
    `insert into organisation (id, name, country, foreign_registration, created_at) values ($1, $2, 'SE', $3, now())`,
    [vendorId, vendor, `SE-${vendorId.slice(0, 8)}`],
  )
  await askPortal(
    `insert into organisation_role (id, organisation_id, kind, valid_from) values (gen_random_uuid(), $1, 'vendor', '2020-01-01')`,
    [vendorId],
  )
  // As one of the first people: the sign-in page offers a hundred.
  await askPortal(
    `insert into app_user (id, email, name, role, vendor_id, created_at) values ($1, $2, $3, 'vendorUser', $4, '2024-01-01')`,
    [userId, `${userId}@underskriver.example`, person, vendorId],
  )
  await askPortal(
    `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, registered_at)
     values (gen_random_uuid(), $1, $2, 'registeredRight', 'CVR-registret (demo)', '2020-01-01', now())`,
    [userId, vendorId],
  )
  return { vendor, person }
}

/** MedCom drafts and sends an agreement; answers with its address. */
async function sendNew(page: Page, vendor: string): Promise<string> {
  await page.goto('/aftaler/ny')
  await page.getByLabel('Hvem skal aftalen være med?').selectOption({ label: vendor })
  await page.getByLabel('Hvilken tekst bygger den på?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Opret kladden' }).click()
  await page.getByRole('button', { name: 'Send til underskrift' }).click()
  await expect(page.getByText('Sendt', { exact: true }).first()).toBeVisible(WRITING)
  return new URL(page.url()).pathname
}

async function signHere(page: Page): Promise<void> {
  await page.getByLabel('Hvad er din titel?').fill('Direktør for prøver')
  await page.getByLabel('Hvor i organisationen er du placeret?').fill('Direktionen')
  await page.getByRole('button', { name: 'Underskriv aftalen' }).click()
  await expect(page.getByText('Sæt kryds, når du har læst aftalen').first()).toBeVisible()
  await page.getByLabel(/Jeg har læst aftalen/).check()
  await page.getByRole('button', { name: 'Underskriv aftalen' }).click()
}

async function verify(page: Page, file: string): Promise<void> {
  await page.goto('/verificer')
  await page.getByLabel('Hvilken PDF vil du kontrollere?').setInputFiles(file)
  await page.getByRole('button', { name: 'Kontrollér filen' }).click()
}
