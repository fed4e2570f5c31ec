'use server'

import type { FormState } from '@/components/form/state'
import { writeInternalNote } from '@/lib/parties'
import { FIELD_WORDS } from '@/lib/parties/words'
import { submit } from '@/lib/web/submit'

const PLACES = { organisation: 'leverandoerer', laboratory: 'laboratorier', system: 'systemer' } as const

export async function writeNoteAction(state: FormState, data: FormData): Promise<FormState> {
  const place = PLACES[String(data.get('subjectType')) as keyof typeof PLACES] ?? 'leverandoerer'
  return submit(writeInternalNote, state, data, {
    done: ({ subjectId }) => ({
      to: `/${place}/${subjectId}`,
      message: 'Notatet er gemt. Kun MedCom ser det.',
    }),
    labels: FIELD_WORDS,
  })
}
