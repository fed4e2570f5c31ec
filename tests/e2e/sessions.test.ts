import { expect, test } from '../support/e2e'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

test('one sees where one is signed in, and ends it there', async ({ page, browser }) => {
  const name = await signInAs(page, 'vendorUser')
  const other = await browser.newContext({
    baseURL: process.env.NPN_E2E_URL,
    userAgent: 'Firefox/140 (Windows NT 10.0)',
  })
  const there = await other.newPage()
  await there.goto('/log-ind')
  await there.getByRole('button', { name: `Log ind som ${name}`, exact: true }).click()
  await expect(there.locator('.shell[data-menu]')).toBeVisible()

  await page.goto('/min-profil')
  await expect(page.getByRole('row', { name: /Denne/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Afslut sessionen i Firefox på Windows' }).first().click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('Sessionen er afsluttet.')

  await there.goto('/laboratorier?sorter=-name')
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Log ind')
  await expect(there.getByText('Du er blevet logget ud')).toBeVisible()
  await there.getByRole('button', { name: `Log ind som ${name}`, exact: true }).click()
  await expect(there).toHaveURL(/\/laboratorier\?sorter=-name$/)
  await other.close()
})

test('signing in ends the session this browser had', async ({ page }) => {
  await signInAs(page, 'medcomReader')
  const cookie = async () =>
    (await page.context().cookies()).find(({ name }) => name === '__Host-npn-session')!
  const first = await cookie()
  await signInAs(page, 'medcomReader')
  const second = await cookie()
  expect(second.value).not.toBe(first.value)
  await page.context().addCookies([first])
  await page.goto('/oversigt')
  await expect(page.getByText('Du er blevet logget ud')).toBeVisible()
})

test('five minutes before the session ends one is told, and stays by saying so', async ({ page }) => {
  await page.clock.install()
  await signInAs(page, 'vendorAdmin')
  await page.goto('/indstillinger/invitationer/ny')
  await scripted(page)
  await page.getByLabel('Hvad hedder personen eller postkassen?').fill('Skrevet før pausen')
  await page.clock.fastForward('54:30')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.fastForward('01:00')
  const dialog = page.getByRole('dialog', { name: 'Du bliver snart logget ud' })
  await expect(dialog).toContainText('Du har ikke brugt portalen i næsten en time.')
  await dialog.getByRole('button', { name: 'Forbliv logget ind' }).click()
  await expect(dialog).toBeHidden()
  await page.clock.fastForward('50:00')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.fastForward('11:00')
  await expect(page.getByRole('dialog', { name: 'Du er blevet logget ud' })).toBeVisible()
  await expect(page.getByLabel('Hvad hedder personen eller postkassen?')).toHaveValue('Skrevet før pausen')
})

test('a form sent after the session ended keeps what was typed', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/indstillinger/noegler/ny')
  await scripted(page)
  await page.getByLabel('Hvilket system skal bruge nøglen?').fill('Skrevet for længe siden')
  await page.getByLabel('Slå prøvenumre op').check()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Lav nøglen' }).click()
  await expect(page.locator('.error-summary')).toContainText('Du er blevet logget ud.')
  await expect(page.getByLabel('Hvilket system skal bruge nøglen?')).toHaveValue('Skrevet for længe siden')
})

test('a page for another role says so, and one for nobody leads to the sign-in', async ({ page }) => {
  await signInAs(page, 'laboratoryUser')
  const response = await page.goto('/indstillinger')
  expect(response?.status()).toBe(403)
  await page.context().clearCookies()
  await page.goto('/indstillinger/brugere')
  await expect(page).toHaveURL(/\/log-ind\?til=%2Findstillinger%2Fbrugere$/)
})
