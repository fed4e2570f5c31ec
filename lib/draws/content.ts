import { createHash } from 'node:crypto'

/** What a line was before it could be read, as JSON that PostgreSQL keeps. */
export type Content = string | number | boolean | null | Content[] | { [name: string]: Content }

const DEEPEST = 4
const MOST_PARTS = 100
const LONGEST_TEXT = 2_000

/**
 * A line as it came, fit to be stored: NUL and halves of characters are replaced by visible signs, and what no honest
 * line has (depth, breadth, endless texts) is cut short.
 */
export function storable(value: unknown, depth = 0): Content {
  if (typeof value === 'string') return storableText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (depth >= DEEPEST) return '…'
  if (Array.isArray(value)) return value.slice(0, MOST_PARTS).map((part) => storable(part, depth + 1))
  const parts = Object.entries(value).slice(0, MOST_PARTS)
  return Object.fromEntries(parts.map(([name, part]) => [storableText(name), storable(part, depth + 1)]))
}

function storableText(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
  return short.toWellFormed().replaceAll('\0', '␀')
}

/** The same for the same content, so that a bad line sent again is known again. */
export function fingerprintOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
