import { expect, test } from '../support/e2e'
import { sourceFiles } from '../support/files'
import { askPage, kindOf } from '../support/links'
import { signInAs } from '../support/sign-in'

/** What belongs to a single page and is nothing without it (its confirmation, its comparison, its past), or to the benches. */
const OF_A_PAGE = /\/(bekraeft|spaer|sammenlign|historik)$|^\/udvikling\//

/** Every place that has an address of its own, whoever may enter it: "/konti/ny". */
const PLACES = sourceFiles('app/(portal)')
  .filter((file) => file.endsWith('/page.tsx') && !file.includes('['))
  .map((file) => file.slice('app/(portal)'.length, -'/page.tsx'.length))

test('everything a vendor may enter is two clicks from its front page, and no page it is led to is closed', async ({
  page,
}) => {
  await signInAs(page, 'vendorAdmin')
  const first = await askPage(page, '/oversigt')
  const near = new Map(first.links.map((path) => [kindOf(path), path]))
  for (const path of [...near.values()]) {
    const { status, links } = await askPage(page, path)
    expect.soft(status, `${path} from the front page`).toBeLessThan(400)
    for (const link of links) if (!near.has(kindOf(link))) near.set(kindOf(link), link)
  }
  const far = PLACES.filter((place) => !near.has(place) && !OF_A_PAGE.test(place))
  for (const place of far)
    expect
      .soft((await askPage(page, place)).status, `${place} is no more than two clicks away`)
      .toBeGreaterThan(399)
  expect(near.size - far.length).toBeGreaterThan(20)
  for (const kind of ['/aftaler/…', '/konti/…', '/laboratorier/…', '/systemer/…'])
    expect.soft([...near.keys()], 'its records').toContain(kind)
})
