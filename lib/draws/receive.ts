import { randomUUID } from 'node:crypto'
import { command } from '@/lib/door'
import { ForbiddenError } from '@/lib/door/errors'
import { actorId } from '@/lib/door/actor'
import { countResults, type Counts } from './counts'
import { importLines, type LineResult } from './import-lines'
import { keepBadLines } from './quarantine-store'
import { ReceiveLines } from './schemas'

export interface Receipt extends Counts {
  batchId: string
  lines: LineResult[]
}

/**
 * Takes a call of NPN-servicen's draw log (DR-1): good lines in, bad ones into the quarantine, each answered for. Sent
 * again it changes nothing. A call without lines says that there were none: the log is up to date.
 */
export const receiveDraws = command({
  name: 'drawLog.receive',
  input: ReceiveLines,
  timeout: 60_000,
  async run({ actor, tx, input, now, record }): Promise<Receipt> {
    if (actor.kind === 'apiKey' && actor.vendorId)
      throw new ForbiddenError(true, 'Trækningsloggen modtages kun med en nøgle, der hører til MedCom.')
    const batchId = randomUUID()
    await tx.drawBatch.create({
      data: {
        id: batchId,
        source: 'api',
        status: 'applied',
        totalLines: input.lines.length,
        doneLines: input.lines.length,
        summary: {},
        receivedBy: actorId(actor) ?? '',
        receivedAt: now,
        appliedAt: now,
      },
    })
    const lines = input.lines.map((content, index) => ({ line: index + 1, batchId, content }))
    const { results, bad } = await importLines(tx, lines, now)
    await keepBadLines(tx, bad, now)
    const counts = countResults(results)
    await tx.drawBatch.update({ where: { id: batchId }, data: { summary: { ...counts } } })
    await tx.drawLogState.update({ where: { id: 1 }, data: { lastReceivedAt: now } })
    record({ type: 'drawBatch', id: batchId, after: counts })
    return { batchId, ...counts, lines: results }
  },
})
