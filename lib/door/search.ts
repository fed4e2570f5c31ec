import { startOfDay } from '@/lib/text/copenhagen'
import { addDays, toDay } from '@/lib/text/days'
import type { Sort } from './page'

/** A filter on a text that holds what was typed, whatever its case; %, _ and \ are letters like others. */
export function contains<F extends string>(field: F, typed: string) {
  const literal = typed.replace(/[\\%_]/g, '\\$&')
  return { [field]: { contains: literal, mode: 'insensitive' } } as Record<
    F,
    { contains: string; mode: 'insensitive' }
  >
}

/** "-name" sorts by name, last one first. */
export function sortOf(sort: string): Sort {
  return sort.startsWith('-')
    ? { field: sort.slice(1), direction: 'desc' }
    : { field: sort, direction: 'asc' }
}

/** A filter on a moment between two days of Copenhagen's calendar, both included; either may be open. */
export function during<F extends string>(field: F, from?: string, to?: string) {
  const span = { ...(from && { gte: startOfDay(from) }), ...(to && { lt: startOfDay(addDays(to, 1)) }) }
  return { [field]: span } as Record<F, { gte?: Date; lt?: Date }>
}

/** What a filter on a dated row says when it must hold on a day. */
export function holdingOn(day: string) {
  const date = toDay(day)
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] }
}

/** What a filter on parties says when they must have a role on a day. */
export function havingRole<K extends string>(kind: K, day: string) {
  return { roles: { some: { kind, ...holdingOn(day) } } }
}

/** What a filter on laboratories says when they must be open on a day: the one they close on is the last. */
export function openOn(day: string) {
  return { OR: [{ closedOn: null }, { closedOn: { gte: toDay(day) } }] }
}

/** What a filter on systems says when they must be in use on a day: the one they are retired on is the last. */
export function inUseOn(day: string) {
  return { OR: [{ retiredOn: null }, { retiredOn: { gte: toDay(day) } }] }
}

/** What a filter on a dated row says when it must hold on a day or later. */
export function runningOrComing(day: string) {
  return { OR: [{ validTo: null }, { validTo: { gte: toDay(day) } }] }
}
