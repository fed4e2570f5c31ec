import { PDF } from '@libpdf/core'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { readPdf } from '../support/pdf'
import { signInAs } from '../support/sign-in'

// The paper without its margins (print.css), in the browser's pixels of 96 an inch.
const ACROSS = Math.floor(((297 - 24) / 25.4) * 96)
const UPRIGHT = Math.floor(((210 - 32) / 25.4) * 96)

async function printedOn(page: Page, width: number) {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ media: 'print' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, 'nothing is cut off').toBeLessThanOrEqual(width)
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const [first] = (await PDF.load(bytes)).getPages()
  return { size: [Math.round(first!.width), Math.round(first!.height)], sheets: (await readPdf(bytes)).pages }
}

test('a matrix is printed on A4 across, whole, with what its columns are on every sheet', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/krav/laboratorier')
  const names = await page.getByRole('rowheader').getByRole('link').allInnerTexts()
  expect(names.length).toBeGreaterThan(40)
  const { size, sheets } = await printedOn(page, ACROSS)
  expect(size).toEqual([842, 595])
  const text = sheets.join('\n')
  for (const name of names) expect(text).toContain(name)
  const withRows = sheets.filter((sheet) => names.some((name) => sheet.includes(name)))
  expect(withRows.length).toBeGreaterThan(2)
  for (const sheet of withRows) expect(sheet).toMatch(/^\s*Laboratorium\b/m)
  for (const word of ['Opfyldt', 'Overskredet', 'Dispensation']) expect(sheets[0]).toContain(word)
})

test('the curve of a laboratory is printed on A4 with its figures below', async ({ page }) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/traekninger/beholdning')
  await page.locator('tbody').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '18 måneder' })).toBeVisible()
  const { size, sheets } = await printedOn(page, UPRIGHT)
  // The paper itself is the printer's: the page asks only to be upright.
  expect(size[0]).toBeLessThan(size[1]!)
  await expect(page.getByRole('figure').locator('svg').last()).toBeVisible()
  expect(sheets.join('\n')).toMatch(/I mål: \d+–\d+ uger[^]*Ugen til og med[^]*Automatiske/)
})
