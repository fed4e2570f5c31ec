import { expect, test } from '../support/e2e'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

const KEPT = '__Host-npn-station'

test('a laboratory PC is set up by link, looks numbers up and nothing else, until it is revoked', async ({
  page,
  browser,
}) => {
  const name = `Prøvebænk ${Date.now()}`
  await signInAs(page, 'vendorAdmin')
  await page.goto('/indstillinger/stationer')
  await page.getByRole('link', { name: 'Opret station' }).click()
  await page.getByLabel("Hvilket laboratorium står pc'en i?").selectOption({ index: 1 })
  await page.getByLabel('Hvad skal stationen hedde?').fill(name)
  await page.getByRole('button', { name: 'Opret station' }).click()
  await expect(page.getByRole('img', { name: 'QR-kode med linket' })).toBeVisible()
  const link = await page.locator('p.mono').innerText()
  const station = page.url()

  // The laboratory's PC: an old browser without JavaScript does.
  const pc = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const bench = await pc.newPage()
  const { pathname, search } = new URL(link)
  await bench.goto(pathname + search)
  await expect(bench.getByText(name)).toBeVisible()
  await bench.getByRole('button', { name: "Sæt pc'en op" }).click()
  await expect(bench).toHaveURL(/\/opslag$/)
  await expect(bench.getByLabel('Prøvenummer')).toBeVisible()
  const cookie = (await pc.cookies()).find(({ name: key }) => key === KEPT)
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' })
  for (const place of ['/oversigt', '/laboratorier', '/indstillinger/brugere', '/traekninger', '/min-profil'])
    expect((await bench.goto(place))?.status(), place).toBe(403)
  await bench.goto(pathname + search)
  await expect(bench.getByText('Linket virker ikke.')).toBeVisible()

  await page.goto(station)
  await scripted(page)
  await page.getByRole('link', { name: 'Spær stationen' }).click()
  const dialog = page.getByRole('dialog', { name: `Spær ${name}?` })
  await dialog.getByRole('button', { name: 'Spær stationen' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    `${name} er spærret og kan ikke længere slå op.`,
  )
  await bench.goto('/opslag')
  await expect(bench.getByRole('heading', { level: 1 })).toHaveText('Log ind')
  await pc.close()
})

test('a laboratory PC that is used stays set up: its cookie is renewed, once a day', async ({ request }) => {
  const renewed = async (path: string, cookies: string) => {
    const response = await request.get(path, { headers: { Cookie: cookies } })
    const lines = response.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    return lines.map(({ value }) => value).filter((line) => line.startsWith(KEPT))
  }
  const station = `${KEPT}=${'x'.repeat(43)}`
  const [kept, today, ...more] = await renewed('/log-ind', station)
  expect(more).toEqual([])
  for (const part of [station, 'Max-Age=34560000', 'HttpOnly', 'Secure', 'SameSite=lax', 'Path=/'])
    expect(kept).toContain(part)
  expect(today).toMatch(/^__Host-npn-station-renewed=1;.* Max-Age=86400/)
  expect(await renewed('/log-ind', `${station}; ${today!.split(';')[0]}`)).toEqual([])
  expect(await renewed('/station', station), 'where a new one may just be given').toEqual([])
  expect(await renewed('/log-ind', 'andet=1')).toEqual([])
})

test('the secret of a link is shown once, and a new one ends it', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/indstillinger/stationer?soeg=Vagtlokalet')
  await page.getByRole('link', { name: 'Vagtlokalet', exact: true }).click()
  await page.getByRole('button', { name: 'Lav link til en anden pc' }).click()
  const link = page.locator('p.mono')
  const first = await link.innerText()
  await page.getByRole('button', { name: 'Lav link til en anden pc' }).click()
  await expect(link).not.toHaveText(first)
  await page.context().clearCookies({ name: '__Host-npn-once' })
  await page.reload()
  await expect(link).toHaveCount(0)
  await expect(page.getByText('Ubrugt link')).toBeVisible()
})

test('an API key is shown once and works until it is taken back', async ({ page, request }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/indstillinger/noegler/ny')
  await page.getByLabel('Hvilket system skal bruge nøglen?').fill('Prøvesystem')
  await page.getByLabel('Slå prøvenumre op').check()
  await page.getByRole('button', { name: 'Lav nøglen' }).click()
  const key = await page.locator('p.mono').innerText()
  expect(key).toMatch(/^npn_[\w-]{43}$/)
  const call = () =>
    request.get('/api/v1/numbers/0123456789', { headers: { Authorization: `Bearer ${key}` } })
  expect((await call()).status()).not.toBe(401)
  await page
    .getByRole('row', { name: /Prøvesystem/ })
    .first()
    .getByRole('link', { name: /Træk tilbage/ })
    .click()
  await page.getByRole('button', { name: 'Træk nøglen tilbage' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'Nøglen Prøvesystem er trukket tilbage',
  )
  expect((await call()).status()).toBe(401)
})
