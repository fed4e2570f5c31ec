import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { askPage, kindOf } from '../support/links'
import { signInAs } from '../support/sign-in'

const VENDOR = 'Solsort Systemer (demo)'

async function openVendor(page: Page) {
  await signInAs(page, 'medcomAdmin')
  // Other tests make vendors too: the first page of the list need not hold this one.
  await page.goto('/leverandoerer?soeg=Solsort')
  await page.getByRole('link', { name: VENDOR }).click()
  await page.getByRole('link', { name: 'Stå for leverandøren' }).click()
}

/** Follows every link from page to page, one of each kind: none is closed, missing or broken. */
async function walk(page: Page): Promise<Set<string>> {
  const seen = new Set<string>()
  const waiting = [{ path: '/oversigt', from: 'sign-in' }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, from } = next
    if (seen.has(kindOf(path))) continue
    seen.add(kindOf(path))
    const { status, links } = await askPage(page, path)
    expect.soft(status, `${path} from ${from}`).toBeLessThan(400)
    waiting.push(...links.map((link) => ({ path: link, from: path })))
  }
  return seen
}

test('whoever sees as a vendor is led to nothing that is closed', async ({ page }) => {
  await openVendor(page)
  await page.getByRole('button', { name: `Se som ${VENDOR}` }).click()
  await expect(page.getByRole('note')).toContainText('Du kan læse, men ikke ændre')
  const seen = await walk(page)
  expect(seen.size).toBeGreaterThan(30)
  expect([...seen].filter((kind) => kind.endsWith('/rediger') || kind.endsWith('/ny'))).toEqual([])
})

test('whoever acts for a vendor is led to nothing that is closed, and signs out as themselves', async ({
  page,
}) => {
  await openVendor(page)
  await page.getByLabel('Mail', { exact: true }).check()
  await page.getByRole('button', { name: 'Handl på leverandørens vegne' }).click()
  await expect(page.getByRole('note')).toContainText(`Du handler på vegne af ${VENDOR}`)
  const seen = await walk(page)
  expect([...seen]).toEqual(expect.arrayContaining(['/konti/ny', '/kontaktpersoner/ny']))
  await page.goto('/oversigt')
  await page.locator('summary', { hasText: 'din konto' }).click()
  await expect(page.getByText(`MedCom-administrator, lige nu for ${VENDOR}`)).toBeVisible()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL(/\/log-ind/)
  await signInAs(page, 'medcomAdmin')
  await expect(page.getByRole('note')).toHaveCount(0)
})
