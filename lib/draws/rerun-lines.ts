import { command } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { plainArray, textArray } from './array-literal'
import { importLines } from './import-lines'
import type { BadLine } from './prepare'
import { LINES_PER_CALL, RerunLines } from './schemas'

/**
 * Tries every open line again as it came, after a laboratory was registered or a misunderstanding cleared up. At most
 * 10,000 at a time, oldest first; `left` says how many were not tried.
 */
export const rerunLines = command({
  name: 'quarantine.rerun',
  input: RerunLines,
  timeout: 60_000,
  async run({ tx, input: { batchId }, now, record }) {
    const where = { status: 'open', ...(batchId ? { batchId } : {}) } as const
    const open = await tx.$queryRaw<{ id: string; batchId: string; content: unknown }[]>`
      select id, batch_id as "batchId", content from quarantined_line
      where status = 'open' and (${batchId ?? null}::uuid is null or batch_id = ${batchId ?? null}::uuid)
      order by received_at, id limit ${LINES_PER_CALL} for update`
    const lines = open.map((line, index) => ({ line: index, batchId: line.batchId, content: line.content }))
    const { bad } = await importLines(tx, lines, now)
    const stillBad = new Map(bad.map((one) => [one.line, one]))
    const taken = open.filter((_, index) => !stillBad.has(index)).map(({ id }) => id)
    await closeTaken(tx, taken, now)
    await renewProblems(
      tx,
      [...stillBad].map(([index, line]) => ({ id: open[index]!.id, line })),
    )
    const left = (await tx.quarantinedLine.count({ where })) - stillBad.size
    const counts = { tried: open.length, imported: taken.length, stillOpen: stillBad.size, left }
    record({ type: 'quarantine', id: batchId ?? 'all', after: counts })
    return counts
  },
})

async function closeTaken(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    update quarantined_line set status = 'imported', closed_at = ${now}, version = version + 1
    where id = any(${plainArray(ids)}::uuid[])`
}

/** What is wrong may be something else now: a laboratory is known, and the id turns out to be taken. */
async function renewProblems(tx: Tx, kept: readonly { id: string; line: BadLine }[]): Promise<void> {
  await tx.$executeRaw`
    update quarantined_line q set problems = l.problems, version = q.version + 1
    from unnest(
      ${plainArray(kept.map(({ id }) => id))}::uuid[],
      ${textArray(kept.map(({ line }) => JSON.stringify(line.problems)))}::jsonb[]) as l (id, problems)
    where q.id = l.id and q.problems <> l.problems`
}
