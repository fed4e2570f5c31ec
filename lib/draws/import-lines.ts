import type { Tx } from '@/lib/db/client'
import { readDirectory } from './laboratories'
import type { LineProblem } from './line'
import { keepOverlaps, overlapsOf } from './overlaps'
import { prepare, type BadLine, type GoodLine, type Placed, type RawLine } from './prepare'
import { earlierDraws, storeDraws, takeTurn } from './store'

/** What became of one line (DR-1). */
export interface LineResult {
  /** Its number in the call or the file, from 1. */
  line: number
  /** The service's id, where it could be read. */
  id: string | null
  result: 'accepted' | 'unchanged' | 'quarantined'
  problems: LineProblem[]
  /** Odd, but taken. */
  warnings: LineProblem[]
  /** The service's ids of draws that hand out some of the same numbers while both are open; at most ten. */
  overlaps: string[]
}

export interface Imported {
  results: LineResult[]
  /** The lines that could not be taken, for the quarantine. */
  bad: BadLine[]
}

/**
 * Takes lines of the draw log into the register, up to 10,000 in a handful of statements. A line that is there already
 * is left as it is; one that contradicts what is there, or that cannot be read, comes back among the bad ones.
 */
export async function importLines(tx: Tx, lines: readonly RawLine[], now: Date): Promise<Imported> {
  const { good, bad, repeated } = prepare(lines, now)
  const directory = await readDirectory(
    tx,
    good.map(({ draw }) => draw.laboratory),
  )
  const placed: Placed[] = []
  const refused = new Set<string>()
  const refuse = (one: GoodLine, problem: LineProblem) => {
    refused.add(one.draw.id)
    bad.push({ ...one, id: one.draw.id, problems: [problem] })
  }
  for (const one of good) {
    const standing = directory.standing(one.draw.laboratory, one.draw.at)
    if (standing) placed.push({ ...one, standing })
    else refuse(one, unknownLaboratory(one.draw.laboratory))
  }
  const results = new Map<number, LineResult>()
  const tell = (
    line: number,
    id: string | null,
    result: LineResult['result'],
    more: Partial<LineResult> = {},
  ) => void results.set(line, { line, id, result, problems: [], warnings: [], overlaps: [], ...more })

  if (placed.length > 0) {
    await takeTurn(tx)
    const stored = await storeDraws(tx, placed)
    const earlier = stored.added < placed.length ? await earlierDraws(tx, placed, stored) : new Map()
    if (stored.firstId !== null) await keepOverlaps(tx, stored.firstId, now)
    const overlaps = stored.firstId === null ? new Map() : await overlapsOf(tx, stored.firstId)
    for (const one of placed) {
      const { id, warnings } = one.draw
      const same = earlier.get(id)
      if (same === undefined) tell(one.line, id, 'accepted', { warnings, overlaps: overlaps.get(id) ?? [] })
      else if (same) tell(one.line, id, 'unchanged')
      else refuse(one, CONTRADICTS)
    }
  }
  for (const one of repeated) {
    if (refused.has(one.draw.id)) refuse(one, REPEATS_BAD)
    else tell(one.line, one.draw.id, 'unchanged')
  }
  for (const { line, id, problems } of bad) tell(line, id, 'quarantined', { problems })
  return { results: [...results.values()].sort((a, b) => a.line - b.line), bad }
}

const CONTRADICTS: LineProblem = {
  field: 'id',
  message:
    'Der er allerede en linje med dette id og andre oplysninger. Den er ikke ændret. Afklar med NPN-servicen, hvilken der gælder.',
}

const REPEATS_BAD: LineProblem = {
  field: 'id',
  message: 'Linjen gentager en tidligere linje, der også er i karantæne.',
}

function unknownLaboratory(reference: string): LineProblem {
  return {
    field: 'laboratory',
    message: `Intet laboratorium har SOR-koden eller koden ${reference}. Opret laboratoriet, og kør linjen igen, eller ret koden.`,
  }
}
