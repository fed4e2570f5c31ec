import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { createAction } from '../actions'
import { countryOptions, roleOptions } from '../options'
import { OrganisationForm } from '../organisation-form'

export const metadata: Metadata = { title: 'Opret part' }

export default async function NewOrganisationPage() {
  const context = await here()
  if (!may(context.actor, 'organisation.create')) forbidden()
  const { today } = show(await partyChoices(context, {}))
  return (
    <>
      <PageHead
        title="Opret part"
        lead="En leverandør, en laboratorieejer eller en anden organisation, som MedCom har med at gøre om NPN."
        trail={[{ label: 'Leverandører og parter', href: '/leverandoerer' }]}
      />
      <OrganisationForm
        action={createAction}
        initial={initialState({ country: 'DK', role: 'vendor', validFrom: today })}
        countries={countryOptions}
        roles={roleOptions}
        back="/leverandoerer"
      />
    </>
  )
}
