import type { Standing } from './laboratories'
import { parseDrawLine, type DrawLine, type LineProblem } from './line'

/** One line as it was sent, and its number in the call or the file, counted from 1. */
export interface RawLine {
  line: number
  batchId: string
  /** An object with the line's fields; a text is a line that could not even be read as one. */
  content: unknown
}

/** A line that can be stored as far as anybody can tell without asking the database. */
export interface GoodLine extends RawLine {
  draw: DrawLine
}

/** A line whose laboratory is known, with whom that laboratory was at the time. */
export interface Placed extends GoodLine {
  standing: Standing
}

/** A line that is kept aside, with what is wrong and what to do about it. */
export interface BadLine extends RawLine {
  id: string | null
  problems: LineProblem[]
}

export interface Prepared {
  good: GoodLine[]
  bad: BadLine[]
  /** Lines that repeat an earlier one of the same call, word for word in meaning. */
  repeated: GoodLine[]
}

/** Reads the lines and sets aside those that cannot be read or that contradict an earlier line of the same id. */
export function prepare(lines: readonly RawLine[], now: Date): Prepared {
  const prepared: Prepared = { good: [], bad: [], repeated: [] }
  const seen = new Map<string, DrawLine>()
  for (const raw of lines) {
    const result = typeof raw.content === 'string' ? NOT_JSON : parseDrawLine(raw.content, now)
    if (!result.ok) {
      prepared.bad.push({ ...raw, id: idOf(raw.content), problems: result.problems })
      continue
    }
    const before = seen.get(result.line.id)
    if (!before) {
      seen.set(result.line.id, result.line)
      prepared.good.push({ ...raw, draw: result.line })
    } else if (isSame(before, result.line)) prepared.repeated.push({ ...raw, draw: result.line })
    else prepared.bad.push({ ...raw, id: result.line.id, problems: [TWICE] })
  }
  return prepared
}

const NOT_JSON: { ok: false; problems: LineProblem[] } = {
  ok: false,
  problems: [{ field: 'line', message: 'Linjen kan ikke læses som et JSON-objekt.' }],
}

const TWICE: LineProblem = {
  field: 'id',
  message:
    'En tidligere linje har samme id, men andre oplysninger. Afklar med NPN-servicen, hvilken der gælder.',
}

/** Whether two lines say the same, however each was written. */
function isSame(a: DrawLine, b: DrawLine): boolean {
  return meaning(a) === meaning(b)
}

function meaning({ series, count, at, warnings: _, ...words }: DrawLine): string {
  const numbers = series && [series.prefix, series.width, String(series.first), String(series.last)]
  return JSON.stringify([words, numbers, String(count), at.getTime()])
}

function idOf(content: unknown): string | null {
  if (typeof content !== 'object' || content === null) return null
  const { id, Id } = content as { id?: unknown; Id?: unknown }
  const found = id ?? Id
  return typeof found === 'string' || typeof found === 'number' ? String(found).slice(0, 200) : null
}
