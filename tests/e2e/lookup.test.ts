import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { enter, makeLookUpWorld, type LookUpWorld } from '../support/numbers'

let world: LookUpWorld

test.beforeAll(async () => {
  world = await makeLookUpWorld(process.env.NPN_E2E_DATABASE_URL ?? '')
})

const field = (page: Page) => page.getByRole('textbox', { name: 'Prøvenummer' })
const headline = (page: Page) => page.locator('.answer-headline')
const earlier = (page: Page) => page.locator('.earlier > li')

async function lookUp(page: Page, number: string) {
  await field(page).fill(number)
  await page.keyboard.press('Enter')
}

async function isSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
}

test('a technician scans, reads the answer and who helps, and scans on', async ({ page }) => {
  await enter(page, world.secrets.laboratoryUser)
  await page.goto('/')
  await expect(page).toHaveURL(/\/opslag$/)
  await expect(field(page)).toBeFocused()
  await isSound(page)
  const { found, returned, twice, unknown } = world.numbers

  await lookUp(page, `*${found.slice(0, 5)} ${found.slice(5)}*`)
  await expect(headline(page)).toContainText(`Trukket af ${world.drawer}`)
  await expect(page.locator('.answer')).toContainText('Du kan bruge nummeret.')
  await expect(page.getByRole('status').first()).toHaveText(/^Trukket af .* Du kan bruge nummeret\.$/)
  await expect(page.locator('.answer')).toContainText(world.help.own)
  await expect(page.locator('.answer')).not.toContainText(world.account)
  await expect(page.getByRole('link', { name: '70 00 00 00' }).first()).toHaveAttribute(
    'href',
    'tel:70000000',
  )

  await lookUp(page, returned)
  await expect(headline(page)).toContainText('Leveret tilbage af')
  await lookUp(page, twice)
  await expect(headline(page)).toContainText('Trukket to gange')
  await lookUp(page, unknown)
  await expect(headline(page)).toHaveText('Nummeret er ikke trukket')
  await expect(page.locator('.answer').getByRole('link', { name: 'Link' })).toHaveCount(0)
  await lookUp(page, 'XY 99')
  await expect(headline(page)).toHaveText('Det ligner ikke et prøvenummer')
  await expect(earlier(page)).toHaveCount(4)
  await expect(field(page)).toBeFocused()
  await expect(page).toHaveURL(/\/opslag$/)
  await isSound(page)
})

test("a vendor's user shares the address of a found number", async ({ page }) => {
  await enter(page, world.secrets.vendorUser)
  await page.goto('/opslag')
  await lookUp(page, world.numbers.found)
  await page.locator('.answer').getByRole('link', { name: 'Link' }).click()
  await expect(page).toHaveURL(new RegExp(`/opslag/${world.numbers.found}$`))
  await expect(headline(page)).toContainText(world.drawer)
  await expect(field(page)).toBeFocused()
  await lookUp(page, world.numbers.returned)
  await expect(headline(page)).toContainText('Leveret tilbage')
  await expect(page).toHaveURL(/\/opslag$/)
})

test("MedCom's administrator sees account and the drawer's support", async ({ page }) => {
  await enter(page, world.secrets.medcomAdmin)
  await page.goto('/opslag')
  await lookUp(page, world.numbers.found)
  await expect(page.locator('.answer')).toContainText(`Konto ${world.account}`)
  await expect(page.locator('.answer')).toContainText(world.help.drawer)
})

test('a station looks up, and reaches nothing else', async ({ page }) => {
  await enter(page, world.secrets.station, 'station')
  await page.goto('/opslag')
  await lookUp(page, world.numbers.found)
  await expect(headline(page)).toContainText(world.drawer)
  await expect(page.locator('.answer')).toContainText(world.help.own)
  const menu = page.getByRole('navigation').getByRole('link')
  expect(new Set(await menu.allTextContents())).toEqual(new Set(['Opslag']))
  for (const place of ['/oversigt', '/laboratorier', '/log']) {
    expect((await page.goto(place))?.status(), place).toBe(403)
  }
})

test('nobody signed in gets no answer', async ({ page }) => {
  const response = await page.goto(`/opslag/${world.numbers.found}`)
  expect(response?.status() === 401 || page.url().includes('/log-ind')).toBe(true)
  await expect(page.locator('body')).not.toContainText(world.drawer)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form posts, the last ten stay, and no address holds a number', async ({ page }) => {
    await enter(page, world.secrets.laboratoryUser)
    await page.goto(`/opslag/${world.numbers.returned}`)
    await expect(headline(page)).toContainText('Leveret tilbage')
    for (const number of world.series.slice(0, 12)) {
      await lookUp(page, number)
      await expect(page.locator('.answer-number .mono')).toHaveText(number)
      expect(new URL(page.url()).pathname).toBe('/opslag')
      await expect(field(page)).toBeFocused()
      await expect(field(page)).toHaveValue('')
    }
    await expect(earlier(page)).toHaveCount(10)
    await expect(earlier(page).first()).toContainText(world.series[10]!)
    await lookUp(page, ' ')
    await expect(headline(page)).toHaveText('Scan eller skriv et prøvenummer.')
  })
})

test('on a phone the answer is read without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await enter(page, world.secrets.laboratoryUser)
  await page.goto('/opslag')
  for (const number of [world.numbers.found, world.numbers.twice]) {
    await lookUp(page, number)
    await expect(page.locator('.answer-number .mono')).toHaveText(number)
    await expect(page.locator('.answer-instruction')).toBeInViewport({ ratio: 1 })
    await isSound(page)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await isSound(page)
})
