import type { Metadata } from 'next'
import { declineAction } from '../../actions'
import type { Params } from '../frame'
import { ReasonPage } from '../reason-page'

export const metadata: Metadata = { title: 'Afvis aftalen' }

export default async function DeclineAgreementPage({ params }: Params) {
  return (
    <ReasonPage
      id={(await params).id}
      verb="agreement.decline"
      deed="decline"
      action={declineAction}
      title="Afvis aftalen"
      consequence={({ number }) =>
        `MedCom får en mail med jeres begrundelse, og aftale ${number} kan ikke længere underskrives. Vil I have noget rettet i den, så skriv i stedet til NPN@medcom.dk: så kan MedCom kalde den tilbage.`
      }
      label="Hvorfor afviser I aftalen?"
      hint="MedCom ser begrundelsen."
      button="Afvis aftalen"
      look="danger"
    />
  )
}
