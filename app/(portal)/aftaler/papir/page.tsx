import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { refusedForm } from '@/lib/web/upload'
import { paperVersions } from '../template-options'
import { PaperForm } from './paper-form'

export const metadata: Metadata = { title: 'Registrér en aftale på papir' }

/** Where MedCom brings in what was agreed before there was a portal. */
export default async function PaperPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (!may(context.actor, 'agreement.registerPaper')) forbidden()
  const { vendors } = show(await partyChoices(context, {}))
  const versions = await paperVersions()
  return (
    <>
      <PageHead
        title="Registrér en aftale på papir"
        lead="Til aftaler, der gælder og er indgået uden om portalen. Aftalen får et nummer, og filen gemmes, som den er."
        trail={[{ label: 'Aftaler', href: '/aftaler' }]}
      />
      {versions.length === 0 ? (
        <EmptyState
          title="Ingen skabelon er udgivet"
          action={<ButtonLink href="/aftaler/skabeloner">Gå til skabelonerne</ButtonLink>}
        >
          En aftale på papir knyttes til den skabelon, dens tekst svarer til. Udgiv den først.
        </EmptyState>
      ) : (
        <PaperForm
          state={await refusedForm(await searchParams)}
          vendors={vendors.map(({ id, name }) => ({ value: id, label: name }))}
          versions={versions}
        />
      )}
    </>
  )
}
