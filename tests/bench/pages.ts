import { chromium, type Browser, type Page } from '@playwright/test'
import { cursorAt } from '@/lib/door/page'
import { browserOptions } from '../support/browser'
import { fillDraws } from './draw-rows'
import { load } from './load'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const LINES = 100_000
const PAGE = 25
const VISITS = 5
const ROUNDS = 5
const ROUND_MILLISECONDS = 3_000

/** One visit with an empty cache: bytes of JavaScript as sent, milliseconds, and how much moved. */
interface Visit {
  js: number
  lcp: number
  cls: number
  blocking: number
}

/**
 * What a page costs its reader in Chromium: the look-up, as a technician, and 25 of 100,000 draws, as MedCom, against
 * the empty page; and the list's last page by cursor against its first.
 */
export async function run(portal: Portal): Promise<Figure[]> {
  await fillDraws(portal, { series: LINES, size: 100, digits: 12 })
  const browser = await chromium.launch(await browserOptions())
  try {
    const visits: Record<'empty' | 'lookup' | 'list', Visit[]> = { empty: [], lookup: [], list: [] }
    for (let round = 0; round < VISITS; round += 1) {
      visits.empty.push(await visit(browser, portal, '/udvikling/tom', portal.technician))
      visits.lookup.push(await visit(browser, portal, '/opslag', portal.technician))
      visits.list.push(await visit(browser, portal, '/traekninger', portal.browser))
    }
    return [
      ...against('lookup', visits.lookup, visits.empty),
      ...against('list', visits.list, visits.empty),
      await deep(portal),
    ]
  } finally {
    await browser.close()
  }
}

async function visit(browser: Browser, { url }: Portal, path: string, { cookie = '' }): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(`${url}/favicon.svg`)
    await page.evaluate((text) => void (document.cookie = `${text}; Secure; Path=/`), cookie)
    const js = await countScripts(page)
    await page.addInitScript(observe)
    const response = await page.goto(url + path, { waitUntil: 'networkidle' })
    if (!response?.ok()) throw new Error(`${response?.status()} from ${path}`)
    return { js: js(), ...(await page.evaluate(() => (window as Observed).seen!)) }
  } finally {
    await context.close()
  }
}

/** The bytes of scripts on the wire, compressed as the server sends them. */
async function countScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ type, requestId }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

type Observed = Window & { seen?: Omit<Visit, 'js'> }

/** Runs in the page, so it calls nothing of ours: what the browser measures. Blocking is what a task takes beyond 50 ms. */
function observe() {
  const seen = { lcp: 0, cls: 0, blocking: 0 }
  ;(window as Window & { seen?: typeof seen }).seen = seen
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value?: number })[]) {
        if (type === 'largest-contentful-paint') seen.lcp = entry.startTime
        else if (type === 'layout-shift') seen.cls += entry.value ?? 0
        else seen.blocking += Math.max(0, entry.duration - 50)
      }
    }).observe({ type, buffered: true })
  }
}

function against(name: string, visits: readonly Visit[], empty: readonly Visit[]): Figure[] {
  const of = (list: readonly Visit[], key: keyof Visit) => median(list.map((one) => one[key]))
  const pair = (key: keyof Visit, scale: number, digits: number) =>
    `${(of(visits, key) / scale).toFixed(digits)} against ${(of(empty, key) / scale).toFixed(digits)}`
  return [
    {
      name: `pages.${name}.js`,
      ratio: of(visits, 'js') / of(empty, 'js'),
      unit: 'kB:empty',
      detail: `${pair('js', 1000, 1)} kB, compressed`,
    },
    {
      name: `pages.${name}.lcp`,
      ratio: of(visits, 'lcp') / of(empty, 'lcp'),
      unit: 'ms:empty',
      detail: `${pair('lcp', 1, 0)} ms`,
    },
    { name: `pages.${name}.cls`, ratio: of(visits, 'cls'), unit: 'shift', detail: pair('cls', 1, 3) },
    {
      name: `pages.${name}.tbt`,
      ratio: of(visits, 'blocking') - of(empty, 'blocking'),
      unit: 'ms more than empty',
      detail: `${pair('blocking', 1, 0)} ms`,
    },
  ]
}

/** The list's 4,000th page, reached by the cursor its 3,999th would give, against the first; one reader at a time. */
async function deep({ url, owner, browser }: Portal): Promise<Figure> {
  const { rows } = await owner.query<{ id: string; drawnAt: Date; lines: number }>(
    `select id::text, drawn_at as "drawnAt", (select count(*)::int from draw) as lines from draw order by drawn_at desc, id desc
     offset (select count(*) from draw) - $1 limit 1`,
    [PAGE + 1],
  )
  const [row] = rows
  const cursor = cursorAt({ id: BigInt(row!.id), drawnAt: row!.drawnAt }, 'drawnAt')
  const first = { url: () => `${url}/traekninger`, headers: browser }
  const last = { url: () => `${url}/traekninger?efter=${cursor}`, headers: browser }
  await isLastPage(last)
  for (const target of [first, last]) await load(target, 1_000, 1)
  const rounds: [number, number][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([
      (await load(first, ROUND_MILLISECONDS, 1)).perSecond,
      (await load(last, ROUND_MILLISECONDS, 1)).perSecond,
    ])
  }
  const time = (index: 0 | 1) => (1000 / median(rounds.map((round) => round[index]))).toFixed(1)
  return {
    name: 'pages.list.deep',
    ratio: median(rounds.map(([one, other]) => one / other)),
    unit: 'ms:first page',
    detail: `page ${Math.ceil(row!.lines / PAGE)}: ${time(1)} ms against ${time(0)} ms`,
  }
}

/** A page that ignores its cursor would be quick, and wrong. */
async function isLastPage({ url, headers }: { url: () => string; headers: Record<string, string> }) {
  const html = await (await fetch(url(), { headers })).text()
  if (!/href="[^"]*[?;]foer=/.test(html) || /href="[^"]*[?;]efter=/.test(html))
    throw new Error('The cursor did not lead to the last page')
}
