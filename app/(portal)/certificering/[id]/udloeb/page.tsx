import type { Metadata } from 'next'
import { expiryAction } from '../../actions'
import type { Params } from '../certification'
import { DeedPage } from '../deed-page'
import { seen } from '../seen'
import { ExpiryForm } from './expiry-form'

export const metadata: Metadata = { title: 'Ændr udløb' }

export default async function ExpiryPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      verb="certification.changeExpiry"
      deed="changeExpiry"
      title="Ændr udløb"
      lead={({ vendor }) => `${vendor.name} får en mail med den nye dag og begrundelsen.`}
    >
      {(one) => (
        <ExpiryForm
          action={expiryAction}
          initial={seen(one, { expiresOn: one.expiresOn ?? '' })}
          back={`/certificering/${id}`}
        />
      )}
    </DeedPage>
  )
}
