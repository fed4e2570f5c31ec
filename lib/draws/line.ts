import { formatNumber } from '../format'
import { seriesCount, type Series } from '../numbers/rules'
import {
  readCode,
  readCount,
  readSeries,
  readText,
  readTime,
  type LineProblem,
  type Values,
} from './line-fields'
import {
  DRAW_FIELDS,
  FIELD_LABELS,
  fieldNamed,
  type Channel,
  type Operation,
  type Outcome,
  type Purpose,
  type Transport,
} from './words'

export type { LineProblem } from './line-fields'

/** One line of NPN-servicen's draw log, read (DR-1). */
export interface DrawLine {
  id: string
  account: string
  /** A SOR code or the laboratory's code in the log. */
  laboratory: string
  /** Null only for a refused operation that names no numbers. */
  series: Series | null
  /** As the log states it; a warning says when the series gives another figure. */
  count: bigint
  at: Date
  channel: Channel
  transport: Transport
  operation: Operation
  outcome: Outcome
  purpose: Purpose
  /** Odd, but no reason to keep the line out. */
  warnings: LineProblem[]
}

export type ParsedLine = { ok: true; line: DrawLine } | { ok: false; problems: LineProblem[] }

function valuesOf(input: unknown): Values | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  const values: Values = {}
  for (const [name, value] of Object.entries(input)) {
    const field = fieldNamed(name)
    if (field && values[field] === undefined) values[field] = value
  }
  return values
}

/**
 * Reads one line of the draw log, in the API's form (English codes, ISO times) or the CSV form (Danish headings and
 * words), and names every fault at once. Hand-written rather than zod: a call brings 10,000 of them.
 */
export function parseDrawLine(input: unknown, now: Date): ParsedLine {
  const values = valuesOf(input)
  if (!values)
    return {
      ok: false,
      problems: [{ field: 'line', message: 'Skriv linjen som et JSON-objekt med navngivne felter.' }],
    }
  const problems: LineProblem[] = []
  const outcome = readCode(values, 'outcome', problems)
  const refused = outcome === 'refused'
  const line: DrawLine = {
    id: readText(values, 'id', problems),
    account: readText(values, 'account', problems),
    laboratory: readText(values, 'laboratory', problems),
    series: readSeries(values, refused, problems),
    count: readCount(values, refused, problems),
    at: readTime(values, now, problems),
    channel: readCode(values, 'channel', problems),
    transport: readCode(values, 'transport', problems),
    operation: readCode(values, 'operation', problems),
    outcome,
    purpose: readCode(values, 'purpose', problems),
    warnings: [],
  }
  if (problems.length > 0) return { ok: false, problems }
  if (line.series) warnOfCount(line, line.series)
  return { ok: true, line }
}

function warnOfCount(line: DrawLine, { prefix, width, first, last }: Series): void {
  const actual = seriesCount({ prefix, width, value: first }, { prefix, width, value: last })
  if (actual !== undefined && actual !== line.count && !(line.outcome === 'refused' && line.count === 0n))
    line.warnings.push({
      field: 'count',
      message: `Antallet er ${formatNumber(line.count)}, men serien har ${formatNumber(actual)} numre.`,
    })
}

/** The columns a CSV file lacks, by their Danish names; said once instead of for each line. */
export function missingColumns(header: readonly string[]): string[] {
  const found = new Set(header.map(fieldNamed))
  return DRAW_FIELDS.filter((field) => !found.has(field)).map((field) => FIELD_LABELS[field])
}
