import AxeBuilder from '@axe-core/playwright'
import axe from 'axe-core'
import { type APIResponse, expect, type Page, type Response, test } from '@playwright/test'
import { kindOf } from './links'
import { freshParts, isKept, keepSound } from './sound-parts'

/** What every page keeps, whatever it shows: asked of each page that any test walks over. */
export async function checkPage(page: Page, response: Response | null): Promise<void> {
  const where = new URL(page.url()).pathname
  await checkFacts(page, where, response)
  await checkWidth(page, 1280, where)
  await checkAccessibility(page, where)
  await atWidth(page, 320, () => checkWidth(page, 320, where))
}

/**
 * The same of a page by its address, with its answer. Opening it is most of what that costs: once a page of its kind
 * was opened by anybody and found sound, another is opened only if its answer holds what stood in no sound page.
 */
export async function checkAddress(page: Page, path: string): Promise<{ status: number; html: string }> {
  const kind = `page ${kindOf(path)}`
  if (isKept(kind)) {
    const answer = await page.request.get(path)
    const html = await answer.text()
    checkAwaited(path, html)
    if ((await freshParts(page, html)).length === 0) {
      await checkFacts(page, path, answer, html)
      return { status: answer.status(), html }
    }
  }
  const found = test.info().errors.length
  const response = await page.goto(path)
  const html = (await response?.text()) ?? ''
  checkAwaited(path, html)
  const fresh = await freshParts(page, html)
  await checkPage(page, response)
  if (test.info().errors.length === found) keepSound(fresh, kind)
  return { status: response?.status() ?? 0, html }
}

/**
 * That no button can be pressed which only a script would answer, in a page as it was answered: the script may be slow to
 * come. Those of a dialog are shown by a script.
 */
function checkAwaited(where: string, html: string) {
  // The specimens of the developers' page do nothing at any time.
  if (where.startsWith('/udvikling/')) return
  const buttons = html.replace(/<dialog\b.*?<\/dialog>/gs, '').match(/<button\b[^>]*>/g) ?? []
  const early = buttons.filter((button) => !/\s(type="submit"|disabled=)/.test(button))
  expect.soft(early, `${where}: what only a script can do awaits it`).toEqual([])
}

/** What can be read off a page, the open one or `html`, and its headers. */
async function checkFacts(page: Page, where: string, response: Response | APIResponse | null, html?: string) {
  const facts = await page.evaluate(factsOfPage, html)
  expect.soft(facts.headings, `${where}: one h1`).toHaveLength(1)
  expect.soft(facts.title, `${where}: the title is the h1`).toBe(`${facts.headings[0]} – NPN-portalen`)
  expect.soft(facts.duplicateIds, `${where}: no id twice`).toEqual([])
  expect.soft(facts.language, `${where}: is Danish`).toBe('da')
  const policy = response?.headers()['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect.soft(nonce, `${where}: the policy has a nonce`).toBeTruthy()
  expect.soft(facts.scriptsWithoutNonce, `${where}: every script carries a nonce`).toBe(0)
  expect.soft(facts.handlers, `${where}: no inline handlers`).toBe(0)
}

/**
 * By axe, which is most of what a page costs: of pages that are made of the same parts, as one role's mostly are of
 * another's, it looks at one.
 */
async function checkAccessibility(page: Page, where: string): Promise<void> {
  const fresh = await freshParts(page)
  if (!fresh.length) return
  await page.evaluate(markFresh, fresh)
  const { violations } = await new AxeBuilder({ page, axeSource: CONTRAST_OF_FRESH })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect.soft(found, `${where}: axe`).toEqual([])
  if (!found.length) keepSound(fresh)
}

/** The width of the browser's window, and of a test that asks for no other. */
const WINDOW = 1280

/**
 * Laid out anew at a width, as a phone would. Of a test that is as wide as the window, without the window being resized
 * and painted: that is most of what it costs.
 */
async function atWidth(page: Page, width: number, look: () => Promise<void>): Promise<void> {
  const own = page.viewportSize() ?? { width: WINDOW, height: 720 }
  if (own.width !== WINDOW) {
    await page.setViewportSize({ width, height: 640 })
    await look()
    return page.setViewportSize(own)
  }
  const session = await page.context().newCDPSession(page)
  const metrics = { width, height: 640, deviceScaleFactor: 1, mobile: false }
  await session.send('Emulation.setDeviceMetricsOverride', metrics)
  await look()
  await session.send('Emulation.clearDeviceMetricsOverride')
  await session.detach()
  // The answer to clearing may come before the page is wide again, and what a narrow page hides takes no focus.
  await page.waitForFunction((wide) => window.innerWidth === wide, WINDOW)
}

/** Half of what axe does is to measure contrast; of what stood in a sound page, in the same place, it is known. */
const CONTRAST_OF_FRESH = `${axe.source};axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-fresh]' }] })`

function markFresh(parts: string[]) {
  for (const part of parts)
    for (const element of window.elementsOfParts?.get(part) ?? []) element.setAttribute('data-fresh', '')
}

async function checkWidth(page: Page, width: number, where: string) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, `${where}: nothing scrolls sideways at ${width} px`).toBeLessThanOrEqual(width)
}

function factsOfPage(html?: string) {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  const scripts = [...page.scripts].filter(({ src, type }) => !src && type !== 'application/json')
  return {
    title: page.title,
    language: page.documentElement.lang,
    headings: [...page.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    duplicateIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    scriptsWithoutNonce: scripts.filter(({ nonce }) => !nonce).length,
    handlers: page.querySelectorAll('[onclick],[onload],[onerror],[onsubmit]').length,
  }
}
