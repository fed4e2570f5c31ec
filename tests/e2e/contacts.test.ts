import { askPortal } from '../support/agreement-browser'
import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'
import { signInAs } from '../support/sign-in'

test('a vendor replaces its operations contact, and MedCom reads it in the day’s mail', async ({
  page,
  browser,
}) => {
  const started = Date.now()
  await askPortal(`update contact_list_version set told_at = now() where told_at is null`)
  await signInAs(page, 'vendorAdmin')
  await page.goto('/kontaktpersoner?funktion=operations')
  const first = page.locator('tbody').getByRole('link').first()
  const former = (await first.textContent())!.split(',')[0]!
  await first.click()
  await page.getByRole('link', { name: 'Erstat med en anden' }).click()
  await expect(page.getByLabel('Drift', { exact: true })).toBeChecked()
  const box = `natdrift-${started}@nordlys.example`
  await page.getByLabel('Hvad hedder kontakten?').fill('Natdriften')
  await page.getByLabel('Mailadresse').fill(box)
  await page.getByLabel('Telefon', { exact: false }).first().fill('ring 70 12')
  await page.getByRole('button', { name: `Erstat ${former}` }).click()
  await expect(page.locator('.error-summary')).toContainText('Skriv et telefonnummer, fx 70 12 34 56.')
  await page.getByLabel('Telefon', { exact: false }).first().fill('tlf.: 0045 70123456 lokal 7')
  await page.getByRole('button', { name: `Erstat ${former}` }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('Kontakten er erstattet.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Natdriften')
  await expect(page.getByRole('link', { name: '70 12 34 56 lok. 7' })).toBeVisible()
  await page.goto('/kontaktpersoner/bilag-3')
  await expect(page.getByRole('row', { name: /Natdriften/ })).toBeVisible()

  await askPortal(`select graphile_worker.add_job('contacts.tellChanges', '{}')`)
  const link = new URL(await mailedLink('npn@medcom.example', started))
  const medcom = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const reader = await medcom.newPage()
  await signInAs(reader, 'medcomAdmin')
  await reader.goto(link.pathname + link.search)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ændringer i bilag 3')
  const change = reader.locator('section', { hasText: 'Natdriften' }).first()
  await expect(change).toContainText(box)
  await expect(change).toContainText(former)
  await expect(change).toContainText('Fjernet')
  await change.getByRole('link', { name: /Se hele versionen/ }).click()
  await expect(reader.getByRole('row', { name: /Natdriften/ })).toBeVisible()
  await reader.goto('/leverandoerer?soeg=Nordlys')
  await reader.getByRole('link', { name: 'Nordlys Lab-IT (demo)' }).first().click()
  const tabs = reader.getByRole('navigation', { name: /^Om / })
  await tabs.getByRole('link', { name: 'Kontaktpersoner' }).click()
  await expect(reader.getByRole('row', { name: /Natdriften/ })).toBeVisible()
  await medcom.close()
})
