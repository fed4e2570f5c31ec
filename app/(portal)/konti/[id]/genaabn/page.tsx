import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { reopenAction } from '../../actions'
import type { Params } from '../account'
import { DeedPage } from '../deed-page'
import { ReasonForm } from '../reason-form'

export const metadata: Metadata = { title: 'Åbn kontoen igen' }

export default async function ReopenAccountPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      kind="reopen"
      verb="account.reopen"
      title="Åbn kontoen igen"
      lead={({ name, laboratory, vendor }) =>
        `${laboratory?.name ?? vendor.name} kan trække numre med ${name} igen.`
      }
    >
      {() => (
        <ReasonForm
          action={reopenAction}
          initial={initialState({ id })}
          back={`/konti/${id}`}
          label="Hvorfor skal kontoen åbnes?"
          deed="Åbn kontoen igen"
        />
      )}
    </DeedPage>
  )
}
