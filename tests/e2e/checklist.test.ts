import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

/** Opens the checklist of the agreement that is being set up, or of the one that is in force. */
async function openChecklist(page: Page, state: 'Under oprettelse' | 'Gældende') {
  await page.goto('/aftaler')
  await page.locator('tbody tr').filter({ hasText: state }).first().getByRole('link').first().click()
  await page.getByRole('link', { name: /^Tjekliste/ }).click()
  await expect(page.getByRole('heading', { name: 'Første trækning', exact: true })).toBeVisible()
}

const point = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words }).first()

const NOTE = 'Set igennem på et møde den 3. marts'

/** Ticks a point by hand, is asked what shows it, and opens it again. */
async function tickAndOpen(page: Page, number: string, javaScriptEnabled: boolean) {
  const contacts = point(page, number)
  const unfold = contacts.locator('summary').filter({ hasText: 'Sæt hak selv' })
  await unfold.click()
  await contacts.getByRole('button', { name: /^Sæt hak/ }).click()
  await expect(page.getByText(/Skriv, hvad der viser, at punktet er opfyldt/).first()).toBeAttached()
  if (!javaScriptEnabled) await unfold.click()
  await contacts.getByLabel('Hvad viser, at punktet er opfyldt?').fill(NOTE)
  await contacts.getByRole('button', { name: /^Sæt hak/ }).click()
  await expect(contacts).toContainText(NOTE)
  await expect(contacts).toContainText('Opfyldt')
  await contacts.getByRole('button', { name: /^Åbn igen/ }).click()
  await expect(contacts).toContainText('Mangler')
}

test('MedCom ticks a point with what shows it, opens it again, and plans the first draws', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await openChecklist(page, 'Under oprettelse')
  await checkPage(page, await page.goto(page.url()))
  await tickAndOpen(page, '10.1', true)
  const amount = page.getByLabel('Antal numre').first()
  await amount.fill('')
  await page.getByRole('button', { name: 'Gem planerne' }).click()
  await expect(page.getByText(/Skriv, hvor mange numre der trækkes/).first()).toBeVisible()
  await amount.fill('11.111')
  await page.getByRole('button', { name: 'Gem planerne' }).click()
  await expect(page.getByRole('region', { name: 'Besked' })).toContainText('1\u00a0plan er gemt.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('MedCom ticks a point with what shows it, and opens it again', async ({ page }) => {
    await signInAs(page, 'medcomAdmin')
    await openChecklist(page, 'Under oprettelse')
    await tickAndOpen(page, '5.2', false)
  })
})

test('a point is let go only with a reason', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await openChecklist(page, 'Under oprettelse')
  await point(page, '9.1')
    .getByRole('link', { name: /^Undtag/ })
    .click()
  await page.getByRole('button', { name: 'Undtag punktet' }).click()
  await expect(page.getByText('Udfyld feltet.').first()).toBeVisible()
  await page.getByLabel('Hvorfor undtages punktet?').fill('Laboratorierne har fået det at vide af MedCom')
  await page.getByRole('button', { name: 'Undtag punktet' }).click()
  await expect(point(page, '9.1')).toContainText('Undtaget: Laboratorierne har fået det at vide af MedCom')
})

test('a vendor ticks its own points and lets none go; a reader only reads', async ({ page, browser }) => {
  await signInAs(page, 'vendorAdmin')
  await openChecklist(page, 'Gældende')
  await checkPage(page, await page.goto(page.url()))
  await expect(page.getByRole('link', { name: /^Undtag/ })).toHaveCount(0)
  await expect(page.getByText(/^Sæt hak/).first()).toBeVisible()
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, 'medcomReader')
  await openChecklist(other, 'Under oprettelse')
  await expect(other.getByRole('button', { name: /Sæt hak|Gem planerne|Åbn igen/ })).toHaveCount(0)
  await expect(other.getByRole('table', { name: /Første trækning/ })).toBeVisible()
  await other.context().close()
})
