import pg from 'pg'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { scripted } from '../support/scripted'
import { signInAs } from '../support/sign-in'

test('from any page, Ctrl K finds while one types, and the keyboard is enough', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  const response = await page.goto('/indstillinger')
  await scripted(page)
  await page.getByRole('link', { name: 'Indstillinger' }).focus()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Søg i portalen' })
  const field = dialog.getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('demohosp')
  await expect(dialog.getByRole('status')).toContainText('fund')
  const options = dialog.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await checkPage(page, response)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Indstillinger' })).toBeFocused()

  const name = 'Nordlys Lab-IT (demo)'
  await page.keyboard.press('Control+k')
  await page.keyboard.type('NORDLYS lab')
  await expect(options.first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

  // A number that nobody knows, as one of the health card, stands in no address.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('010190-1234')
  await expect(dialog.getByRole('status')).not.toContainText('Søger')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Vi kender ikke nummeret' })).toBeVisible()
  expect(page.url()).not.toContain('1234')
})

test.describe('without JavaScript, on a narrow screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('a vendor finds its own by a page with an address, and nothing of another’s', async ({ page }) => {
    const { number, foreign } = await known()
    await signInAs(page, 'vendorAdmin')
    const way = page.getByRole('banner').getByRole('link', { name: 'Søg i portalen' })
    await page.emulateMedia({ media: 'print' })
    await expect(way).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await way.click()
    const search = async (typed: string) => {
      await page.getByRole('main').getByLabel('Hvad leder du efter?').fill(typed)
      await page.getByRole('main').getByRole('button', { name: 'Søg' }).click()
    }
    await search('demohospital')
    expect(new URL(page.url()).search).toBe('?q=demohospital')
    await page
      .getByRole('main')
      .getByRole('link', { name: /Demohospital/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Demohospital')

    await page.goto('/soeg')
    await search(foreign)
    await expect(page.getByRole('heading', { name: `Vi fandt intet med »${foreign}«` })).toBeVisible()
    await search(number)
    expect(new URL(page.url()).pathname).toBe(`/opslag/${number}`)
    await page.goto('/soeg?q=0101901234')
    expect(new URL(page.url()).search).toBe('?nummer=ukendt')
  })
})

/** A number that has been drawn, and an account of a vendor that the one who signs in is not of. */
async function known(): Promise<{ number: string; foreign: string }> {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  try {
    const { rows } = await client.query<{ number: string; foreign: string }>(
      `select (select prefix || lpad(first_value::text, width, '0') from draw where outcome = 'done' and operation = 'draw'
         order by id desc limit 1) as number,
       (select name from account where name ~ '^lis-' and vendor_id <> (select vendor_id from app_user
         where role = 'vendorAdmin' and not functional and deactivated_at is null order by created_at, id limit 1)
         order by id limit 1) as foreign`,
    )
    return rows[0]!
  } finally {
    await client.end()
  }
}
