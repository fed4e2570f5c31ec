import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

test('the draws of a period are asked for in the address, by dates or by a short way', async ({ page }) => {
  await signInAs(page, 'medcomReader')
  await page.goto('/traekninger')
  await page.getByLabel('Fra og med').fill('2026-11-01')
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  await expect(page).toHaveURL(/fra=2026-11-01/)
  await expect(page.getByRole('link', { name: /Fra og med: 01\.11\.2026/ })).toBeVisible()
  const today = isoDate(new Date())
  const first = addDays(today, -13)
  await page.getByRole('link', { name: 'De seneste 14 dage' }).click()
  await expect(page).toHaveURL(new RegExp(`fra=${first}&til=${today}`))
  await expect(page.getByLabel('Fra og med')).toHaveValue(first)
})

test('a period that is none is explained, and the list is there all the same', async ({ page }) => {
  await signInAs(page, 'medcomReader')
  for (const [query, words] of [
    ['fra=i-overmorgen', 'Vi kan ikke læse ”i-overmorgen” som en dato'],
    ['fra=2026-11-21&til=2026-11-01', 'Byt om på de to dage'],
  ]) {
    const response = await page.goto(`/traekninger?${query}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByText(words!)).toBeVisible()
  }
})

test('the log is narrowed by who, what and when, and taken out as a file', async ({ page }) => {
  await signInAs(page, 'medcomReader')
  await page.goto('/log?hvad=lukkede')
  await expect(page.getByRole('link', { name: /Hvad: Lukkede/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /lukkede laboratoriet/ }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /oprettede/ })).toHaveCount(0)
  await page.getByLabel('På hvad').selectOption('Brugere')
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  await expect(page).toHaveURL(/paa=user/)
  await expect(page.getByRole('row', { name: /lukkede laboratoriet/ })).toHaveCount(0)
  const href = await page.getByRole('link', { name: 'Hent som CSV' }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect(file.headers()['content-type']).toContain('text/csv')
  expect(await file.text()).toContain('lukkede brugeren')
})
