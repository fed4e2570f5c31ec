import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { aPdf } from '../support/pdf'
import { signInAs } from '../support/sign-in'

test.use({ javaScriptEnabled: false })

async function send(page: Page, buffer: Buffer) {
  const file = { name: 'aftale.pdf', mimeType: 'application/pdf', buffer }
  await page.getByLabel('Hvilken fil er aftalen?').setInputFiles(file)
  await page.getByRole('button', { name: 'Registrér aftalen' }).click()
}

test('an agreement on paper is taken in with its PDF, and what was typed is kept when the file is no PDF', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/aftaler')
  await page.getByRole('link', { name: 'Registrér en på papir' }).click()
  await page.getByLabel('Hvem er leverandøren?').selectOption({ label: 'Granit Informatik AB (demo)' })
  await page.getByLabel('Hvilken skabelon svarer teksten til?').selectOption({ index: 1 })
  await page.getByLabel('Hvilken dag underskrev den sidste part?').fill('2022-02-01')
  await page.getByLabel('Fra og med hvilken dag gælder aftalen?').fill('2022-03-01')
  await page.getByLabel('Hvem underskrev for leverandøren?').fill('Gunnel Granit (demo)')
  await page.getByLabel('Hvad var leverandørens underskrivers titel?').fill('Direktør')
  await page.getByLabel('Hvem underskrev for MedCom?').fill('Mona Medunderskriver (demo)')
  await page.getByLabel('Hvad var MedComs underskrivers titel?').fill('Kontorchef')
  await send(page, Buffer.from('ikke en PDF'))
  await expect(page.getByText('Filen kan ikke læses som PDF. Vælg en anden.').first()).toBeVisible()
  await expect(page.getByLabel('Hvem underskrev for leverandøren?')).toHaveValue('Gunnel Granit (demo)')
  await send(page, Buffer.from(await aPdf()))
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText(
    'Aftalen på papir er registreret som NPN-2022-',
  )
})
