import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import type { SearchParams } from '@/components/table/list-state'
import { showSigning } from '@/lib/agreements'
import { can } from '@/lib/agreements/rules'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { refusedForm } from '@/lib/web/upload'
import { SignedElsewhereForm } from './signed-elsewhere-form'
import { crumbs, type Params } from '../frame'

export const metadata: Metadata = { title: 'Registrér underskrevet aftale' }

interface Props extends Params {
  searchParams: Promise<SearchParams>
}

/** Where MedCom brings in the PDF of an agreement that both have signed elsewhere. */
export default async function SignedElsewherePage({ params, searchParams }: Props) {
  const { id } = await params
  const context = await here()
  if (!may(context.actor, 'agreement.registerSigned')) forbidden()
  const { number, state, vendorName, administratorName } = show(await showSigning(context, { id }))
  return (
    <>
      <PageHead
        title="Registrér underskrevet aftale"
        lead="Til aftaler, som begge parter har underskrevet uden for portalen. Filen gemmes, som den er, og aftalen går videre til oprettelse."
        trail={crumbs({ id, number })}
      />
      {can('registerSigned', state) ? (
        <SignedElsewhereForm
          agreementId={id}
          vendorName={vendorName}
          administratorName={administratorName}
          state={await refusedForm(await searchParams)}
        />
      ) : (
        <Alert kind="warning" title="Aftalen kan ikke registreres som underskrevet nu">
          <p>Det kan kun ske, så længe den er en kladde, er sendt eller venter på den anden part.</p>
        </Alert>
      )}
    </>
  )
}
