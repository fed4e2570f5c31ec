import type { ComponentProps, ReactNode } from 'react'
import { ConfirmPage } from '../../../confirm-page'
import { DeedForm } from '../../../deed-form'
import { LIST, TRAIL } from '../places'

/** Asks before a deed on a webhook is done. */
export function DeedPage({
  webhook: { id, name },
  title,
  children,
  ...deed
}: {
  webhook: { id: string; name: string }
  title: string
  children: ReactNode
} & Pick<ComponentProps<typeof DeedForm>, 'action' | 'label' | 'look'>) {
  return (
    <ConfirmPage
      title={title}
      trail={TRAIL.below(id, name)}
      back={`${LIST}/${id}`}
      deed={<DeedForm {...deed} id="webhook" fields={{ id }} small={false} />}
    >
      {children}
    </ConfirmPage>
  )
}
