import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { scripted } from '../support/scripted'

const HERE = '/udvikling/komponenter'

test.describe('the developers’ page', () => {
  for (const width of [1280, 390, 320]) {
    test(`shows every component at ${width} px, and nothing moves or complains`, async ({ page }, info) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.addInitScript(watchShifts)
      await page.setViewportSize({ width, height: 900 })
      await page.goto(HERE, { waitUntil: 'networkidle' })
      await scripted(page)
      // Before the picture: a picture of the whole page makes the window as high as the page.
      expect(await page.evaluate(() => window.__shift)).toBe(0)
      const body = await page.screenshot({ fullPage: true })
      await info.attach(`komponenter-${width}`, { body, contentType: 'image/png' })
      expect(complaints).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }

  test('says what to mend, takes the focus there, and sends once however often one clicks', async ({
    page,
  }) => {
    await page.goto(HERE)
    await scripted(page)
    const form = page.locator('form#form')
    const send = form.getByRole('button', { name: 'Tilføj kontaktperson' })
    await send.click()
    const summary = form.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(4)
    await summary.getByRole('link').first().click()
    await expect(form.getByLabel('Hvem er kontaktpersonen?')).toBeFocused()

    await fill(page)
    await form.getByLabel('CVR-nummer').fill('12345674')
    await expect(form.locator('.field-error')).toHaveCount(0)
    let posts = 0
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0))
    await send.dblclick()
    await expect(form.getByText('Denne side gemmer ingenting')).toBeVisible()
    expect(posts).toBe(1)
    await expect(form.getByLabel('Hvilken funktion')).toHaveValue('sikkerhed')
  })

  test('shows both versions when two people changed the same, and takes over the other’s', async ({
    page,
  }) => {
    await page.goto(HERE)
    await scripted(page)
    const form = page.locator('form#form')
    await fill(page)
    await form.getByLabel('CVR-nummer').fill('12345674')
    await form.getByLabel('Hvem er kontaktpersonen?').fill('konflikt')
    await form.getByRole('button', { name: 'Tilføj kontaktperson' }).click()
    const notice = form.getByRole('group', { name: 'To versioner' })
    await expect(notice).toBeFocused()
    await notice.getByRole('button', { name: 'Brug den gemte til Navn' }).click()
    await expect(form.getByLabel('Hvem er kontaktpersonen?')).toHaveValue('Driftsvagten, Nordlys')
    await expect(form.getByLabel('Hvilken funktion')).toHaveValue('sikkerhed')
  })

  test('asks in a dialog that Escape closes, and gives the focus back', async ({ page }) => {
    await page.goto(HERE)
    await scripted(page)
    const trigger = page.getByRole('link', { name: 'Opsig aftalen' })
    await trigger.click()
    const dialog = page.getByRole('dialog', { name: 'Opsig aftalen med Nordlys Lab-IT (demo)?' })
    await expect(dialog.getByRole('heading')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(trigger).toBeFocused()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form comes back with its errors and everything that was typed', async ({ page }) => {
    await page.goto(HERE)
    await fill(page)
    const form = page.locator('form#form')
    await form.getByLabel('CVR-nummer').fill('12')
    await form.getByRole('button', { name: 'Tilføj kontaktperson' }).click()
    await expect(form.getByRole('alert')).toContainText('Der er 1 felt, du skal rette')
    await expect(form.getByLabel('CVR-nummer')).toHaveValue('12')
    await expect(form.getByLabel('Hvilken funktion')).toHaveValue('sikkerhed')
    await expect(form.getByRole('radio', { name: 'Test' })).toBeChecked()
    await expect(form.getByRole('checkbox', { name: 'Driftsforstyrrelser' })).toBeChecked()
  })

  test('the menu of a phone opens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(HERE)
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
    await expect(menu).toBeHidden()
    await page.getByText('Menu', { exact: true }).click()
    await expect(menu).toBeVisible()
  })

  test('a list can be filtered and sorted', async ({ page }) => {
    await page.goto(HERE)
    await page.getByLabel('Søg efter navn eller SOR-kode').fill('ærø')
    await page.getByRole('button', { name: 'Vis', exact: true }).click()
    await expect(page).toHaveURL(/soeg=%C3%A6r%C3%B8/)
    await expect(page.getByRole('link', { name: 'Ærø Lægehuslaboratorium' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Fjern filteret ”ærø”' })).toBeVisible()
  })
})

async function fill(page: Page) {
  const form = page.locator('form#form')
  await form.getByLabel('Hvem er kontaktpersonen?').fill('Driftsvagten')
  await form.getByLabel('Hvilken postkasse').fill('drift@nordlys.example')
  await form.getByLabel('Hvilken funktion').selectOption('sikkerhed')
  await form.getByRole('radio', { name: 'Test' }).check()
  await form.getByRole('checkbox', { name: 'Driftsforstyrrelser' }).check()
}

declare global {
  interface Window {
    __shift: number
  }
}

function watchShifts() {
  window.__shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') window.__shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
