import { expect, test } from '../support/e2e'
import { holdScripts } from '../support/hold-scripts'
import { signInAs } from '../support/sign-in'

test('what only a script can do cannot be pressed before the script has come', async ({ page }) => {
  const letIn = await holdScripts(page)
  await page.goto('/udvikling/komponenter?besked=gemt', { waitUntil: 'commit' })
  const copy = page.getByRole('button', { name: 'Kopiér prøvenummeret' })
  const close = page.getByRole('button', { name: 'Luk beskeden' })
  await expect(copy).toBeDisabled()
  await expect(close).toBeDisabled()
  const early = await copy.boundingBox()

  const pressed = close.click()
  letIn()
  await pressed
  await expect(page.getByRole('region', { name: 'Besked', exact: true })).toHaveCount(0)
  await expect(copy).toBeEnabled()
  expect(await copy.boundingBox()).toEqual(early)
})

test('what is filled in before the script has come stays as it was filled in', async ({ page }) => {
  await signInAs(page, 'vendorAdmin')
  await page.goto('/indstillinger/brugere')
  const row = page.getByRole('row').filter({ hasText: 'Leverandørbruger' }).first()
  const user = await row.getByRole('link').first().getAttribute('href')
  const letIn = await holdScripts(page)
  await page.goto(`${user}/rediger`, { waitUntil: 'commit' })
  const name = page.getByLabel('Hvad hedder brugeren?')
  const role = page.getByRole('radio', { name: 'Leverandøradministrator' })
  const functional = page.getByLabel('Det er en funktionspostkasse')
  const search = page.getByRole('banner').getByLabel('Søg i portalen')
  await expect(role).not.toBeChecked()
  const wasFunctional = await functional.isChecked()
  await name.fill('Skrevet tidligt')
  await role.check()
  await functional.setChecked(!wasFunctional)
  await search.fill('demoh')

  letIn()
  const dialog = page.getByRole('dialog', { name: 'Søg i portalen' })
  await expect(async () => {
    await search.click()
    await expect(dialog).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(dialog.getByRole('combobox')).toHaveValue('demoh')
  await expect(name).toHaveValue('Skrevet tidligt')
  await expect(role).toBeChecked()
  expect(await functional.isChecked()).toBe(!wasFunctional)
})
