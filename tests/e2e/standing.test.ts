import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { askPage, kindOf, walk } from '../support/links'
import { signInAs } from '../support/sign-in'

const VENDOR = 'Solsort Systemer (demo)'

async function openVendor(page: Page) {
  await signInAs(page, 'medcomAdmin')
  // Other tests make vendors too: the first page of the list need not hold this one.
  await page.goto('/leverandoerer?soeg=Solsort')
  await page.getByRole('link', { name: VENDOR }).click()
  await page.getByRole('link', { name: 'Stå for leverandøren' }).click()
}

/** None of the pages one is led to is closed, missing or broken. Answers with their kinds. */
async function walkOn(page: Page): Promise<string[]> {
  const seen = await walk(['/oversigt'], {
    kind: kindOf,
    async open(path, from) {
      const { status, links } = await askPage(page, path)
      expect.soft(status, `${path} from ${from}`).toBeLessThan(400)
      return links
    },
  })
  return [...seen.keys()]
}

test('whoever sees as a vendor is led to nothing that is closed', async ({ page }) => {
  await openVendor(page)
  await page.getByRole('button', { name: `Se som ${VENDOR}` }).click()
  await expect(page.getByRole('note')).toContainText('Du kan læse, men ikke ændre')
  const seen = await walkOn(page)
  expect(seen.length).toBeGreaterThan(30)
  expect(seen.filter((kind) => kind.endsWith('/rediger') || kind.endsWith('/ny'))).toEqual([])
})

test('whoever acts for a vendor is led to nothing that is closed, and signs out as themselves', async ({
  page,
}) => {
  await openVendor(page)
  await page.getByLabel('Mail', { exact: true }).check()
  await page.getByRole('button', { name: 'Handl på leverandørens vegne' }).click()
  await expect(page.getByRole('note')).toContainText(`Du handler på vegne af ${VENDOR}`)
  const seen = await walkOn(page)
  expect(seen).toEqual(expect.arrayContaining(['/konti/ny', '/kontaktpersoner/ny']))
  await page.goto('/oversigt')
  await page.locator('summary', { hasText: 'din konto' }).click()
  await expect(page.getByText(`MedCom-administrator, lige nu for ${VENDOR}`)).toBeVisible()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL(/\/log-ind/)
  await signInAs(page, 'medcomAdmin')
  await expect(page.getByRole('note')).toHaveCount(0)
})
