import type { Metadata } from 'next'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { addMonths } from '@/lib/text/days'
import { approveAction } from '../../actions'
import type { Params } from '../certification'
import { DeedPage } from '../deed-page'
import { seen } from '../seen'
import { ApproveForm } from './approve-form'

export const metadata: Metadata = { title: 'Godkend' }

/** What is suggested: two years. */
const MONTHS = 24

export default async function ApprovePage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      verb="certification.approve"
      deed="approve"
      title="Godkend"
      lead={({ vendor }) => `${vendor.name} får en mail om godkendelsen.`}
    >
      {(one) =>
        one.hasProtocol ? (
          <ApproveForm
            action={approveAction}
            initial={seen(one, { approvedOn: one.today, expiresOn: addMonths(one.today, MONTHS) })}
            back={`/certificering/${id}`}
          />
        ) : (
          <Alert
            kind="warning"
            title="Vedhæft testprotokollen først"
            action={<ButtonLink href={`/certificering/${id}/vedhaeft`}>Vedhæft protokollen</ButtonLink>}
          >
            <p>Afgørelsen skal stå på protokollen fra testen.</p>
          </Alert>
        )
      }
    </DeedPage>
  )
}
