import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { enter, makeLookUpWorld, type LookUpWorld } from '../support/numbers'

let world: LookUpWorld

test.beforeAll(async () => {
  world = await makeLookUpWorld(process.env.NPN_E2E_DATABASE_URL ?? '')
})

/** As a scanner does: fifteen keys in 30 ms, Enter, and the next number at once. */
async function scan(page: Page, numbers: readonly string[]) {
  for (const number of numbers) await page.keyboard.type(`${number}\n`, { delay: 2 })
}

/** Holds back what awaits it until it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

const shown = (page: Page) => page.locator('.answer-number .mono')
const before = (page: Page) => page.locator('.earlier .mono')

test('three scans in a row: three right answers, the last on top, the field ready', async ({ page }) => {
  await enter(page, world.secrets.station, 'station')
  await page.goto('/opslag', { waitUntil: 'networkidle' })
  const { found, returned, twice } = world.numbers
  await scan(page, [found, returned, twice])
  await expect(shown(page)).toHaveText(twice)
  await expect(before(page)).toHaveText([returned, found])
  await expect(page.locator('.earlier > li')).toContainText(['Leveret tilbage af', 'Trukket af'])
  await expect(page.getByRole('textbox', { name: 'Prøvenummer' })).toHaveValue(twice)
  await scan(page, [found])
  await expect(shown(page)).toHaveText(found)
})

test('scans from before the page is ready are all answered, in order', async ({ page }) => {
  await enter(page, world.secrets.station, 'station')
  const ready = gate()
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await ready.opened
    await route.continue()
  })
  await page.goto('/opslag', { waitUntil: 'commit' })
  await expect(page.getByRole('textbox', { name: 'Prøvenummer' })).toBeFocused()
  const three = world.series.slice(0, 3)
  await scan(page, three)
  await expect(shown(page)).toHaveCount(0)
  ready.open()
  await expect(shown(page)).toHaveText(three[2]!)
  await expect(before(page)).toHaveText([three[1]!, three[0]!])
  await expect(page).toHaveURL(/\/opslag$/)
})

test('twelve scans while the network is slow: none lost, none out of order, the old answer faded', async ({
  page,
}) => {
  await enter(page, world.secrets.station, 'station')
  await page.goto('/opslag', { waitUntil: 'networkidle' })
  await scan(page, [world.numbers.found])
  await expect(shown(page)).toHaveText(world.numbers.found)
  const slow = gate()
  await page.route('**/opslag', async (route) => {
    await slow.opened
    await route.continue()
  })
  await scan(page, world.series.slice(0, 12))
  await expect(page.locator('.look-up-answer')).toHaveAttribute('data-waiting')
  slow.open()
  await expect(shown(page)).toHaveText(world.series[11]!)
  await expect(before(page)).toHaveText(world.series.slice(1, 11).reverse())
})

test('a scan that does not get through is said, and the next is answered', async ({ page }) => {
  await enter(page, world.secrets.station, 'station')
  await page.goto('/opslag', { waitUntil: 'networkidle' })
  await page.route('**/opslag', (route) => route.abort())
  await scan(page, [world.numbers.found])
  await expect(page.locator('.answer-headline')).toContainText('ikke slået op')
  await page.unroute('**/opslag')
  await scan(page, [world.numbers.found])
  await expect(shown(page)).toHaveText(world.numbers.found)
})

test('nothing moves by itself while answers come', async ({ page }) => {
  await page.addInitScript(() => {
    const moved = window as Window & { moved?: number }
    moved.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) moved.moved! += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await enter(page, world.secrets.laboratoryUser)
  await page.goto('/opslag', { waitUntil: 'networkidle' })
  for (const number of Object.values(world.numbers)) {
    await scan(page, [number])
    await expect(shown(page)).toHaveText(number)
  }
  expect(await page.evaluate(() => (window as Window & { moved?: number }).moved)).toBe(0)
})
