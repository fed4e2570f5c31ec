import { effect } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { z } from '@/lib/text/schema'
import { LINKS } from './links'

/** What the mail of some notes says, oldest first: links that hold a secret are made now. A note that needs none any more is left out. */
export const composeMail = effect({
  name: 'routineMail.compose',
  input: z.object({ ids: z.array(z.uuid()).min(1).max(10_000) }),
  async run({ tx, input: { ids }, scope }) {
    const notes = await tx.routineNote.findMany({
      where: { id: { in: ids } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const told = []
    for (const note of notes) {
      const link = LINKS[note.kind]
      const path =
        link && note.subjectId ? unwrap(await link(scope, note.subjectId, note.address)) : note.path
      if (!link || path) told.push({ ...note, path })
    }
    return told
  },
})
