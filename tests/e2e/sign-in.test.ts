import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'

async function askForLink(page: Page, mail: string, place = '/log-ind'): Promise<number> {
  const asked = Date.now()
  await page.goto(place)
  await page.getByLabel('Hvad er din mailadresse?').fill(mail)
  await page.getByRole('button', { name: 'Send mig et link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Se i din mail')
  return asked
}

const pathOf = (link: string) => new URL(link).pathname + new URL(link).search

test('a link comes by mail, is read without harm, and signs in once', async ({ page, request }) => {
  const mail = 'niels@nordlys.example'
  const asked = await askForLink(page, mail, '/log-ind?til=%2Flaboratorier%3Fsorter%3D-navn')
  const link = pathOf(await mailedLink(mail, asked))
  // A mail scanner that opens links, in both the ways they do.
  expect((await request.head(link)).status()).toBe(200)
  expect((await request.get(link)).status()).toBe(200)

  await page.goto(link)
  await expect(page.getByText(`Du logger ind i denne browser med ${mail}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page).toHaveURL(/\/laboratorier\?sorter=-navn$/)
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-npn-session')
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 })

  await page.context().clearCookies()
  await page.goto(link)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Linket virker ikke længere')
  await page.getByRole('link', { name: 'Send mig et nyt link' }).click()
  await expect(page).toHaveURL(/\/log-ind$/)
})

test('an address nobody has gets the same answer', async ({ page }) => {
  await askForLink(page, 'findes-ikke@prove.example')
})

test('what is no address is said at the field, and stays there', async ({ page }) => {
  await page.goto('/log-ind')
  await page.getByLabel('Hvad er din mailadresse?').fill('niels')
  await page.getByRole('button', { name: 'Send mig et link' }).click()
  await expect(page.locator('.error-summary')).toContainText('Skriv en mailadresse')
  await expect(page.getByLabel('Hvad er din mailadresse?')).toHaveValue('niels')
})

test('sign-in leads nowhere outside the portal', async ({ page }) => {
  for (const til of [
    'https://ondt.example/',
    '//ondt.example/',
    '/\\ondt.example',
    '/%09/ondt.example',
    'javascript:1',
  ]) {
    await page.goto(`/log-ind?${new URLSearchParams({ til })}`)
    await page.getByRole('button', { name: 'Log ind som Demo Læser', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/log-ind'))
    expect(new URL(page.url()).hostname).toBe('localhost')
    await page.context().clearCookies()
  }
})

test('a form on another site cannot sign anybody in', async ({ request }) => {
  for (const path of [
    '/log-ind/bekraeft/brug',
    '/log-ind/demo',
    '/log-ud',
    '/invitation/tag-imod',
    '/station/saet-op',
  ]) {
    const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://ondt.example' }
    const response = await request.post(path, { form: { kode: 'x' }, headers, maxRedirects: 0 })
    expect(response.headers().location, path).toBe('/log-ind?fejl=fremmed')
    expect(response.headers()['set-cookie'], path).toBeUndefined()
  }
})

test('next-auth answers nothing by itself', async ({ request }) => {
  for (const path of [
    'session',
    'csrf',
    'providers',
    'signin',
    'signin/email',
    'callback/email?email=a&token=b',
    'error',
  ])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in by link, and out again', async ({ page }) => {
    const mail = 'henrik@havblik.example'
    const asked = await askForLink(page, mail)
    await page.goto(pathOf(await mailedLink(mail, asked)))
    await page.getByRole('button', { name: 'Log ind' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oversigt')
    await page.locator('summary', { hasText: 'Henrik Havblik' }).click()
    await page.getByRole('button', { name: 'Log ud' }).click()
    await expect(page).toHaveURL(/\/log-ind$/)
    await page.goto('/oversigt')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log ind')
    await expect(page.locator('input[name=til]').first()).toHaveValue('/oversigt')
  })
})

test('odd forms are turned away without a trace', async ({ request }) => {
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const post = async (options: object) =>
    (await request.post('/log-ind/demo', { headers, maxRedirects: 0, ...options })).headers().location
  expect(await post({ form: { person: 'x'.repeat(50_000) } })).toBe('/log-ind?fejl=teknisk')
  expect(await post({ form: { person: "' or 1=1 --" } })).toBe('/log-ind?fejl=demo')
  expect(await post({ form: { person: '\u0000' } })).toBe('/log-ind?fejl=demo')
  expect(await post({ data: { person: 1 } })).toMatch(/^\/log-ind\?fejl=teknisk/)
})
