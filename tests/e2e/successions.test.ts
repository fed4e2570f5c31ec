import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

test('MedCom sees what passes before a succession is planned, plans it, and calls it off', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/indstillinger/efterfoelgelse')
  await expect(page.getByRole('row').filter({ hasText: 'Digital Sundhed Danmark' })).toContainText('Planlagt')
  await page.getByRole('link', { name: 'Planlæg et skift' }).click()
  await page
    .getByLabel('Hvem følges efter, og i hvilken rolle?')
    .selectOption({ label: 'Havblik Software (demo), leverandør' })
  await page.getByLabel('Hvem følger efter?').selectOption({ label: 'Fjordens IT (demo)' })
  await page.getByRole('button', { name: 'Vis, hvad der går over' }).click()
  await expect(page.getByText('Vælg', { exact: false }).first()).toBeVisible()
  await page.getByLabel('Fra og med hvilken dag?').fill('2098-01-01')
  await page.getByRole('button', { name: 'Vis, hvad der går over' }).click()
  await expect(page.getByRole('heading', { name: 'Det går over' })).toBeVisible()
  await expect(page.getByText('Skal inviteres hos Fjordens IT (demo)')).toBeVisible()
  await checkPage(page, await page.goto(page.url()))
  await page.getByLabel('Hvorfor skifter parten?').fill('Opkøb')
  await page.getByRole('button', { name: 'Planlæg skiftet, og giv besked' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Fra Havblik Software (demo) til Fjordens IT (demo)',
  )
  await checkPage(page, await page.goto(page.url()))
  await page.getByRole('link', { name: 'Aflys skiftet' }).click()
  await page.getByLabel('Hvorfor aflyses skiftet?').fill('Opkøbet blev ikke til noget')
  await page.getByRole('button', { name: 'Aflys skiftet' }).click()
  await expect(page.getByText('Aflyst').first()).toBeVisible()
})
