import type { Tx } from '@/lib/db/client'

/** Takes away the notes of a kind about a thing that still wait: there is nothing left to tell. For MedCom's deeds and the portal's own. */
export async function dropNotes(tx: Tx, kind: string, subjectId: string): Promise<void> {
  await tx.routineNote.deleteMany({ where: { kind, subjectId, sentAt: null } })
}
