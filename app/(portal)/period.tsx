import type { Filter, Shortcut } from '@/components/table/filter-row'
import type { ListState } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { capital } from '@/lib/draws/words'
import { parseDanishDate } from '@/lib/format'
import { MONTHS } from '@/lib/text/danish-dates'
import { addDays } from '@/lib/text/days'

/** The names of a period in the address of a list. */
export const PERIOD = ['fra', 'til'] as const

/** Its two fields in the list's filter row. */
export const PERIOD_FILTERS: Filter[] = [
  { name: 'fra', label: 'Fra og med', day: true },
  { name: 'til', label: 'Til og med', day: true },
]

/** What a list verb is asked by the period of an address; what is no date does not narrow. */
export function periodOf(filter: (name: string) => string | undefined) {
  const [from, to] = PERIOD.map((name) => parseDanishDate(filter(name) ?? ''))
  return { from, to }
}

/** The periods one asks for most: the last days, and the month that is and the one that was. */
export function periodShortcuts(today: string): Shortcut[] {
  const thisMonth = `${today.slice(0, 7)}-01`
  const lastMonth = `${addDays(thisMonth, -1).slice(0, 7)}-01`
  const period = (label: string, fra: string, til: string) => ({ label, filters: { fra, til } })
  return [
    period('I dag', today, today),
    period('De seneste 14 dage', addDays(today, -13), today),
    period('De seneste 90 dage', addDays(today, -89), today),
    period(monthName(thisMonth), thisMonth, today),
    period(monthName(lastMonth), lastMonth, addDays(thisMonth, -1)),
  ]
}

function monthName(iso: string): string {
  return capital(`${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`)
}

/** Says what is odd about the period of an address; nothing when nothing is. */
export function PeriodProblem({ state: { filters } }: { state: ListState }) {
  const filter = (name: string) => filters[name]?.[0]
  const unread = PERIOD.map(filter).filter((text) => text !== undefined && !parseDanishDate(text))
  const { from, to } = periodOf(filter)
  const turned = from !== undefined && to !== undefined && from > to
  if (unread.length === 0 && !turned) return null
  return (
    <div className="mb-4 max-w-text">
      <Alert kind="warning" title="Se på perioden">
        {unread.length > 0
          ? `Vi kan ikke læse ”${unread.join('” og ”')}” som en dato, så listen er ikke afgrænset af den. Vælg en dag, fx 21-11-2026.`
          : 'Perioden begynder, efter den slutter, så ingen linjer ligger i den. Byt om på de to dage.'}
      </Alert>
    </div>
  )
}
