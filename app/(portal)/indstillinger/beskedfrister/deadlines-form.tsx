'use client'

import { Form } from '@/components/form/form'
import type { FiguresFormProps } from '../figures'
import { FiguresFields } from '../figures-fields'

/** How soon more is promised, when others step in, how early is told, and from when. */
export function DeadlinesForm({ action, initial, ...fields }: FiguresFormProps) {
  return (
    <Form action={action} initial={initial} discardHref={fields.back}>
      <FiguresFields {...fields} save="Gem fristerne" />
    </Form>
  )
}
