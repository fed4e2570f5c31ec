import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { partsOfPage } from '../support/page-parts'

const row = (name: string) =>
  `<tr><td><a href="/p/${name}">${name}</a></td><td><b class="badge">Ny</b></td></tr>`
const PAGE = `<html lang="da"><body><main><h1>Parter</h1><img src="data:," alt="Et kort">
  <label for="q">Søg</label><input id="q"><section aria-label="Parter"><table><tbody>${row('Nord')}</tbody></table></section>
  </main></body></html>`

test('what axe has not looked at is told from what is only another record', async ({ page }) => {
  const partsOf = async (html: string) => {
    await page.setContent(html)
    return page.evaluate(partsOfPage, undefined)
  }
  const known = new Set(await partsOf(PAGE))
  const fresh = async (html: string) => (await partsOf(html)).filter((part) => !known.has(part))
  const alike = [
    PAGE.replaceAll('Nord', 'Syd'),
    PAGE.replace('</tbody>', `${row('Syd')}${row('Vest')}</tbody>`),
    PAGE.replaceAll('"q"', '"felt"'),
  ]
  for (const html of alike) expect(await fresh(html), html).toEqual([])
  const different = [
    PAGE.replace('alt="Et kort"', ''),
    PAGE.replace('alt="Et kort"', 'alt=""'),
    PAGE.replace('for="q"', 'for="p"'),
    PAGE.replace('>Søg</label>', '></label>'),
    PAGE.replace('lang="da"', 'lang="sv"'),
    PAGE.replace('<h1>', '<h2>').replace('</h1>', '</h2>'),
    PAGE.replace('</h1>', '</h1><h3>Under</h3>'),
    PAGE.replace('class="badge"', 'class="badge warning"'),
    PAGE.replace('class="badge"', 'aria-hidden="true" class="badge"'),
    PAGE.replace('>Nord</a>', '></a>'),
    PAGE.replace('aria-label="Parter"', 'aria-label="Søg"'),
    PAGE.replace('</section>', '</section><section aria-label="Parter"></section>'),
    PAGE.replace('<section', '<section style="overflow: auto; height: 5px"'),
    PAGE.replace('</tbody>', '<tr><td>Ingen</td></tr></tbody>'),
  ]
  for (const html of different) expect(await fresh(html), html).not.toEqual([])
})

test('text that is hard to read is found on a page whose other parts are known', async ({ page }) => {
  await checkPage(page, await page.goto('/tilgaengelighed'))
  const response = await page.reload()
  await page.locator('main').evaluate((main) => {
    main.insertAdjacentHTML('beforeend', '<p style="color: silver">Svagt</p>')
  })
  test.fail()
  await checkPage(page, response)
})
