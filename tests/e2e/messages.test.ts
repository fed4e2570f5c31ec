import type { Page } from '@playwright/test'
import { askPortal } from '../support/agreement-browser'
import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'
import { checkPage } from '../support/page-checks'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

const DAY = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const toast = (page: Page) => page.getByRole('region', { name: 'Besked' })

/** Takes the next step with a message that is open on the page. */
async function takeStep(page: Page, link: string, text: string, button: string) {
  await page.getByRole('link', { name: link, exact: true }).click()
  await page.getByLabel('Hvad skal modtagerne vide?').fill(text)
  await page.getByRole('button', { name: 'Se, hvem der får det' }).click()
  await expect(page.getByRole('heading', { name: 'Vil du sende det?' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Mailen' })).toContainText(text)
  await page.getByRole('button', { name: button }).click()
  await told(page)
  await expect(page.getByRole('list', { name: 'Forløb' })).toContainText(text)
}

/** What was told is followed to those who get it; back to the message itself, whose address it answers with. */
async function told(page: Page): Promise<string> {
  await page.waitForURL(/servicemeddelelser\/[0-9a-f-]{36}\/modtagere$/)
  await expect(toast(page)).toContainText('får mailen nu')
  const message = page.url().replace('/modtagere', '')
  await page.goto(message)
  return message
}

test('whoever is on duty tells of a disturbance from a phone in two presses, sees who has it, and says when it is over', async ({
  page,
  browser,
}) => {
  const started = Date.now()
  const title = `Opslag svarer ikke ${started}`
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(page, 'medcomAdmin')
  await page.goto('/servicemeddelelser')
  await page.getByRole('link', { name: 'Meld en driftsforstyrrelse' }).click()
  await page.getByLabel('Opslag', { exact: true }).check()
  await page.getByLabel('Hvad er galt?').fill(title)
  await page.getByRole('button', { name: 'Se, hvem der får det' }).click()
  await expect(page.getByRole('heading', { name: 'Vil du sende det nu?' })).toBeFocused()
  await expect(page.getByText(/modtagere hos .* får mailen/)).toBeVisible()
  await expect(
    page.getByText(/^Driftsforstyrrelse, Opslag, \d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d – /),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Send nu' }).click()
  const message = await told(page)
  expect(Date.now() - started).toBeLessThan(60_000)
  const id = message.split('/').at(-1)
  await expect(page.getByText('Det er om')).toBeVisible()
  await checkPage(page, await page.goto(message))

  const [mail] = await askPortal<{ address: string; vendor: string }>(
    `select d.address, o.name as vendor from message_delivery d join organisation o on o.id = d.vendor_id
     where d.message_id = $1 order by o.name, d.address limit 1`,
    [id],
  )
  const link = new URL(await mailedLink(mail!.address, started, title))
  const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(link.pathname + link.search)
  await expect(reader.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await reader.getByRole('button', { name: 'Kvittér' }).click()
  await expect(reader.getByText('Tak, der er kvitteret')).toBeVisible()
  await context.close()

  await page.goto(`${message}/modtagere`)
  await expect(page.getByRole('table', { name: 'Leverandører, der har set den' })).toContainText(mail!.vendor)
  await expect(page.getByText(/(\d+) af \1 er sendt/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Jeg har ringet' }).first().click()
  await expect(toast(page)).toContainText('Opkaldet er noteret.')
  await checkPage(page, await page.goto(`${message}/modtagere`))
  await page.goto(`${message}/mails?tilstand=receipted`)
  await expect(page.getByRole('table', { name: 'Mails om det nyeste' })).toContainText(mail!.address)
  await checkPage(page, await page.goto(`${message}/mails`))
  await checkPage(page, await page.goto('/servicemeddelelser/ny/driftsforstyrrelse'))

  await page.goto(message)
  await takeStep(page, 'Opdatér', 'Vi har fundet fejlen.', 'Send opdateringen')
  await takeStep(page, 'Meld løst', 'Fejlen er løst.', 'Meld det nu')
  await expect(page.getByText('Næste opdatering er lovet')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Drift lige nu' }).getByText(title)).toHaveCount(0)
})

test('a window is announced with the notice that is agreed, moved, begun and done', async ({ page }) => {
  const title = `Større disk ${Date.now()}`
  await signInAs(page, 'medcomAdmin')
  await page.goto('/servicemeddelelser/ny')
  await page.getByRole('link', { name: 'Servicevindue' }).click()
  await page.getByLabel('Hvilken dag begynder det?').fill(dayIn(3))
  await page.getByLabel('Hvilken dag slutter det?').fill(dayIn(51))
  await page.getByLabel('Slutter klokken').fill('02:00')
  await page.getByLabel('Overskrift').fill(title)
  const text = page.getByLabel('Hvad betyder det for modtagerne')
  await scripted(page)
  await text.fill('Databasesystemopgraderingen gennemføres.')
  await expect(page.getByText('Brug kortere ord i stedet for ”Databasesystemopgraderingen”.')).toBeVisible()
  await text.fill('Alt er lukket. Vi er snart klar igen.')
  await expect(page.getByText(/LIX \d+: meget let at læse/)).toBeVisible()
  await page.getByRole('button', { name: 'Se mailen, og hvem der får den' }).click()
  await expect(page.getByLabel('Hvorfor er varslet kortere end aftalt?')).toBeVisible()
  await page.getByLabel('Hvilken dag begynder det?').fill(dayIn(40))
  await page.getByRole('button', { name: 'Se mailen, og hvem der får den' }).click()
  await expect(page.getByText(/LIX \d+/)).toBeVisible()
  await page.getByRole('button', { name: 'Ret', exact: true }).click()
  await expect(page.getByLabel('Overskrift')).toHaveValue(title)
  await page.getByRole('button', { name: 'Se mailen, og hvem der får den' }).click()
  await page.getByRole('button', { name: 'Send meddelelsen' }).click()
  await told(page)
  await page.getByRole('link', { name: 'Flyt', exact: true }).click()
  await page.getByLabel('Hvilken dag begynder det?').fill(dayIn(50))
  await page.getByLabel('Hvad skal modtagerne vide?').fill('Det bliver ti dage senere.')
  await page.getByRole('button', { name: 'Se, hvem der får det' }).click()
  await page.getByRole('button', { name: 'Flyt og send' }).click()
  await told(page)
  await expect(page.getByRole('list', { name: 'Forløb' })).toContainText('Flyttet')
  await checkPage(page, await page.goto(`${page.url()}/opdater`))
  await page.goBack()
  await takeStep(page, 'Meld begyndt', 'Nu er vi begyndt.', 'Meld begyndt')
  await expect(page.getByRole('region', { name: 'Drift lige nu' })).toContainText(title)
  await takeStep(page, 'Meld afsluttet', 'Nu er vi færdige.', 'Meld det nu')
})

test('without JavaScript whoever writes while another ends it keeps what they wrote, and learns why it is not sent', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/servicemeddelelser/ny/driftsforstyrrelse')
  await page.getByLabel('Portalen', { exact: true }).check()
  await page.getByLabel('Hvad er galt?').fill(`Uden script ${Date.now()}`)
  await page.getByRole('button', { name: 'Se, hvem der får det' }).click()
  await page.getByRole('button', { name: 'Send nu' }).click()
  const message = await told(page)

  const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const slow = await context.newPage()
  await signInAs(slow, 'medcomAdmin')
  await slow.goto(`${message}/opdater`)
  const written = slow.getByLabel('Hvad skal modtagerne vide?')
  await written.fill('Det, jeg skrev længe på')
  await takeStep(page, 'Opdatér', 'En anden var hurtigere.', 'Send opdateringen')
  await slow.getByRole('button', { name: 'Se, hvem der får det' }).click()
  await expect(slow.locator('.error-summary')).toContainText(
    'Det nyeste er opdatering: ”En anden var hurtigere.”',
  )
  await expect(written).toHaveValue('Det, jeg skrev længe på')
  await takeStep(page, 'Meld løst', 'Det er løst.', 'Meld det nu')
  await slow.getByRole('button', { name: 'Se, hvem der får det' }).click()
  await expect(slow.locator('.error-summary')).toContainText(
    'Opdatering kan ikke meldes om det, der er løst.',
  )
  await expect(written).toHaveValue('Det, jeg skrev længe på')
  await slow.goto(`${message}/modtagere`)
  await expect(slow.getByRole('link', { name: 'Hent den igen' })).toBeVisible()
  await slow.getByRole('link', { name: 'Hele ringelisten' }).click()
  await expect(slow.getByRole('heading', { level: 1 })).toContainText('Ringeliste')
  await context.close()
})

test('MedCom’s reader only reads; a vendor says that it has seen it, and passes it on to its laboratories', async ({
  page,
  browser,
}) => {
  const open = 'Opslag i portalen svarer langsomt'
  await signInAs(page, 'medcomReader')
  await page.goto('/servicemeddelelser?tilstand=aaben')
  await expect(page.getByRole('link', { name: 'Meld en driftsforstyrrelse' })).toHaveCount(0)
  await page.getByRole('table').getByRole('link', { name: open }).click()
  await page.waitForURL(/servicemeddelelser\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('link', { name: 'Opdatér' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Modtagere' })).toBeVisible()

  const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL })
  const vendor = await context.newPage()
  await signInAs(vendor, 'vendorAdmin')
  await vendor.getByRole('region', { name: 'Drift lige nu' }).getByRole('link', { name: open }).click()
  await vendor.getByRole('button', { name: 'Kvittér' }).click()
  await expect(toast(vendor)).toContainText('MedCom kan se')
  await vendor.getByRole('link', { name: 'Giv videre til laboratorierne' }).click()
  await expect(vendor.getByText('Kære laboratorium')).toBeVisible()
  await checkPage(vendor, await vendor.goto(vendor.url()))
  await vendor.getByRole('button', { name: 'Den er givet videre til laboratorierne' }).click()
  await expect(vendor.getByText('Givet videre til laboratorierne').last()).toBeVisible()
  await context.close()
})
