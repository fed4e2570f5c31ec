import type { Metadata } from 'next'
import { recallAction } from '../../actions'
import type { Params } from '../frame'
import { ReasonPage } from '../reason-page'

export const metadata: Metadata = { title: 'Kald aftalen tilbage' }

export default async function RecallAgreementPage({ params }: Params) {
  return (
    <ReasonPage
      id={(await params).id}
      verb="agreement.recall"
      deed="recall"
      action={recallAction}
      title="Kald aftalen tilbage"
      consequence={({ vendor, number }) =>
        `${vendor.name} får en mail og kan ikke underskrive aftale ${number}, før du har rettet kladden og sendt den igen.`
      }
      label="Hvorfor kalder du aftalen tilbage?"
      hint="Leverandøren ser begrundelsen."
      button="Kald tilbage"
    />
  )
}
