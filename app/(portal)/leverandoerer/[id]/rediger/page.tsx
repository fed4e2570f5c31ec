import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { countryOptions } from '../../options'
import { OrganisationForm } from '../../organisation-form'
import { crumbs, organisationOf, type Params } from '../organisation'

export const metadata: Metadata = { title: 'Rediger part' }

export default async function EditOrganisationPage({ params }: Params) {
  const { id } = await params
  const organisation = await organisationOf(id)
  if (!may((await here()).actor, 'organisation.change')) forbidden()
  return (
    <>
      <PageHead
        title="Rediger part"
        lead="Ændringerne gælder med det samme og kan ses i historikken."
        trail={[...crumbs(organisation)]}
      />
      <OrganisationForm
        action={changeAction}
        initial={initialState(textsOf(organisation))}
        countries={countryOptions}
        back={`/leverandoerer/${id}`}
      />
    </>
  )
}
