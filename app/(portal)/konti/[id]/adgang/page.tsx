import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { credentialAction } from '../../actions'
import type { Params } from '../account'
import { DeedPage } from '../deed-page'
import { ReasonForm } from '../reason-form'

export const metadata: Metadata = { title: 'Bed om en ny adgang' }

export default async function CredentialPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      kind="credential"
      verb="account.askCredential"
      title="Bed om en ny adgang"
      lead={({ name, laboratory, vendor }) =>
        `NPN-servicen laver en ny adgang til ${name} hos ${laboratory?.name ?? vendor.name} og sender den til kontoens postkasse. Den gamle holder op med at virke.`
      }
    >
      {() => (
        <ReasonForm
          action={credentialAction}
          initial={initialState({ id })}
          back={`/konti/${id}`}
          label="Hvad er der sket med den gamle?"
          deed="Bed om en ny adgang"
        />
      )}
    </DeedPage>
  )
}
