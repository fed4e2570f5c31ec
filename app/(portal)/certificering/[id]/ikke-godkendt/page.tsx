import type { Metadata } from 'next'
import { rejectAction } from '../../actions'
import type { Params } from '../certification'
import { DeedPage } from '../deed-page'
import { ReasonForm } from '../../../reason-form'
import { seen } from '../seen'

export const metadata: Metadata = { title: 'Godkend ikke' }

export default async function RejectPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      verb="certification.reject"
      deed="reject"
      title="Godkend ikke"
      lead={({ vendor }) =>
        `${vendor.name} får en mail med begrundelsen og kan bestille en ny certificering.`
      }
    >
      {(one) => (
        <ReasonForm
          action={rejectAction}
          initial={seen(one)}
          back={`/certificering/${id}`}
          label="Hvorfor er systemet ikke godkendt?"
          hint="Skriv, hvad der skal rettes. Det står i mailen til leverandøren."
          deed="Godkend ikke"
          look="danger"
        />
      )}
    </DeedPage>
  )
}
