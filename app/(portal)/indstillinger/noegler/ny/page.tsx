import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { SCOPES } from '@/lib/door/scopes'
import { SCOPE_WORDS, SERVICE_SCOPES } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../trail'
import { createAction } from '../actions'
import { KeyForm } from '../key-form'

export const metadata: Metadata = { title: 'Lav en API-nøgle' }

export default async function NewKeyPage() {
  const context = await here()
  const { actor } = context
  if (actor.kind !== 'user' || !may(actor, 'apiKey.create')) forbidden()
  const { vendors } = show(await partyChoices(context, {}))
  const scopes = SCOPES.filter((scope) => !actor.vendorId || !SERVICE_SCOPES.includes(scope))
  return (
    <>
      <PageHead
        title="Lav en API-nøgle"
        lead="Nøglen vises én gang. Lav én nøgle til hvert system, så de kan trækkes tilbage hver for sig."
        trail={TRAIL.keys}
      />
      <KeyForm
        action={createAction}
        scopes={scopes.map((value) => ({ value, label: SCOPE_WORDS[value] }))}
        {...(!actor.vendorId && { vendors: vendors.map(({ id, name }) => ({ value: id, label: name })) })}
      />
    </>
  )
}
