import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { closeAction } from '../../actions'
import type { Params } from '../account'
import { DeedPage } from '../deed-page'
import { ReasonForm } from '../reason-form'

export const metadata: Metadata = { title: 'Luk kontoen' }

export default async function CloseAccountPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      kind="close"
      verb="account.close"
      title="Luk kontoen"
      lead={({ name, laboratory, vendor }) =>
        `${laboratory?.name ?? vendor.name} kan ikke længere trække numre med ${name}. Det, den har trukket, gælder stadig.`
      }
    >
      {() => (
        <ReasonForm
          action={closeAction}
          initial={initialState({ id })}
          back={`/konti/${id}`}
          label="Hvorfor skal kontoen lukkes?"
          deed="Luk kontoen"
          look="danger"
        />
      )}
    </DeedPage>
  )
}
