import { command } from '@/lib/door'
import { ConflictError, NotFoundError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import type { Tx } from '@/lib/db/client'
import { requireChanged } from './internal'
import { WriteInternalNote } from './schemas'

/** Writes MedCom's own note and journal number; the audit entry belongs to no vendor, so no vendor ever reads it. */
export const writeInternalNote = command({
  name: 'internalNote.write',
  input: WriteInternalNote,
  constraints: {
    internal_note_pkey: { field: 'text', message: 'En anden har netop skrevet et notat. Genindlæs siden.' },
  },
  async run({ tx, input, record }) {
    const { subjectType, subjectId, version } = input
    await requireSubject(tx, subjectType, subjectId)
    const before = await tx.internalNote.findUnique({ where: { subjectId } })
    if (!before && version > 0) throw new ConflictError(0)
    if (before) requireVersion(before, input, ['text', 'journalNumber'])
    const after = { text: input.text ?? '', journalNumber: input.journalNumber }
    if (before) {
      const data = { ...after, version: { increment: 1 } }
      requireChanged((await tx.internalNote.updateMany({ where: { subjectId, version }, data })).count)
    } else {
      await tx.internalNote.create({ data: { subjectId, ...after } })
    }
    const shown = before && { text: before.text, journalNumber: before.journalNumber }
    record({
      type: 'internalNote',
      id: subjectId,
      ...(shown && { before: shown }),
      after,
      personal: ['text'],
    })
    return { subjectId }
  },
})

async function requireSubject(
  tx: Tx,
  type: 'organisation' | 'laboratory' | 'system',
  id: string,
): Promise<void> {
  const where = { id }
  const found =
    type === 'organisation'
      ? await tx.organisation.count({ where })
      : type === 'laboratory'
        ? await tx.laboratory.count({ where })
        : await tx.system.count({ where })
  if (found === 0) throw new NotFoundError()
}
