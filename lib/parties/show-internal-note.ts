import { query } from '@/lib/door'
import { ShowById } from './schemas'

/** MedCom's own note on a party, laboratory or system, by its id; an empty one where none was written. */
export const showInternalNote = query({
  name: 'internalNote.show',
  input: ShowById,
  async run({ tx, input: { id } }) {
    const note = await tx.internalNote.findUnique({ where: { subjectId: id } })
    return {
      text: note?.text ?? null,
      journalNumber: note?.journalNumber ?? null,
      version: note?.version ?? 0,
    }
  },
})
