import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const CSV =
  'Konto;Leverandør;E-mail;Afdeling\r\nlis-rejse;Nordlys Lab-IT (demo);drift@nordlys.example;Prøveafdeling\r\nlis-fejl;Ukendt A/S;ingen;Ærø\r\n'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('MedCom sees what each line of today’s register does, takes it in, and settles a difference by one click', async ({
    page,
  }) => {
    await signInAs(page, 'medcomAdmin')
    await page.goto('/konti/register')
    const file = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV, 'latin1') }
    await page.getByLabel('Hvilken fil?').setInputFiles(file)
    await page.getByRole('button', { name: 'Vis, hvad filen gør' }).click()
    await expect(page.getByRole('table', { name: 'Linjer med fejl' })).toContainText(
      'Leverandør: Der er ingen',
    )
    await page.getByRole('button', { name: 'Indlæs 1 linje' }).click()
    await expect(page.getByRole('heading', { name: 'Filen er indlæst' })).toBeVisible()
    await page.goto('/konti/register/afstemning?soeg=lis-rejse')
    await page.getByRole('button', { name: 'Luk kontoen' }).click()
    await expect(page.getByText('Kontoen lis-rejse lukkes.').first()).toBeAttached()
    await page.goto('/konti/register/afstemning?soeg=lis-rejse')
    await expect(page.getByRole('button', { name: 'Luk kontoen' })).toHaveCount(0)
  })
})
