import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'
import { signInAs } from '../support/sign-in'

/** A mailbox of the vendor of the first demo administrator, which nobody has confirmed. */
async function anUnprovenMailbox(): Promise<string> {
  const address = `drift-${randomUUID().slice(0, 8)}@nordlys.example`
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    await client.query(
      `insert into mailbox (id, vendor_id, address, created_at)
       select gen_random_uuid(), vendor_id, $1, now() from app_user
       where role = 'vendorAdmin' and deactivated_at is null and not functional order by created_at, id limit 1`,
      [address],
    )
  } finally {
    await client.end()
  }
  return address
}

for (const javaScriptEnabled of [true, false]) {
  test(`a mailbox is confirmed by the link it is mailed, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const address = await anUnprovenMailbox()
    const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled })
    const page = await context.newPage()
    await signInAs(page, 'vendorAdmin')
    await page.goto(`/konti/postkasser?tilstand=alle&soeg=${address}`)
    await page.getByRole('link', { name: address, exact: true }).click()
    await expect(page.getByText('Ingen har vist, at postkassen bliver læst.')).toBeVisible()
    await page.getByRole('button', { name: 'Send link til postkassen' }).click()
    await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
      `Linket er sendt til ${address}.`,
    )
    await expect(page.getByText('Afventer bekræftelse').first()).toBeVisible()
    const mailbox = page.url()

    const link = new URL(await mailedLink(address))
    const guests = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled })
    const guest = await guests.newPage()
    // A mail scanner opens the link too: that confirms nothing.
    await guest.request.get(link.pathname + link.search)
    await guest.goto(link.pathname + link.search)
    await guest.getByRole('button', { name: 'Bekræft postkassen' }).click()
    await expect(guest.getByText(`Tak. ${address} er bekræftet`)).toBeVisible()
    await guests.close()

    await page.goto(mailbox)
    await expect(page.getByText('Modtageren af et link bekræftede postkassen')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send link til postkassen' })).toBeVisible()
    await context.close()
  })
}

test('MedCom decides from a day on how often a mailbox is confirmed, without JavaScript', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'medcomAdmin')
  await page.goto('/indstillinger')
  await page.getByRole('link', { name: 'Gennemgang og mails' }).click()
  const months = page.getByLabel('Måneder, før en postkasse skal bekræftes igen')
  await months.fill('0')
  await page.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByText('Skriv mindst 1.').first()).toBeVisible()
  await months.fill('18')
  // Long after anything that other tests look at.
  await page.getByLabel('Fra og med hvilken dag?').fill('2039-01-01')
  await page.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    /Det gælder fra den 1\.\sjanuar 2039/,
  )
  await expect(page.getByText(/Det er besluttet, at det ændres den 1\.\sjanuar 2039/)).toBeVisible()
  await expect(months).toHaveValue('12')
  await context.close()
})
