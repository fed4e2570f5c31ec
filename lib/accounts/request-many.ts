import type { Prisma, Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf, ownVendor } from '@/lib/door/actor'
import { NotFoundError, ValidationError } from '@/lib/door/errors'
import { judgeRows, rowsOfFile, type Known, type TypedRow } from './many-rows'
import { RequestMany } from './many-schemas'
import { openLaboratoriesOf } from './laboratories'

/** What a table or a file asks for: kept as a preview, and nothing is asked before it is sent (AC-1). */
export const requestMany = command({
  name: 'account.requestMany',
  input: RequestMany,
  async run({ tx, input, actor, now, record }) {
    const vendorId = ownVendor(actor)
    if (!vendorId) throw new NotFoundError()
    const { environment, reason } = input
    const { rows, problem } = input.file ? rowsOfFile(input.file) : { rows: typedRows(input.rows ?? []) }
    if (problem) throw new ValidationError({ file: problem })
    if (rows.length === 0)
      throw new ValidationError({ '': 'Skriv mindst én mailadresse. Rækker uden mailadresse springes over.' })
    const known = await knownOf(tx, vendorId, environment, now)
    const lines = judgeRows(rows, known, input.personalReason)
    const fileName = input.fileName ?? 'Tabel'
    const batch = await tx.registerImport.create({
      data: {
        kind: 'accounts',
        vendorId,
        fileName,
        status: 'previewed',
        lines: lines as unknown as Prisma.InputJsonValue,
        totalLines: lines.length,
        summary: { environment, reason },
        receivedBy: userOf(actor),
        receivedAt: now,
      },
    })
    record({
      type: 'accountBatch',
      id: batch.id,
      after: { fileName, environment, lines: lines.length },
      vendorId,
    })
    return { id: batch.id, rows: lines.length }
  },
})

function typedRows(rows: readonly Partial<Omit<TypedRow, 'line'>>[]): TypedRow[] {
  return rows
    .map((row, index) => ({
      line: index + 1,
      laboratory: row.laboratory?.trim() ?? '',
      department: row.department?.trim() ?? '',
      address: row.address?.trim() ?? '',
      purpose: row.purpose?.trim() ?? '',
      personalReason: row.personalReason?.trim() ?? '',
    }))
    .filter(({ address }) => address !== '')
}

async function knownOf(
  tx: Tx,
  vendorId: string,
  environment: 'test' | 'production',
  now: Date,
): Promise<Known> {
  const laboratories = await openLaboratoriesOf(tx, vendorId, now)
  const accounts = await tx.account.findMany({
    where: { vendorId, environment, state: { in: ['requested', 'open', 'suspended'] } },
    select: { name: true, laboratoryId: true, department: true },
  })
  const mailboxes = await tx.mailbox.findMany({
    where: { vendorId, OR: [{ looksPersonal: false }, { personalReason: { not: null } }] },
    select: { address: true },
  })
  return { laboratories, accounts, explained: new Set(mailboxes.map(({ address }) => address)) }
}
