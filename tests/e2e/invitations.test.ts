import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

const pathOf = (link: string) => new URL(link).pathname + new URL(link).search

test('a vendor administrator invites a colleague, who accepts and is in', async ({ page, browser }) => {
  const mail = `kollega-${Date.now()}@nordlys.example`
  await signInAs(page, 'vendorAdmin')
  await page.goto('/indstillinger/brugere')
  await page.getByRole('link', { name: 'Invitér en bruger' }).click()
  await page.getByLabel('Hvad hedder personen eller postkassen?').fill('Kamma Kollega')
  await page.getByLabel('Hvilken mailadresse skal invitationen sendes til?').fill(mail)
  await page.getByLabel('Leverandøradministrator').check()
  await page.getByLabel('Det er en funktionspostkasse').check()
  await page.getByRole('button', { name: 'Send invitation' }).click()
  // An administrator signs in personally.
  await expect(page.locator('.error-summary')).toContainText('En administrator logger ind personligt')
  await page.getByLabel('Leverandørbruger').check()
  await page.getByLabel('Det er en funktionspostkasse').uncheck()
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    `Invitationen er på vej til ${mail}.`,
  )
  await expect(page.getByRole('row', { name: new RegExp(mail) })).toContainText('Sendt')

  const invited = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const guest = await invited.newPage()
  const link = pathOf(await mailedLink(mail))
  await guest.goto(link)
  await expect(guest.getByText('Velkommen, Kamma Kollega.')).toBeVisible()
  await guest.getByRole('button', { name: 'Tag imod og log ind' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Oversigt')
  await guest.goto(link)
  await expect(guest.getByText('Invitationen er taget imod.')).toBeVisible()
  await invited.close()

  await page.goto('/indstillinger/brugere?soeg=kollega')
  await page.getByRole('link', { name: 'Kamma Kollega' }).first().click()
  await scripted(page)
  await page.getByRole('link', { name: 'Luk adgangen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Luk adgangen for Kamma Kollega?' })
  await dialog.getByRole('button', { name: 'Luk adgangen' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'Adgangen er lukket, og Kamma Kollega er logget ud alle steder.',
  )
  await expect(page.getByRole('button', { name: 'Åbn adgangen igen' })).toBeVisible()
})

test('an invitation taken back opens nothing', async ({ page }) => {
  const mail = `fortrudt-${Date.now()}@nordlys.example`
  await signInAs(page, 'vendorAdmin')
  await page.goto('/indstillinger/invitationer/ny')
  await page.getByLabel('Hvad hedder personen eller postkassen?').fill('Fie Fortrudt')
  await page.getByLabel('Hvilken mailadresse skal invitationen sendes til?').fill(mail)
  await page.getByLabel('Leverandørbruger').check()
  await page.getByRole('button', { name: 'Send invitation' }).click()
  const link = pathOf(await mailedLink(mail))
  await page
    .getByRole('row', { name: new RegExp(mail) })
    .getByRole('button', { name: 'Træk tilbage' })
    .click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'er trukket tilbage. Linket virker ikke længere.',
  )
  await page.goto(link)
  await expect(page.getByText('Linket virker ikke.')).toBeVisible()
})

test('another vendor’s user is not there', async ({ page, browser }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/indstillinger/brugere?soeg=hanne%40havblik')
  await page.getByRole('link', { name: /Hanne/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hanne')
  const address = page.url()
  const foreign = await browser.newContext()
  const outsider = await foreign.newPage()
  await outsider.goto(`${process.env.NPN_E2E_URL}/log-ind`)
  await outsider.getByRole('button', { name: 'Log ind som Nanna Nordlys (demo)', exact: true }).click()
  await expect(outsider.locator('.shell[data-menu]')).toBeVisible()
  expect((await outsider.goto(address))?.status()).toBe(404)
  await foreign.close()
})
