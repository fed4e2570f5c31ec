import { unwrap } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { as } from '../support/actors'
import { openBenchDatabase } from './bench-database'
import { fillDraws } from './draw-rows'
import type { Figure } from './report'

/** With those that overlap, no more than are tried at once. */
const DRAWS = 990_000
/** What a verb that somebody waits for may take here at most, in seconds. */
const ALLOWED = 60
/** More lines than these rules look at are not tried: the page says so. */
const REFUSED = 'more lines than are tried at once: refused'

/** DR-3: each rule tried on a year and a half of draws, nearly a million by sixty laboratories, with the figures of today. */
export async function run(): Promise<Figure[]> {
  const database = await openBenchDatabase()
  try {
    await fillDraws({ owner: { query: database.ask } }, { series: DRAWS, size: 100, digits: 12, apart: 40 })
    const { showRule, tryRule } = await import('@/lib/alarms')
    const { ALARM_KINDS } = await import('@/lib/alarms/kinds')
    const medcom = as.medcomAdmin()
    const today = isoDate(new Date())
    const figures: Figure[] = []
    for (const kind of ALARM_KINDS) {
      const { thresholds } = unwrap(await showRule(medcom, { kind })).current
      const begun = performance.now()
      const asked = { kind, since: addDays(today, -520), until: today, ...thresholds }
      const outcome = await tryRule(medcom, asked as never)
      const seconds = (performance.now() - begun) / 1000
      const found = outcome.ok ? `${outcome.value.proposed} alarms` : REFUSED
      figures.push({
        name: `try.${kind}`,
        ratio: seconds / ALLOWED,
        unit: `s:${ALLOWED} s that it may take`,
        detail: `${seconds.toFixed(1)} s over ${DRAWS} draws, ${found}`,
      })
    }
    return figures
  } finally {
    await database.close()
  }
}
