import type { Tx } from '@/lib/db/client'
import type { CsvProblem } from '@/lib/text/csv'
import { textArray } from './array-literal'
import { readDirectory } from './laboratories'
import type { LineProblem } from './line'
import { countDrawnBefore } from './meeting'
import { prepare } from './prepare'
import type { UploadedLines } from './upload-lines'

/** So many of each sort are shown. */
export const SHOWN = 20

/** What taking an uploaded file in would do, as far as can be told beforehand; kept with the batch as JSON. */
export interface Preview {
  encoding: string
  delimiter: string
  /** What is odd about the file itself. */
  fileProblems: CsvProblem[]
  lines: number
  /** Lines whose id is not known yet, and lines that repeat one that is. */
  fresh: number
  known: number
  /** New lines that draw numbers which are drawn already; whether one was returned in between is seen when they are in. */
  overlapping: number
  bad: number
  /** The first bad lines. */
  problems: { line: number; id: string | null; problems: LineProblem[] }[]
  /** Codes in the file that no laboratory has, with their number of lines; those lines count as bad. */
  unknownLaboratories: { code: string; lines: number }[]
  warnings: number
  /** The first and the last moment in the file. */
  from: string | null
  to: string | null
}

export async function previewOf(tx: Tx, { csv, lines }: UploadedLines, now: Date): Promise<Preview> {
  const { good, bad, repeated } = prepare(lines, now)
  const codes = new Map<string, number>()
  for (const { draw } of good) codes.set(draw.laboratory, (codes.get(draw.laboratory) ?? 0) + 1)
  const directory = await readDirectory(tx, codes.keys())
  const unknown = [...codes].filter(([code]) => !directory.has(code))
  const placed = good.filter(({ draw }) => directory.has(draw.laboratory))
  const stored = await tx.$queryRaw<{ id: string }[]>`
    select service_id as id from draw
    where service_id = any(${textArray(placed.map(({ draw }) => draw.id))}::text[])`
  const known = new Set(stored.map(({ id }) => id))
  const fresh = placed.filter(({ draw }) => !known.has(draw.id))
  const times = good.map(({ draw }) => draw.at.getTime())
  return {
    encoding: csv.encoding,
    delimiter: csv.delimiter,
    fileProblems: csv.problems.slice(0, SHOWN),
    lines: lines.length,
    fresh: fresh.length,
    known: known.size + repeated.length,
    overlapping: await countDrawnBefore(tx, fresh),
    bad: bad.length + good.length - placed.length,
    problems: bad.slice(0, SHOWN).map(({ line, id, problems }) => ({ line, id, problems })),
    unknownLaboratories: unknown
      .map(([code, count]) => ({ code, lines: count }))
      .sort((a, b) => b.lines - a.lines)
      .slice(0, SHOWN),
    warnings: good.filter(({ draw }) => draw.warnings.length > 0).length,
    from: extreme(times, (a, b) => a < b),
    to: extreme(times, (a, b) => a > b),
  }
}

/** Of so many that they cannot be the arguments of Math.min. */
function extreme(times: readonly number[], beyond: (a: number, b: number) => boolean): string | null {
  if (times.length === 0) return null
  return new Date(times.reduce((found, time) => (beyond(time, found) ? time : found))).toISOString()
}
