import type { CommandScope } from '@/lib/door/verb'
import { ExpectedError } from '@/lib/door/errors'
import { asJson, type LockedImport } from './internal'
import { judgeLines, type AnyJudged } from './judge'
import type { StoredLine } from './lines'
import { takerOf, type Taker } from './take-in'

/** Lines taken in in one transaction: short enough that nobody else waits long for the feed. */
const STEP = 50

type Scope = Pick<CommandScope<unknown>, 'tx' | 'now' | 'record' | 'scope' | 'actor'>

/**
 * Takes the next lines of a file in, each judged again just before. One that has become impossible or means something else
 * than its preview says so and holds none back. Answers with whether that was all.
 */
export async function applyStep(scope: Scope, batch: LockedImport): Promise<{ finished: boolean }> {
  const { tx, now } = scope
  const lines = [...batch.lines]
  const judged = await judgeLines(tx, batch.kind, lines, now)
  const from = batch.doneLines
  const to = Math.min(from + STEP, lines.length)
  const taker = takerOf(scope, batch.kind)
  for (let index = from; index < to; index += 1)
    lines[index] = await applyLine(lines[index]!, judged[index]!, taker)
  await taker.end()
  const finished = to >= lines.length
  await tx.registerImport.update({
    where: { id: batch.id },
    data: {
      lines: asJson(lines),
      doneLines: to,
      status: finished ? 'applied' : 'applying',
      ...(finished && { appliedAt: now }),
      version: { increment: 1 },
    },
  })
  return { finished }
}

async function applyLine(line: StoredLine, judged: AnyJudged, taker: Taker): Promise<StoredLine> {
  if (line.change !== 'new' && line.change !== 'changed') return line
  if (judged.change === 'fault') return { ...line, failed: judged.problems[0]!.message }
  if (judged.change !== line.change)
    return { ...line, failed: 'Registret er ændret, siden filen blev vist. Indlæs filen igen.' }
  try {
    return { ...line, made: await taker.take(judged) }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const { fault } = error
    return {
      ...line,
      failed: (fault.kind === 'validation' && Object.values(fault.fields)[0]) || fault.message,
    }
  }
}
