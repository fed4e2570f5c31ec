import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import type { Crumb } from '@/components/layout/types'
import { may } from '@/lib/door/policy'
import { showInternalNote } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { writeNoteAction } from './note-actions'
import { NoteForm } from './note-form'

/** The page where MedCom writes its note on one thing. */
export async function NotePage({
  subjectType,
  id,
  trail,
}: {
  subjectType: 'organisation' | 'laboratory' | 'system'
  id: string
  /** The way here; the last crumb is the thing itself. */
  trail: [...Crumb[], Crumb]
}) {
  const context = await here()
  if (!may(context.actor, 'internalNote.write')) forbidden()
  const { text, journalNumber, version } = show(await showInternalNote(context, { id }))
  const initial = initialState({
    subjectType,
    subjectId: id,
    version: String(version),
    text: text ?? '',
    journalNumber: journalNumber ?? '',
  })
  return (
    <>
      <PageHead title="Internt notat" lead="Notatet og journalnummeret ses kun af MedCom." trail={trail} />
      <NoteForm action={writeNoteAction} initial={initial} back={trail.at(-1)!.href} />
    </>
  )
}
