'use client'

import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeIntervals } from '@/lib/intervals/schemas'
import type { FiguresFormProps } from '../figures'
import { FiguresFields } from '../figures-fields'

/** How often is asked, how long is waited, and from when. */
export function IntervalsForm({ action, initial, ...fields }: FiguresFormProps) {
  return (
    <ValidatedForm action={action} schema={ChangeIntervals} initial={initial} discardHref={fields.back}>
      <FiguresFields {...fields} save="Gem, hvor tit der spørges" />
    </ValidatedForm>
  )
}
