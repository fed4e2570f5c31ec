import { LIST } from '../support/approval-list'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const PLACE = '/systemer/godkendelsesliste'
const file = (content: string | Uint8Array) => ({
  name: 'liste.htm',
  mimeType: 'text/html',
  buffer: Buffer.from(content),
})

// One after the other: two lists that wait at the same time could be taken for each other.
test.describe.configure({ mode: 'default' })

test('a list that waits is taken into use, once', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto(PLACE)
  const waiting = page.getByRole('row').filter({ hasText: 'Afventer MedCom' })
  await waiting.getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Ændrede svar' })).toContainText('Solsort Genetik')
  await page.getByRole('button', { name: 'Tag listen i brug' }).click()
  await expect(
    page.getByText(/Listen er taget i brug: 0.nye systemer, 5.svar ændret\./).first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tag listen i brug' })).toHaveCount(0)
  await page.goto('/systemer?soeg=Solsort')
  await page.getByRole('link', { name: 'Solsort Genetik' }).click()
  await page.getByRole('link', { name: /^Godkendelser/ }).click()
  await expect(
    page.getByText('Den gode VANSEnvelope, VANSEnvelope (1.0), Sende: fra ”Tester” til ”Godkendt”'),
  ).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a list is uploaded, looked at and discarded', async ({ page }) => {
    await signInAs(page, 'medcomAdmin')
    await page.goto(PLACE)
    await page.getByLabel('Hvilken fil?').setInputFiles(file(LIST))
    await page.getByRole('button', { name: 'Vis, hvad listen ændrer' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Godkendelseslisten af 9. juli 2026')
    await expect(page.getByRole('heading', { name: 'Nye systemer (6)' })).toBeVisible()
    await page.getByRole('button', { name: 'Kassér listen' }).click()
    await expect(page).toHaveURL(PLACE)
    await expect(page.getByRole('row').filter({ hasText: '9. juli 2026' }).first()).toContainText('Kasseret')
  })

  test('a file that is no list, none at all, and one too large each say what to do', async ({ page }) => {
    await signInAs(page, 'medcomAdmin')
    const upload = async (content?: string) => {
      await page.goto(PLACE)
      if (content) await page.getByLabel('Hvilken fil?').setInputFiles(file(content))
      await page.getByRole('button', { name: 'Vis, hvad listen ændrer' }).click()
      return page.getByRole('alert')
    }
    await expect(await upload('hej')).toContainText('ingen tabel med kolonnerne')
    await expect(await upload()).toContainText('Vælg en fil')
    await expect(await upload('x'.repeat(3_000_000))).toContainText('større end 2 MB')
  })
})
