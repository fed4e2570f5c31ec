import { createHash } from 'node:crypto'
import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { toDay } from '@/lib/text/days'
import { parseApprovalList } from './approval-list'
import { isUnchanged, previewOf } from './approval-preview'
import { compareList } from './approval-state'
import { ReceiveApprovalList } from './schemas'

/**
 * Receives MedCom's approval list and shows what it would change (PA-2). Nothing is changed before it is applied. The
 * very file that was applied last, or waits already, is recognised: `known` says which.
 */
export const receiveApprovalList = command({
  name: 'approvalList.receive',
  input: ReceiveApprovalList,
  timeout: 60_000,
  async run({ tx, input: { fileName, file }, now, record }) {
    const sha256 = createHash('sha256').update(file).digest('hex')
    const list = parseApprovalList(file)
    if (list.systems.length === 0 || list.standards.length === 0)
      throw new ValidationError({
        file: list.problems.at(-1)?.message ?? 'Filen har ingen systemer. Vælg filen fra MedComs hjemmeside.',
      })
    const { diff, newVendors, date, last } = await compareList(tx, list, now)
    const preview = previewOf(list, diff, newVendors, date)
    const unchanged = isUnchanged(preview)
    if (last?.sha256 === sha256) return { id: last.id, known: 'applied' as const, preview, unchanged }
    const waiting = await tx.approvalImport.findFirst({
      where: { sha256, status: 'previewed' },
      select: { id: true },
    })
    if (waiting) return { id: waiting.id, known: 'previewed' as const, preview, unchanged }
    const { id } = await tx.approvalImport.create({
      data: {
        fileName,
        sha256,
        file: Buffer.from(file),
        updatedOn: list.updatedOn === undefined ? null : toDay(list.updatedOn),
        status: 'previewed',
        summary: toJson(preview),
        receivedAt: now,
      },
    })
    record({ type: 'approvalImport', id, after: { fileName, sha256, updatedOn: list.updatedOn } })
    return { id, known: null, preview, unchanged }
  },
})

/** Without what JSON has no word for. */
export function toJson(preview: object): object {
  return JSON.parse(JSON.stringify(preview)) as object
}
