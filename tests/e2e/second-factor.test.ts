import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from '../support/e2e'
import { holdScripts } from '../support/hold-scripts'
import { mailedLink } from '../support/mailbox'
import { checkPage } from '../support/page-checks'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

const pathOf = (link: string) => new URL(link).pathname + new URL(link).search
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
let count = 0

// Each begins with an invitation, and waits for letters.
test.describe.configure({ timeout: 120_000 })

/** A vendor administrator of one's own, who has just accepted the invitation and must set a second step up. */
async function newcomer(browser: Browser, options: BrowserContextOptions = {}) {
  const name = `Ny Administrator ${Date.now()}${(count += 1)}`
  const mail = `${name.replaceAll(' ', '-').toLowerCase()}@nordlys.example`
  const [host, own] = [await open(browser), await open(browser, options)]
  await signInAs(host, 'vendorAdmin')
  await host.goto('/indstillinger/invitationer/ny')
  await host.getByLabel('Hvad hedder personen eller postkassen?').fill(name)
  await host.getByLabel('Hvilken mailadresse skal invitationen sendes til?').fill(mail)
  await host.getByLabel('Leverandøradministrator').check()
  await host.getByRole('button', { name: 'Send invitation' }).click()
  await expect(host.getByRole('region', { name: 'Besked' })).toContainText(mail)
  await host.context().close()
  await own.goto(pathOf(await mailedLink(mail)))
  await own.getByRole('button', { name: 'Tag imod og log ind' }).click()
  await expect(heading(own)).toHaveText('Sæt godkendelse i to trin op')
  return { page: own, name, mail }
}

async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ baseURL: process.env.NPN_E2E_URL, ...options })).newPage()
}

/** Types the key into an app of ours, as somebody does who cannot scan, and answers with the app and the codes. */
async function setUpApp(page: Page) {
  const key = (await page.locator('p.mono').innerText()).replace(/\s/g, '')
  const app = new TOTP({ secret: Secret.fromBase32(key) })
  await page.getByLabel('Hvad viser appen nu?').fill(app.generate())
  await page.getByRole('button', { name: 'Tag appen i brug' }).click()
  await expect(heading(page)).toHaveText('Gem dine genoprettelseskoder')
  const codes = await page
    .getByRole('list', { name: /^Genoprettelseskoder/ })
    .getByRole('listitem')
    .allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Jeg har gemt koderne' }).click()
  await expect(heading(page)).toHaveText('Oversigt')
  return { app, codes }
}

async function signInByLink(page: Page, mail: string, to = '/laboratorier') {
  await page.context().clearCookies()
  const asked = Date.now()
  await page.goto(`/log-ind?${new URLSearchParams({ til: to })}`)
  await page.getByLabel('Hvad er din mailadresse?').fill(mail)
  await page.getByRole('button', { name: 'Send mig et link' }).click()
  await expect(heading(page)).toHaveText('Se i din mail')
  await page.goto(pathOf(await mailedLink(mail, asked)))
  await page.getByRole('button', { name: 'Log ind' }).click()
}

const sessionOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === '__Host-npn-session')?.value

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`an administrator sets an app up, and shows it at the next sign-in, ${how}`, async ({ browser }) => {
    const { page, mail } = await newcomer(browser, { javaScriptEnabled })
    if (javaScriptEnabled) await checkPage(page, await page.reload())
    await page.getByLabel('Hvad viser appen nu?').fill('12345')
    await page.getByRole('button', { name: 'Tag appen i brug' }).click()
    await expect(page.locator('.error-summary')).toContainText('Skriv de 6 cifre, som appen viser.')
    const { app, codes } = await setUpApp(page)

    await signInByLink(page, mail)
    await expect(heading(page)).toHaveText('Vis, at det er dig')
    if (javaScriptEnabled) await checkPage(page, await page.reload())
    await page.goto('/oversigt')
    await expect(page).toHaveURL(/\/log-ind\/kode\?til=%2Foversigt$/)
    await page.goto('/log-ind/kode?til=/laboratorier')
    const before = await sessionOf(page)
    // A code works once: the phone's clock is half a minute ahead, so that nobody waits for the next.
    await page
      .getByLabel('Hvad viser din godkendelsesapp?')
      .fill(app.generate({ timestamp: Date.now() + 30_000 }))
    await page.getByRole('button', { name: 'Fortsæt' }).click()
    await expect(page).toHaveURL('/laboratorier')
    expect(await sessionOf(page)).not.toBe(before)

    await signInByLink(page, mail)
    await page.getByRole('link', { name: 'Har du ikke din telefon eller nøgle?' }).click()
    const code = page.getByLabel('Hvad står der på en af dine genoprettelseskoder?')
    await code.fill('aaaaa-aaaaa')
    await page.getByRole('button', { name: 'Brug koden' }).click()
    await expect(page.locator('.error-summary')).toContainText('Koden passer ikke, eller den er brugt.')
    await code.fill(codes[0]!)
    await page.getByRole('button', { name: 'Brug koden' }).click()
    await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
      'Du har 9 genoprettelseskoder tilbage.',
    )
    await expect(page).toHaveURL('/laboratorier')
    await page.goto('/min-profil')
    const row = page.getByRole('row', { name: /Min telefon/ })
    await expect(row).toContainText('Godkendelsesapp')
    // The only one of somebody who needs one stays.
    await expect(row.getByRole('link', { name: 'Fjern' })).toHaveCount(0)
    await row.getByRole('link', { name: 'Omdøb' }).click()
    await expect(heading(page)).toHaveText('Omdøb en godkendelse i to trin')
    if (javaScriptEnabled) await checkPage(page, await page.reload())
    await page.getByLabel('Hvad skal den hedde?').fill('Arbejdstelefon')
    await page.getByRole('button', { name: 'Gem navnet' }).click()
    await expect(page.getByRole('row', { name: /Arbejdstelefon/ })).toBeVisible()
    await page.getByRole('button', { name: 'Lav nye koder' }).click()
    await expect(heading(page)).toHaveText('Gem dine genoprettelseskoder')
    await expect(page.getByText(codes[1]!)).toHaveCount(0)
    await page.getByRole('link', { name: 'Jeg har gemt koderne' }).click()
    await expect(page.getByText('Du har 10 genoprettelseskoder tilbage.')).toBeVisible()
    await page.context().close()
  })
}

test('a passkey is made on the device, and shown at the next sign-in', async ({ browser }) => {
  const { page, mail } = await newcomer(browser)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const letIn = await holdScripts(page)
  await page.reload({ waitUntil: 'commit' })
  const make = page.getByRole('button', { name: 'Opret en adgangsnøgle' })
  await expect(make).toBeDisabled()
  const pressed = make.click()
  letIn()
  await pressed
  await expect(heading(page)).toHaveText('Gem dine genoprettelseskoder')
  await page.getByRole('link', { name: 'Jeg har gemt koderne' }).click()
  await expect(heading(page)).toHaveText('Oversigt')

  await signInByLink(page, mail)
  await expect(heading(page)).toHaveText('Vis, at det er dig')
  // Somebody else at the device: it does not know them, and so gives nothing.
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.getByRole('button', { name: 'Brug din adgangsnøgle' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Enheden gav ikke en adgangsnøgle.')
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await page.getByRole('button', { name: 'Brug din adgangsnøgle' }).click()
  await expect(page).toHaveURL('/laboratorier')

  await page.goto('/min-profil')
  await expect(page.getByRole('row', { name: /Adgangsnøgle, Chrome/ })).toBeVisible()
  await page.getByRole('link', { name: 'Tilføj en mere' }).click()
  const key = (await page.locator('p.mono').innerText()).replace(/\s/g, '')
  await page.getByLabel('Hvad viser appen nu?').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await page.getByRole('button', { name: 'Tag appen i brug' }).click()
  await expect(page).toHaveURL('/min-profil')
  await scripted(page)
  await page
    .getByRole('row', { name: /Adgangsnøgle, Chrome/ })
    .getByRole('link', { name: 'Fjern' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'er fjernet og virker ikke længere.',
  )
  await page.context().close()
})

test('MedCom resets it for somebody who has lost it, who then sets it up anew', async ({ browser, page }) => {
  const lost = await newcomer(browser)
  await setUpApp(lost.page)
  await signInAs(page, 'medcomAdmin')
  await page.goto(`/indstillinger/brugere?${new URLSearchParams({ soeg: lost.mail })}`)
  await page.getByRole('link', { name: lost.name }).first().click()
  await page.getByRole('link', { name: 'Nulstil godkendelse i to trin' }).click()
  await expect(heading(page)).toHaveText(`Nulstil godkendelse i to trin for ${lost.name}?`)
  await page.getByRole('button', { name: 'Nulstil godkendelse i to trin' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('er nulstillet.')
  await expect(page.getByRole('link', { name: 'Nulstil godkendelse i to trin' })).toHaveCount(0)
  await lost.page.goto('/oversigt')
  await expect(heading(lost.page)).toHaveText('Log ind')
  await signInByLink(lost.page, lost.mail)
  await expect(heading(lost.page)).toHaveText('Sæt godkendelse i to trin op')
  await lost.page.context().close()
})
