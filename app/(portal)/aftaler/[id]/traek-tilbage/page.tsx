import type { Metadata } from 'next'
import { withdrawAction } from '../../actions'
import type { Params } from '../frame'
import { ReasonPage } from '../reason-page'

export const metadata: Metadata = { title: 'Træk aftalen tilbage' }

export default async function WithdrawAgreementPage({ params }: Params) {
  return (
    <ReasonPage
      id={(await params).id}
      verb="agreement.withdraw"
      deed="withdraw"
      action={withdrawAction}
      title="Træk aftalen tilbage"
      consequence={({ vendor, number, sentAt }) =>
        sentAt
          ? `${vendor.name} får en mail, og aftale ${number} kan aldrig underskrives. Det kan ikke gøres om.`
          : `Aftale ${number} kan aldrig sendes. ${vendor.name} har ikke set den og får intet at vide. Det kan ikke gøres om.`
      }
      label="Hvorfor trækker du aftalen tilbage?"
      hint="Har leverandøren set aftalen, ser den også begrundelsen."
      button="Træk tilbage"
      look="danger"
    />
  )
}
