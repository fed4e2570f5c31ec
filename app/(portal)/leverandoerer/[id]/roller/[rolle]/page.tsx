import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { ROLE_WORDS } from '@/lib/parties/words'
import { here } from '@/lib/web/request'
import { DayForm } from '../../../../day-form'
import { endRoleAction } from '../../../actions'
import { crumbs, organisationOf } from '../../organisation'

export const metadata: Metadata = { title: 'Afslut en rolle' }

export default async function EndRolePage({ params }: { params: Promise<{ id: string; rolle: string }> }) {
  const { id, rolle } = await params
  const organisation = await organisationOf(id)
  if (!may((await here()).actor, 'organisation.endRole')) forbidden()
  const role = organisation.roles.find((one) => one.id === rolle)
  if (!role) notFound()
  const word = ROLE_WORDS[role.kind].toLowerCase()
  return (
    <>
      <PageHead
        title="Afslut en rolle"
        lead={`${organisation.name} er ikke længere ${word} efter den dag, du vælger. Det, der er sket indtil da, bliver stående.`}
        trail={[...crumbs(organisation)]}
      />
      <DayForm
        action={endRoleAction}
        initial={initialState({ id: role.id, validTo: organisation.today })}
        back={`/leverandoerer/${id}`}
        name="validTo"
        label="Hvilken dag er rollens sidste?"
        deed="Afslut rollen"
        look="danger"
      />
    </>
  )
}
