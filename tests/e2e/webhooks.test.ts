import { Webhook } from 'standardwebhooks'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { startReceiver } from '../support/receiver'
import { signInAs } from '../support/sign-in'

const LIST = '/servicemeddelelser/webhooks'

for (const javaScriptEnabled of [true, false])
  test(`a vendor’s administrator sets a webhook up, tries it, moves it and removes it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const receiver = await startReceiver()
    const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled })
    const page = await context.newPage()
    const name = `Overvågning ${javaScriptEnabled ? 'A' : 'B'}`
    await signInAs(page, 'vendorAdmin')
    await page.goto(`${LIST}/ny`)
    await page.getByLabel('Hvilket system skal have meddelelserne?').fill(name)
    await page.getByLabel('Hvilken adresse skal de sendes til?').fill('https://10.0.0.1/npn')
    await page.getByRole('button', { name: 'Lav webhooken' }).click()
    await expect(page.getByText('Adressen ligger i et lukket net.').first()).toBeVisible()
    await page.getByLabel('Hvilken adresse skal de sendes til?').fill(receiver.url)
    await page.getByRole('button', { name: 'Lav webhooken' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Webhook: ${name}`)
    const secret = await page.getByText(/^whsec_/).textContent()
    await page.getByRole('button', { name: 'Send en prøve' }).click()
    await expect(page.getByRole('region', { name: 'Besked' })).toContainText('Prøven bliver sendt nu.')
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('region', { name: 'Kald' })).toContainText(/svar 200 .* Tak/, {
        timeout: 500,
      })
    }).toPass()
    const [call] = receiver.state.received
    expect(new Webhook(secret!).verify(call!.body, call!.headers as Record<string, string>)).toMatchObject({
      type: 'test',
    })
    const own = new URL(page.url()).pathname
    if (javaScriptEnabled) await checkPage(page, await page.goto(own))
    await page.goto(`${own}/ret`)
    await page.getByLabel('Hvilken adresse skal de sendes til?').fill('https://mit-system.example/503')
    await page.getByRole('button', { name: 'Gem webhooken' }).click()
    await page.getByRole('button', { name: 'Send en prøve' }).click()
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('region', { name: 'Kald' })).toContainText('svar 503', { timeout: 500 })
    }).toPass()
    await page.goto(`${own}/slaa-fra`)
    await page.getByRole('button', { name: 'Slå webhooken fra' }).click()
    await expect(page.getByText('En administrator slog den fra.')).toBeVisible()
    await page.goto(`${LIST}?tilstand=alle`)
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
    await page.goto(`${own}/fjern`)
    await page.getByRole('button', { name: 'Fjern webhooken' }).click()
    await expect(page.getByRole('region', { name: 'Besked' })).toContainText(`${name} er fjernet`)
    expect((await page.goto(own))!.status()).toBe(404)
    await context.close()
    await receiver.stop()
  })
