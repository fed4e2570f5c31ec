import { cursorAt, PAGE_SIZE } from '@/lib/door/page'
import { fillAgreements } from './agreement-rows'
import { load } from './load'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const FEW = 50
const MANY = 50_000
const ROUNDS = 5
const ROUND_MILLISECONDS = 1_500

/** What one does with the list: saved views, searches, a filter, its last page; and the front page, which counts it. */
const LISTS = {
  view: '/aftaler?visning=leverandoer',
  medcom: '/aftaler?visning=medcom',
  over: '/aftaler?visning=afsluttede',
  deadline: '/aftaler?visning=frist',
  filter: '/aftaler?tilstand=terminated',
  search: '/aftaler?soeg=2026-00042',
  vague: '/aftaler?soeg=2026',
  calendar: '/aftaler/kalender',
  overview: '/oversigt',
} as const
type List = keyof typeof LISTS | 'last'
type Asker = 'medcom' | 'vendor'

/**
 * The list of 50,000 agreements, 500 of them one vendor's, against the same list with 50, 25 of them that vendor's: as
 * MedCom and as that vendor, one reader at a time.
 */
export async function run(portal: Portal): Promise<Figure[]> {
  const few = await measure(portal, FEW)
  const many = await measure(portal, MANY)
  return [...many].map(([name, slow]) => ({
    name: `agreements.${name}`,
    ratio: slow / few.get(name)!,
    unit: 'ms:list of 50',
    detail: `${slow.toFixed(1)} ms against ${few.get(name)!.toFixed(1)} ms`,
  }))
}

/** Milliseconds an answer takes, by list and asker. */
async function measure(portal: Portal, count: number): Promise<Map<string, number>> {
  await fillAgreements(portal, count)
  const targets = new Map<string, { url: () => string; headers: Record<string, string> }>()
  for (const [asker, headers] of [
    ['medcom', portal.browser],
    ['vendor', portal.vendor],
  ] as const satisfies [Asker, Record<string, string>][]) {
    const lists: Record<List, string> = { ...LISTS, last: await lastPage(portal, asker) }
    for (const [list, path] of Object.entries(lists))
      targets.set(`${asker}.${list}`, { url: () => portal.url + path, headers })
  }
  const times = new Map<string, number[]>()
  for (const target of targets.values()) await load(target, 500, 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, target] of targets) {
      const { perSecond } = await load(target, ROUND_MILLISECONDS, 1)
      times.set(name, [...(times.get(name) ?? []), 1000 / perSecond])
    }
  }
  return new Map([...times].map(([name, measured]) => [name, median(measured)]))
}

/** The address of the asker's last page in the list's own order: the newest number first. */
async function lastPage({ owner }: Portal, asker: Asker): Promise<string> {
  const { rows } = await owner.query<{ id: string; number: string }>(
    `select id, number from agreement
     where $1 = 'medcom' or vendor_id = (select id from organisation where name = 'Spørgende Lab-IT')
     order by number limit 1 offset $2`,
    [asker, PAGE_SIZE],
  )
  return rows[0] ? `/aftaler?efter=${cursorAt(rows[0], 'number')}` : '/aftaler'
}
