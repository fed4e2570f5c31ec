import type { Page } from '@playwright/test'
import type { UserRole } from '@/lib/door/actor'
import { checkAddress } from '../support/page-checks'
import { expect, test } from '../support/e2e'
import { linksIn, walk } from '../support/links'
import { signInAs } from '../support/sign-in'

// Those who may do most come first: what they have opened, the others need not.
const ROLES: UserRole[] = ['medcomAdmin', 'vendorAdmin', 'laboratoryUser', 'medcomReader', 'vendorUser']
const IS_FILE = /^\/api\/|\.(csv|xml|json|ics)$|\/(hent|csv|kilde)(\?|$)/

test('every page one can reach signed out is sound', async ({ page }) => {
  test.setTimeout(300_000)
  const seen = await walkFrom(page, [
    '/log-ind',
    '/tilgaengelighed',
    '/privatliv',
    '/status',
    '/verificer',
    '/bekraeft-postkasse?kode=ukendt',
    `/verificer?sha256=${'0'.repeat(64)}`,
    '/udvikling/komponenter',
    '/postkasse',
    '/findes-ikke',
  ])
  expect(seen).toBeGreaterThan(4)
})

for (const role of ROLES) {
  test(`every page that a ${role} can reach is sound`, async ({ page }) => {
    test.setTimeout(600_000)
    await signInAs(page, role)
    const seen = await walkFrom(page, ['/'])
    expect(seen).toBeGreaterThanOrEqual(role === 'laboratoryUser' ? 3 : 10)
  })
}

/** Follows the links of the portal, and checks one page of each kind ("/laboratorier/…"). Answers with how many. */
async function walkFrom(page: Page, from: string[]): Promise<number> {
  const seen = await walk(from, {
    kind: kindOf,
    async open(path) {
      const { status, html } = await checkAddress(page, path)
      expect.soft(status, `${path} answers`).toBeLessThan(path === '/findes-ikke' ? 405 : 400)
      return linksIn(html).filter((link) => !IS_FILE.test(link))
    },
  })
  return seen.size
}

/** Pages that differ only in which record or which filter they show. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal')
  const keys = [...new Set(searchParams.keys())]
  // Filters, order and cursor combine without end: one page with several of them stands for all.
  const names = keys.length > 1 ? '…' : keys.join()
  return `${pathname.replace(/\/[0-9a-f-]{36}|\/\d[^/]*/g, '/…')}?${names}`
}
