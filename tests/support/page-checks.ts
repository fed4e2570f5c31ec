import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { partsOfPage } from './page-parts'

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
  await checkAccessibility(page, where)
  await page.setViewportSize({ width: 320, height: 640 })
  await checkWidth(page, 320, where)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/**
 * By axe, which is most of what a page costs: of pages that are made of the same parts, as one role's mostly are of
 * another's, it looks at one.
 */
async function checkAccessibility(page: Page, where: string): Promise<void> {
  const sound = process.env.NPN_E2E_SOUND_PARTS ?? ''
  const parts = (await page.evaluate(partsOfPage)).map((part) => createHash('md5').update(part).digest('hex'))
  const known = new Set(readFileSync(sound, 'utf8').split('\n'))
  const fresh = parts.filter((part) => !known.has(part))
  if (!fresh.length) return
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect.soft(found, `${where}: axe`).toEqual([])
  if (!found.length) appendFileSync(sound, fresh.map((part) => `${part}\n`).join(''))
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
