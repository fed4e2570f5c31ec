import type { Page } from '@playwright/test'

/** Keeps the portal's scripts on their way, as a slow machine or line does, until they are let in. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letIn = () => {}
  const arrived = new Promise<void>((resolve) => (letIn = resolve))
  await page.route(/\/_next\/.*\.js(\?|$)/, async (route) => {
    await arrived
    await route.continue()
  })
  return letIn
}
