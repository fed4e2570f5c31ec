import { expect, type Page } from '@playwright/test'

/**
 * Waits until the page that is open answers by script: before, on a slow machine, what has a way without one takes that
 * way (a link that opens a dialog leads to its page, a form is sent by the browser).
 */
export async function scripted(page: Page): Promise<void> {
  await expect(page.locator('[data-scripted]')).toHaveCount(1)
}
