import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'

/** What every page keeps, whatever it shows: asked of each page that any test walks over. */
export async function checkPage(page: Page, response: Response | null): Promise<void> {
  const where = new URL(page.url()).pathname
  const facts = await page.evaluate(factsOfPage)
  expect.soft(facts.headings, `${where}: one h1`).toHaveLength(1)
  expect.soft(facts.title, `${where}: the title is the h1`).toBe(`${facts.headings[0]} – NPN-portalen`)
  expect.soft(facts.duplicateIds, `${where}: no id twice`).toEqual([])
  expect.soft(facts.language, `${where}: is Danish`).toBe('da')
  const policy = response?.headers()['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect.soft(nonce, `${where}: the policy has a nonce`).toBeTruthy()
  expect.soft(facts.scriptsWithoutNonce, `${where}: every script carries a nonce`).toBe(0)
  expect.soft(facts.handlers, `${where}: no inline handlers`).toBe(0)
  await checkWidth(page, 1280, where)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${where}: axe`,
    )
    .toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  await checkWidth(page, 320, where)
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function checkWidth(page: Page, width: number, where: string) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, `${where}: nothing scrolls sideways at ${width} px`).toBeLessThanOrEqual(width)
}

function factsOfPage() {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const scripts = [...document.scripts].filter(({ src, type }) => !src && type !== 'application/json')
  return {
    title: document.title,
    language: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    duplicateIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    scriptsWithoutNonce: scripts.filter(({ nonce }) => !nonce).length,
    handlers: document.querySelectorAll('[onclick],[onload],[onerror],[onsubmit]').length,
  }
}
