import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { StepList } from '@/components/ui/step-list'
import { showSigning } from '@/lib/agreements'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { signAction } from './actions'
import { HindranceNote } from './hindrance-note'
import { SignForm } from './sign-form'
import { ShownDocument } from './shown-document'
import { stepsOf } from './steps'
import { SuccessorNote } from './successor-note'
import { crumbs, type Params } from '../frame'

export const metadata: Metadata = { title: 'Underskriv aftalen' }

/** Reading and signing: the very document, what keeps one from signing it, and what happens next (AG-3). */
export default async function SignPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const signing = show(await showSigning(context, { id }))
  const { document, hindrance, vendorName, administratorName, number } = signing
  const page = `/aftaler/${id}`
  const { actor } = context
  return (
    <>
      <PageHead
        title="Underskriv aftalen"
        lead={`${number} mellem ${administratorName} og ${vendorName}. Leverandøren underskriver først, derefter den forvaltende part.`}
        trail={crumbs({ id, number })}
      />
      {document ? (
        <div className="grid items-start gap-x-12 gap-y-10 wide:grid-cols-[minmax(0,1fr)_24rem]">
          <ShownDocument href={`${page}/dokumenter/${document.id}/hent`} {...document} />
          <div>
            {signing.state === 'signedByVendor' &&
              signing.successors.map((each) => <SuccessorNote key={each.to} {...each} />)}
            {hindrance ? (
              <HindranceNote hindrance={hindrance} agreement={page} />
            ) : (
              <Section title="Underskriv">
                <SignForm
                  action={signAction}
                  initial={initialState({ title: signing.title })}
                  agreementId={id}
                  document={document}
                  name={actor.kind === 'user' ? actor.name : ''}
                  party={signing.side === 'vendor' ? vendorName : administratorName}
                />
              </Section>
            )}
            <Section title="Sådan går det videre">
              <StepList steps={stepsOf(signing)} />
            </Section>
          </div>
        </div>
      ) : (
        <EmptyState title="Der er ikke noget at underskrive endnu">
          Når MedCom sender aftalen til underskrift, står den her.
        </EmptyState>
      )}
    </>
  )
}
