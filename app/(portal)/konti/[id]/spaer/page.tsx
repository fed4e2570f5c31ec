import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { suspendAction } from '../../actions'
import type { Params } from '../account'
import { DeedPage } from '../deed-page'
import { ReasonForm } from '../reason-form'

export const metadata: Metadata = { title: 'Spær kontoen' }

export default async function SuspendAccountPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      kind="suspend"
      verb="account.suspend"
      title="Spær kontoen"
      lead={({ name, laboratory, vendor }) =>
        `${laboratory?.name ?? vendor.name} kan ikke trække numre med ${name}, før kontoen åbnes igen. Det, den har trukket, gælder stadig.`
      }
    >
      {() => (
        <ReasonForm
          action={suspendAction}
          initial={initialState({ id })}
          back={`/konti/${id}`}
          label="Hvorfor skal kontoen spærres?"
          deed="Spær kontoen"
          look="danger"
        />
      )}
    </DeedPage>
  )
}
