import { expect, test } from '@/tests/support/e2e'

test('the portal answers, in Danish, and says that it is a demo', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'da')
  await expect(page.getByRole('banner')).toContainText(/demo/i)
})
