import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

test('MedCom sees as a vendor, acts for it after a call, and is itself again', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  // Other tests make vendors too: the first page of the list need not hold this one.
  await page.goto('/leverandoerer?soeg=Solsort')
  await page.getByRole('link', { name: 'Solsort Systemer (demo)' }).click()
  await page.getByRole('link', { name: 'Stå for leverandøren' }).click()

  await page.getByRole('button', { name: 'Se som Solsort Systemer (demo)' }).click()
  await expect(page.getByRole('note')).toContainText('Du kan læse, men ikke ændre')
  await page.getByRole('link', { name: 'Min organisation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Solsort Systemer (demo)')
  await expect(page.getByRole('link', { name: 'Ret support' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Stop/ }).click()
  await expect(page.getByRole('note')).toHaveCount(0)

  await page.getByRole('link', { name: 'Stå for leverandøren' }).click()
  await page.getByRole('button', { name: 'Handl på leverandørens vegne' }).click()
  await expect(page.getByText('Vælg, hvordan leverandøren bad om det.').first()).toBeVisible()
  await page.getByLabel('Telefon').check()
  await page.getByLabel(/Hvem bad om hvad/).fill('Driftsvagten ringede (demo)')
  await page.getByRole('button', { name: 'Handl på leverandørens vegne' }).click()
  await expect(page.getByRole('note')).toContainText('Du handler på vegne af Solsort')
  await page.getByRole('link', { name: 'Min organisation' }).click()
  await page.getByRole('link', { name: 'Ret support' }).click()
  await page.getByLabel('Hvornår er der åbent?').fill('hverdage kl. 7–17')
  await page.getByRole('button', { name: 'Gem support' }).click()
  await page.getByRole('button', { name: /^Stop/ }).click()
  await page.getByRole('link', { name: 'Historik' }).click()
  await expect(page.getByText(/på leverandørens vegne efter et telefonopkald/).first()).toBeVisible()
})
