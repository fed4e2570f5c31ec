import type { Prisma, Tx } from '@/lib/db/client'
import type { CommandScope } from '@/lib/door/verb'
import { ExpectedError, NotFoundError } from '@/lib/door/errors'
import type { JudgedRow } from './many-rows'
import { newAccount } from './new-account'

/** Rows done in one transaction: short enough that nobody else waits for the feed. */
const STEP = 20

/** The batch, locked. Today's register, MedCom's own, stands in the same table without a vendor. @throws NotFoundError */
export async function lockMany(tx: Tx, id: string) {
  await tx.$queryRaw`select id from register_import where id = ${id}::uuid for update`
  const batch = await tx.registerImport.findFirst({
    where: { id, kind: 'accounts', vendorId: { not: null } },
  })
  if (!batch) throw new NotFoundError()
  return readMany(batch)
}

/** A stored batch in words of its own. */
export function readMany<
  B extends { lines: Prisma.JsonValue; summary: Prisma.JsonValue; vendorId: string | null },
>({ lines, summary, vendorId, ...batch }: B) {
  const { environment, reason } = summary as { environment: 'test' | 'production'; reason: string }
  return { ...batch, vendorId: vendorId!, lines: lines as unknown as JudgedRow[], environment, reason }
}
export type Many = Awaited<ReturnType<typeof lockMany>>

/**
 * Makes the accounts of the next good rows, each with its entry in the log; a row that has become impossible meanwhile
 * says why and holds none back. Answers with whether that was all.
 */
export async function makeStep(
  { tx, now, record }: Pick<CommandScope<unknown>, 'tx' | 'now' | 'record'>,
  batch: Many,
): Promise<{ finished: boolean }> {
  const lines = [...batch.lines]
  const next = lines.slice(batch.doneLines, batch.doneLines + STEP)
  for (const [offset, line] of next.entries()) lines[batch.doneLines + offset] = await makeRow(line)
  const doneLines = batch.doneLines + next.length
  const finished = doneLines >= lines.length
  await tx.registerImport.update({
    where: { id: batch.id },
    data: {
      lines: lines as unknown as Prisma.InputJsonValue,
      doneLines,
      status: finished ? 'applied' : 'applying',
      ...(finished && { appliedAt: now }),
      version: { increment: 1 },
    },
  })
  return { finished }

  async function makeRow(line: JudgedRow): Promise<JudgedRow> {
    if (line.problems.length > 0 || !line.purpose) return line
    try {
      const { deed, id, name, atOnce } = await newAccount(
        tx,
        {
          vendorId: batch.vendorId,
          laboratoryId: line.laboratoryId,
          environment: batch.environment,
          department: line.department,
          address: line.address,
          personalReason: line.personalReason,
          purpose: line.purpose,
          reason: batch.reason,
        },
        { userId: batch.receivedBy, byMedcom: false, now },
      )
      record(deed)
      return { ...line, made: { id, name, atOnce } }
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      const { fault } = error
      return {
        ...line,
        failed: (fault.kind === 'validation' && Object.values(fault.fields)[0]) || fault.message,
      }
    }
  }
}
