import type { Metadata, Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { ReasonForm } from '../../../../reason-form'
import { TRAIL } from '../../../trail'
import { cancelAction } from '../../actions'
import { successionOf, titleIn, type Params } from '../succession'

export const metadata: Metadata = { title: 'Aflys skiftet' }

export default async function CancelPage({ params }: Params) {
  const { id } = await params
  if (!may((await here()).actor, 'succession.cancel')) forbidden()
  const succession = await successionOf(id)
  const back = `/indstillinger/efterfoelgelse/${id}`
  if (succession.state !== 'planned') redirect(back as Route)
  return (
    <>
      <PageHead
        title="Aflys skiftet"
        lead={`${succession.from.name} fortsætter som hidtil. De, der fik besked om skiftet, får en mail.`}
        trail={[...TRAIL.successions, { label: titleIn(succession), href: back }]}
      />
      <ReasonForm
        action={cancelAction}
        initial={initialState({ id })}
        back={back}
        label="Hvorfor aflyses skiftet?"
        hint="Står i mailen."
        deed="Aflys skiftet"
        look="danger"
      />
    </>
  )
}
