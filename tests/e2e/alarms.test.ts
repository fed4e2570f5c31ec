import { createHash, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

test('a draw that arrives with numbers that were drawn becomes an alarm, which the vendor answers and MedCom closes', async ({
  browser,
  page,
  baseURL,
}) => {
  const { key, codes, names } = await prepare()
  const draws = codes.map((code, index) => ({
    id: `E2E-ALARM-${index}`,
    account: 'lis-e2e-alarm',
    laboratory: code,
    first: '9700000000',
    last: '9700000099',
    count: 100,
    time: new Date(Date.now() - (2 - index) * 3_600_000).toISOString(),
    channel: 'webService',
    transport: 'https',
    operation: 'draw',
    outcome: 'done',
    purpose: 'ordinary',
  }))
  const received = await page.request.post('/api/v1/draws', {
    headers: { authorization: `Bearer ${key}` },
    data: draws,
  })
  expect(received.status()).toBe(200)

  const mia = await signInAs(page, 'medcomAdmin')
  const list = `/alarmer?regel=overlap&soeg=${encodeURIComponent(names[1]!)}`
  await expect(async () => {
    await page.goto(list)
    await expect(page.getByRole('row', { name: names[1] }).first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.getByRole('link', { name: /^A-\d+ Numre trukket mere end én gang/ }).click()
  await expect(page.getByText('100 numre er trukket mere end én gang')).not.toHaveCount(0)
  const alarm = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Tag alarmen' }).click()
  await expect(page.getByText(`${mia} tog alarmen.`)).toBeVisible()
  await page.getByLabel('Skriv en note').fill('Hvem bruger numrene?')
  await page.getByLabel('Leverandøren skal svare').check()
  await page.getByRole('button', { name: 'Gem noten' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'Spørgsmålet er sendt til leverandøren.',
  )
  await checkPage(page, await page.goto(alarm))

  // The vendor does without JavaScript.
  const theirs = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
  await signInAs(theirs, 'vendorAdmin')
  await theirs.goto('/alarmer')
  await theirs.goto(alarm)
  await expect(theirs.getByText('Hvem bruger numrene?')).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Luk alarmen' })).toHaveCount(0)
  await theirs.getByLabel('Hvad gør I ved det?').fill('Laboratoriet har stoppet brugen.')
  await theirs.getByRole('button', { name: 'Send svaret' }).click()
  await expect(theirs.getByText('I har svaret. MedCom lukker alarmen')).toBeVisible()
  await theirs.close()

  await page.goto(alarm)
  await expect(page.getByText('Laboratoriet har stoppet brugen.')).toBeVisible()
  await drawIsOneClickAway(page)
  await page.goto(alarm)
  await page.getByRole('link', { name: 'Luk alarmen' }).click()
  await page.getByLabel('Forholdet er rettet').check()
  await page.getByRole('button', { name: 'Luk alarmen' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('er lukket')
  await page.goto(list)
  await expect(page.getByRole('link', { name: /^A-\d+ Numre/ })).toHaveCount(0)
})

test('a rule is tried on what has been drawn, what it would have found is counted and listed, and it is put in force', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/alarmer/regler/hyppige-traekninger')
  await page.getByRole('link', { name: 'Prøv reglen' }).click()
  const least = page.getByLabel('Hvor mange trækninger skal der mindst være på de dage?')
  await least.fill('2')
  await page.getByLabel('Hvor langt ud over det, antallet plejer at svinge?').fill('1')
  await page.getByRole('button', { name: 'Prøv reglen' }).click()
  await expect(page.getByRole('heading', { name: /^Ville have givet [1-9][\d.]* alarm/ })).toBeVisible()
  const found = page.getByRole('table', { name: 'Alarmer, reglen ville have givet' })
  await expect(found.getByRole('link').first()).toBeVisible()
  await checkPage(page, await page.reload())
  const file = await page
    .getByRole('main')
    .getByRole('link', { name: 'Hent som CSV' })
    .evaluate((link: HTMLAnchorElement) => link.href)
  const lines = (await (await page.request.get(file)).text()).trim().split('\r\n')
  expect(lines).toHaveLength(await found.getByRole('row').count())

  await page.getByRole('link', { name: 'Brug de prøvede grænser' }).click()
  await expect(least).toHaveValue('2')
  await page.getByRole('radio', { name: 'I kraft' }).check()
  // A day to come: the other tests draw too.
  await page.getByLabel('Fra og med hvilken dag?').fill('2097-03-01')
  await page.getByLabel('Hvorfor ændres reglen?').fill('Prøvet på et års trækninger.')
  await page.getByRole('button', { name: 'Lad reglen gælde' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('1. marts 2097: i kraft')
  await expect(page.getByRole('row', { name: /Planlagt.*I kraft.*Mindst: 2 trækninger/ })).toBeVisible()
})

/** From the alarm to the very draw, and back to the alarm from there. */
async function drawIsOneClickAway(page: Page) {
  await page.getByRole('region', { name: 'Trækningerne' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9700000000–9700000099')
  await expect(page.getByRole('region', { name: 'Alarmer' })).toContainText('Numre trukket mere end én gang')
}

/** A key for the draw log, and two laboratories of the vendor that signs in. */
async function prepare() {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    const key = `npn_${randomUUID()}`
    await client.query(
      `insert into api_key (id, name, start, digest, scopes, created_at)
       values (gen_random_uuid(), 'E2E alarmer', 'npn_', $1, '{draws:write}', now())`,
      [createHash('sha256').update(key).digest('hex')],
    )
    const { rows } = await client.query<{ code: string; name: string }>(
      `select code, name from laboratory where closed_on is null and vendor_id = (
         select vendor_id from app_user where role = 'vendorAdmin' and deactivated_at is null and not functional
         order by created_at, id limit 1)
       and not exists (select from alarm a where a.laboratory_id = laboratory.id and a.kind = 'overlap')
       order by code limit 2`,
    )
    return { key, codes: rows.map(({ code }) => code), names: rows.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}
