import type { Tx } from '@/lib/db/client'
import { addCounts, countResults, NOTHING, type Counts } from './counts'
import { importLines } from './import-lines'
import type { Preview } from './preview'
import { keepBadLines } from './quarantine-store'
import { LINES_PER_CALL } from './schemas'
import { readUpload } from './upload-lines'

export interface BatchSummary {
  preview?: Preview
  counts?: Counts
}

export interface Step {
  counts: Counts
  done: number
  total: number
  finished: boolean
}

/** The batch, locked until commit: two tabs or two workers do not take the same lines in. */
export async function lockBatch(tx: Tx, id: string) {
  await tx.$queryRaw`select id from draw_batch where id = ${id}::uuid for update`
  return tx.drawBatch.findUnique({ where: { id }, omit: { file: true } })
}

/**
 * Takes the next 10,000 lines of an uploaded file in. After the last the file is let go: every line of it is then in
 * the register or named in the quarantine.
 */
export async function applyStep(tx: Tx, id: string, now: Date): Promise<Step> {
  const batch = await tx.drawBatch.findUniqueOrThrow({ where: { id } })
  const { lines } = readUpload(batch.file ?? new Uint8Array(), id)
  const next = lines.slice(batch.doneLines, batch.doneLines + LINES_PER_CALL)
  const { results, bad } = await importLines(tx, next, now)
  await keepBadLines(tx, bad, now)
  const summary = batch.summary as BatchSummary
  const counts = addCounts(summary.counts ?? NOTHING, countResults(results))
  const done = batch.doneLines + next.length
  const finished = done >= lines.length
  await tx.drawBatch.update({
    where: { id },
    data: {
      doneLines: done,
      summary: { ...summary, counts } as object,
      ...(finished ? { status: 'applied', appliedAt: now, file: null } : { status: 'applying' }),
    },
    select: { id: true },
  })
  if (finished) await tx.drawLogState.update({ where: { id: 1 }, data: { lastReceivedAt: now } })
  return { counts, done, total: lines.length, finished }
}
