/** A sample number taken apart: leading zeros live in `width`, so that no digit is ever lost. */
export interface SampleNumber {
  /** What stands before the digits at the end, in capitals; often ''. It never ends with a digit. */
  prefix: string
  /** How many digits stand at the end, 1–18. */
  width: number
  value: bigint
}

/** A run of numbers with both ends in it. */
export interface Series {
  prefix: string
  width: number
  first: bigint
  last: bigint
}

const NUMBER = /^((?:[^\s\p{C}]{0,16}[^\s\p{C}\d])?)(\d{1,18})$/u

/**
 * Takes a number apart: up to 17 characters that do not end with a digit, then 1 to 18 digits. Undefined when it is
 * no such number; it may still be text that somebody typed.
 */
export function parseNumber(text: string): SampleNumber | undefined {
  const match = NUMBER.exec(text)
  const [, head = '', tail] = match ?? []
  if (tail === undefined) return undefined
  const prefix = head.toUpperCase()
  // Some capitals are longer than their letter, and some are two.
  if (prefix.length > 17) return undefined
  return { prefix, width: tail.length, value: BigInt(tail) }
}

/** The opposite of `parseNumber`: the number with every leading zero. */
export function formatNumber(prefix: string, width: number, value: bigint): string {
  return prefix + String(value).padStart(width, '0')
}

/** True when two numbers can stand in one series: the same head and as many digits. */
export function isSameKind(a: SampleNumber, b: SampleNumber): boolean {
  return a.prefix === b.prefix && a.width === b.width
}

/** How many numbers go from first to last, both counted; undefined when they are no series. */
export function seriesCount(first: SampleNumber, last: SampleNumber): bigint | undefined {
  if (!isSameKind(first, last) || last.value < first.value) return undefined
  return last.value - first.value + 1n
}

export function inSeries(number: SampleNumber, series: Series): boolean {
  return (
    number.prefix === series.prefix &&
    number.width === series.width &&
    series.first <= number.value &&
    number.value <= series.last
  )
}

/** The numbers that two series share, or undefined. */
export function overlap(a: Series, b: Series): Series | undefined {
  if (a.prefix !== b.prefix || a.width !== b.width) return undefined
  const first = a.first > b.first ? a.first : b.first
  const last = a.last < b.last ? a.last : b.last
  return first <= last ? { prefix: a.prefix, width: a.width, first, last } : undefined
}

export function overlaps(a: Series, b: Series): boolean {
  return overlap(a, b) !== undefined
}
