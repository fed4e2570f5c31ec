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
