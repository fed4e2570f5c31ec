import { Readable } from 'node:stream'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

const NOBODYS = '/laboratorier/00000000-0000-4000-8000-000000000000'
const FORBIDDEN = 'Det har du ikke adgang til'
const MISSING = 'Siden findes ikke'

const SIGNED_IN = [
  { what: 'a page for another role', path: '/indstillinger/nummerregler/ny', status: 403, title: FORBIDDEN },
  { what: 'a record that is not there', path: NOBODYS, status: 404, title: MISSING },
  { what: 'an unknown address', path: '/findes/ikke?q=1', status: 404, title: MISSING },
]

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a vendor user is told what is not theirs or not there, in the usual frame', async ({ page }) => {
      await signInAs(page, 'vendorUser')
      const complaints = listen(page)
      for (const { what, path, status, title } of SIGNED_IN) {
        const response = await page.goto(path)
        expect(response?.status(), what).toBe(status)
        await expect(page.getByRole('heading', { level: 1 }), what).toHaveText(title)
        await expect(page).toHaveTitle(`${title} – NPN-portalen`)
        // The check of a page is a script.
        if (javaScriptEnabled) await checkPage(page, response)
        await expect(page.getByRole('main').getByRole('link', { name: 'Gå til forsiden' })).toBeVisible()
        await expect(page.locator('.shell[data-menu]'), what).toBeVisible()
        expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path)
      }
      await page.getByRole('main').getByRole('link', { name: 'Gå til forsiden' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oversigt')
      expect(complaints).toEqual([])
    })

    test('a visitor at an unknown address is told so', async ({ page }) => {
      const complaints = listen(page)
      const response = await page.goto('/findes-ikke')
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(MISSING)
      await expect(page.getByRole('banner')).toBeVisible()
      await expect(page).toHaveTitle(`${MISSING} – NPN-portalen`)
      if (javaScriptEnabled) await checkPage(page, response)
      expect(complaints).toEqual([])
    })
  })
}

test('nobody can ask for the page of a fault that did not happen', async ({ request }) => {
  for (const key of ['404', '']) {
    const answer = await request.get('/tilgaengelighed', { headers: { 'x-npn-fault': key } })
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toContain('Tilgængelighedserklæring')
  }
  expect((await request.get('/fejl')).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form sent after the session ended is kept, and sent again after signing in', async ({ page }) => {
    const name = await signInAs(page, 'medcomAdmin')
    await page.goto('/indstillinger/noegler/ny')
    await page.getByLabel('Hvilket system skal bruge nøglen?').fill('Skrevet for længe siden')
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Lav nøglen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er blevet logget ud')
    await expect(page).toHaveTitle('Du er blevet logget ud – NPN-portalen')
    await page.getByText('Se det, du skrev').click()
    await expect(page.getByRole('main')).toContainText('Skrevet for længe siden')

    const beside = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Log ind i en ny fane' }).click()
    await (await beside).getByRole('button', { name: `Log ind som ${name}`, exact: true }).click()
    await expect((await beside).getByRole('heading', { level: 1 })).toBeVisible()

    // It went to the server as it was: something is missing, and the form says so with what was typed in it.
    await page.getByRole('button', { name: 'Send igen' }).click()
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.getByLabel('Hvilket system skal bruge nøglen?')).toHaveValue('Skrevet for længe siden')
    await page.getByLabel('Slå prøvenumre op').check()
    await page.getByRole('button', { name: 'Lav nøglen' }).click()
    await expect(page.getByRole('main')).toContainText('Skrevet for længe siden')
    await expect(page.getByRole('button', { name: 'Lav nøglen' })).toHaveCount(0)
  })
})

test('a form over the limit is answered with 413 and the way back, by its length and by counting', async () => {
  const url = `${process.env.NPN_E2E_URL}/log-ind`
  const much = () => Buffer.alloc(4 * 1024 * 1024 + 1, 'a')
  const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: process.env.NPN_E2E_URL ?? '' }
  const counted = Readable.toWeb(Readable.from([much()])) as ReadableStream<Uint8Array>
  const bodies: RequestInit[] = [{ body: much() }, { body: counted, duplex: 'half' } as RequestInit]
  for (const body of bodies) {
    const response = await fetch(url, { method: 'POST', headers, ...body })
    expect(response.status).toBe(413)
    const html = await response.text()
    expect(html).toContain('<h1>Det var for meget på én gang</h1>')
    expect(html).toMatch(/<a [^>]*href="\/log-ind"[^>]*>Åbn formularen igen/)
  }
})

test('with JavaScript a form over the limit is not sent, and stays as it was', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/leverandoerer/ny')
  await scripted(page)
  const name = page.getByRole('main').getByRole('textbox').first()
  await name.evaluate((field: HTMLInputElement) => (field.value = 'a'.repeat(4_000_001)))
  await page.getByRole('main').locator('button[type=submit]').last().click()
  await expect(page.locator('.error-summary')).toContainText('højst 4 MB')
  expect(await name.evaluate((field: HTMLInputElement) => field.value.length)).toBe(4_000_001)
  await expect(page.locator('.error-summary')).toBeFocused()
})

test('a form that an update has made unknown is answered with a page that holds what was typed', async () => {
  const origin = process.env.NPN_E2E_URL ?? ''
  const body = new FormData()
  body.set('$ACTION_ID_00', '')
  body.set('note', 'Skrevet før <opdateringen>')
  const response = await fetch(`${origin}/log-ind`, { method: 'POST', headers: { origin }, body })
  expect(response.status).toBe(400)
  const html = await response.text()
  expect(html).toContain('<h1>Formularen er for gammel</h1>')
  expect(html).toContain('Skrevet før &lt;opdateringen&gt;')
})

/** What the browser complains about, but for the status that is asked for. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text()))
      complaints.push(message.text())
  })
  return complaints
}
