import { addDays } from '@/lib/text/days'

/** What something was from one day to another, both included; `validTo` is null while it lasts. */
export interface Period {
  id: string
  value: string
  validFrom: string
  validTo: string | null
}

/** What must be written so that `value` holds from a day on: first `end` and `remove`, then `begin`. */
export interface Placement {
  end: { id: string; validTo: string | null }[]
  remove: string[]
  begin: { value: string; validFrom: string; validTo: string | null } | null
  /** The last day of what was placed; null while it lasts. */
  until: string | null
}

/** Whether a period holds that day. */
export function holds({ validFrom, validTo }: Pick<Period, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day)
}

/**
 * Places `value` from a day on (PA-1): the period that runs ends the day before, one that begins that very day is
 * replaced, and one planned for later still comes. Null leaves nothing in its place. Days before `from` are never
 * touched: history stays with whom it was. `last` is the day after which nothing holds, for what is closed.
 */
export function place(
  periods: readonly Period[],
  from: string,
  value: string | null,
  last: string | null = null,
): Placement {
  const later = periods.map(({ validFrom }) => validFrom).filter((day) => day > from)
  const validTo =
    later.length > 0
      ? addDays(
          later.reduce((a, b) => (a < b ? a : b)),
          -1,
        )
      : last
  const starting = periods.find((period) => period.validFrom === from)
  if (starting && starting.value === value) {
    const end = starting.validTo === validTo ? [] : [{ id: starting.id, validTo }]
    return { end, remove: [], begin: null, until: validTo }
  }
  const yesterday = addDays(from, -1)
  const before = periods.find((period) => period.validFrom < from && holds(period, yesterday))
  const remove = starting ? [starting.id] : []
  if (before && before.value === value) {
    return {
      end: before.validTo === validTo ? [] : [{ id: before.id, validTo }],
      remove,
      begin: null,
      until: validTo,
    }
  }
  const end = before && holds(before, from) ? [{ id: before.id, validTo: yesterday }] : []
  return { end, remove, begin: value === null ? null : { value, validFrom: from, validTo }, until: validTo }
}

/** Whether a placement changes nothing: what is asked for holds already. */
export function changesNothing({ end, remove, begin }: Placement): boolean {
  return end.length === 0 && remove.length === 0 && begin === null
}

/**
 * Ends everything with a day: the period that holds it ends there, later ones are dropped.
 */
export function cut(periods: readonly Period[], last: string): Placement {
  return {
    end: periods
      .filter((period) => holds(period, last) && period.validTo !== last)
      .map(({ id }) => ({ id, validTo: last })),
    remove: periods.filter(({ validFrom }) => validFrom > last).map(({ id }) => id),
    begin: null,
    until: last,
  }
}
