import type { SearchParams } from '@/components/table/list-state'
import { THRESHOLDS } from '@/lib/alarms/thresholds'
import type { AlarmKind } from '@/lib/alarms/kinds'

/** What the figures are called in the address. */
const NAMES: Record<string, string> = {
  from: 'dag',
  times: 'gange',
  alwaysTimes: 'altid',
  deviations: 'spredninger',
  history: 'historik',
  plainLimit: 'fast-graense',
  days: 'dage',
  least: 'mindst',
  graceDays: 'frist',
  mostDays: 'hoejst',
  plainDays: 'faste-dage',
  summerFrom: 'ferie-fra',
  summerTo: 'ferie-til',
  weeks: 'uger',
  criticalWeeks: 'kritisk',
}

export interface Asked {
  /** Whether something was asked, or the page was just opened. */
  sent: boolean
  since: string
  until: string
  figures: Record<string, string>
}

/** Where what was tried is found as a file. */
export const triedFileHref = (path: string, { since, until, figures }: Asked) => {
  const named = Object.entries(figures).map(([field, value]) => [figureName(field), value])
  return `${path}/proev/csv?${new URLSearchParams({ fra: since, til: until, ...Object.fromEntries(named) })}`
}

export const figureName = (field: string) => NAMES[field] ?? field

/** What the address asks to try; what it leaves out is what holds today, over the last year. */
export function readAsked(
  kind: AlarmKind,
  params: SearchParams,
  begin: { since: string; until: string; thresholds: Record<string, unknown> },
): Asked {
  const at = (name: string) => [params[name] ?? []].flat()[0]
  return {
    sent: at('fra') !== undefined,
    since: at('fra') ?? begin.since,
    until: at('til') ?? begin.until,
    figures: Object.fromEntries(
      Object.keys(THRESHOLDS[kind].shape).map((field) => [
        field,
        at(figureName(field)) ?? String(begin.thresholds[field] ?? ''),
      ]),
    ),
  }
}
