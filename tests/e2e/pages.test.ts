import type { Page } from '@playwright/test'
import type { UserRole } from '@/lib/door/actor'
import { checkPage } from '../support/page-checks'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const ROLES: UserRole[] = ['medcomAdmin', 'medcomReader', 'vendorAdmin', 'vendorUser', 'laboratoryUser']

test('every page one can reach signed out is sound', async ({ page }) => {
  test.setTimeout(300_000)
  const seen = await walk(page, [
    '/log-ind',
    '/tilgaengelighed',
    '/privatliv',
    '/verificer',
    '/bekraeft-postkasse?kode=ukendt',
    `/verificer?sha256=${'0'.repeat(64)}`,
    '/udvikling/komponenter',
    '/postkasse',
    '/findes-ikke',
  ])
  expect(seen.length).toBeGreaterThan(4)
})

for (const role of ROLES) {
  test(`every page that a ${role} can reach is sound`, async ({ page }) => {
    test.setTimeout(600_000)
    await signInAs(page, role)
    const seen = await walk(page, ['/'])
    expect(seen.length).toBeGreaterThanOrEqual(role === 'laboratoryUser' ? 3 : 10)
  })
}

/** Follows the links of the portal from page to page, and checks one of each kind ("/laboratorier/…"). */
async function walk(page: Page, from: string[]): Promise<string[]> {
  const waiting = [...from]
  const kinds = new Set<string>()
  const seen: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    if (kinds.has(kind)) continue
    kinds.add(kind)
    const response = await page.goto(path)
    expect.soft(response?.status(), `${path} answers`).toBeLessThan(path === '/findes-ikke' ? 405 : 400)
    await checkPage(page, response)
    seen.push(path)
    waiting.push(...(await linksOf(page)))
  }
  return seen
}

/** Pages that differ only in which record or which filter they show. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal')
  const keys = [...new Set(searchParams.keys())]
  // Filters, order and cursor combine without end: one page with several of them stands for all.
  const names = keys.length > 1 ? '…' : keys.join()
  return `${pathname.replace(/\/[0-9a-f-]{36}|\/\d[^/]*/g, '/…')}?${names}`
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isFile = (path: string) => /^\/api\/|\.csv$|\/(hent|csv|kilde)$/.test(path)
    return [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')]
      .filter((link) => !link.target && !link.hasAttribute('download') && !isFile(link.pathname))
      .map(({ pathname, search }) => pathname + search)
  })
}
