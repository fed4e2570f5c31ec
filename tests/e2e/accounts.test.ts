import { createHash, randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'
import { signInAs } from '../support/sign-in'

/** A key of NPN-servicen's own, as MedCom gives it. */
async function serviceKey(): Promise<string> {
  const key = `npn_${randomUUID()}`
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    await client.query(
      `insert into api_key (id, name, scopes, start, digest, created_at)
       values (gen_random_uuid(), 'NPN-servicen i en rejse', '{accounts:provision}', $1, $2, now())`,
      [key.slice(0, 12), createHash('sha256').update(key).digest('hex')],
    )
  } finally {
    await client.end()
  }
  return key
}

/** NPN-servicen: reads the feed to its end and answers "done" to what concerns these accounts. Answers with how many. */
async function workTheFeed(request: APIRequestContext, names: readonly string[]): Promise<number> {
  const headers = { Authorization: `Bearer ${await serviceKey()}` }
  const done = new Set<string>()
  for (let after = '', upToDate = false; !upToDate;) {
    const page = await request.get(`/api/v1/accounts/changes?limit=500${after && `&after=${after}`}`, {
      headers,
    })
    expect(page.status()).toBe(200)
    const { changes, next, upToDate: atEnd } = (await page.json()) as Feed
    for (const { cursor, account } of changes.filter(({ account: { name } }) => names.includes(name))) {
      const answered = await request.post(`/api/v1/accounts/changes/${cursor}/acknowledgement`, {
        headers,
        data: { outcome: 'done' },
      })
      expect(answered.status()).toBe(200)
      done.add(account.name)
    }
    ;[after, upToDate] = [String(next), atEnd]
  }
  return done.size
}

interface Feed {
  changes: { cursor: string; account: { name: string } }[]
  next: string
  upToDate: boolean
}

const told = (page: Page) => page.getByRole('region', { name: 'Besked' })

test('a vendor gets three accounts: asked for at once, on a proven mailbox, approved, and confirmed by NPN-servicen', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const address = `konti-${randomUUID().slice(0, 8)}@nordlys.example`
  await signInAs(page, 'vendorAdmin')

  await page.goto('/konti/mange')
  const rows = page.locator('#tabel fieldset').filter({ has: page.getByLabel('Funktionspostkasse') })
  for (const index of [0, 1, 2]) {
    await rows.nth(index).getByLabel('Afdeling').fill(`Rejse ${address}`)
    await rows.nth(index).getByLabel('Funktionspostkasse').fill(address)
  }
  await page.locator('#tabel').getByRole('button', { name: 'Vis, hvad der sker' }).click()
  await expect(page.getByRole('heading', { name: /3\skonti kan bestilles$/ })).toBeVisible()
  await page.getByRole('button', { name: /^Bestil 3\skonti$/ }).click()
  await expect(page.getByRole('heading', { name: /3\skonti er bestilt$/ })).toBeVisible()
  const links = page.getByRole('table', { name: 'Hvad der blev af rækkerne' }).getByRole('link')
  const names = await links.allTextContents()
  expect(names).toHaveLength(3)
  const account = await links.first().getAttribute('href')

  await page.goto(`/konti/postkasser?tilstand=alle&soeg=${address}`)
  await page.getByRole('link', { name: address, exact: true }).click()
  await expect(page.getByText('Vi har sendt et link til postkassen.')).toBeVisible()
  await prove(browser, await mailedLink(address))

  await approve(browser, names)
  expect(await workTheFeed(request, names)).toBe(3)

  await page.goto(account!)
  await expect(page.getByText('Bekræftet af NPN-servicen')).toBeVisible()
  await expect(page.getByText('Aktiv', { exact: true })).toBeVisible()
  await expect(page.getByText(address).first()).toBeVisible()
})

/** Whoever reads the mailbox presses the button. */
async function prove(browser: Browser, link: string): Promise<void> {
  const guests = await browser.newContext({ baseURL: process.env.NPN_E2E_URL })
  const guest = await guests.newPage()
  const { pathname, search } = new URL(link)
  await guest.goto(pathname + search)
  await guest.getByRole('button', { name: 'Bekræft postkassen' }).click()
  await expect(guest.getByText('er bekræftet').first()).toBeVisible()
  await guests.close()
}

/** MedCom says yes to each in its work list, without leaving it; and that works without JavaScript. */
async function approve(browser: Browser, names: readonly string[]): Promise<void> {
  const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'medcomAdmin')
  await page.goto('/konti/anmodninger')
  for (const name of names) {
    await page
      .getByRole('article', { name: `Oprettelse: ${name}` })
      .getByRole('button', { name: 'Godkend' })
      .click()
    await expect(told(page)).toContainText(`Anmodningen om ${name} er godkendt.`)
    await expect(page).toHaveURL('/konti/anmodninger')
  }
  await context.close()
}
