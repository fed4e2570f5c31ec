import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { SOURCES } from '@/lib/behalf/schemas'
import { SOURCE_CHOICES } from '@/lib/behalf/words'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { DeedForm } from '../../../deed-form'
import { crumbs, organisationOf, type Params } from '../organisation'
import { ActForm } from './act-form'
import { actAction, seeAction } from './actions'

export const metadata: Metadata = { title: 'Stå for leverandøren' }

export default async function StandForPage({ params }: Params) {
  const { id } = await params
  const organisation = await organisationOf(id)
  const { actor } = await here()
  if (!may(actor, 'behalf.see') || !organisation.roles.some(({ kind }) => kind === 'vendor')) forbidden()
  return (
    <>
      <PageHead
        title="Stå for leverandøren"
        lead={`Se portalen som ${organisation.name}, eller gør noget for leverandøren, når den har bedt om det.`}
        trail={[...crumbs(organisation)]}
      />
      <Section
        title="Se portalen som leverandøren"
        lead="Du ser præcis det, leverandørens administrator ser, og kan ikke ændre noget. Godt, når du har dem i telefonen."
      >
        <DeedForm
          action={seeAction}
          id="se-som"
          fields={{ vendorId: id }}
          label={`Se som ${organisation.name}`}
          small={false}
        />
      </Section>
      {may(actor, 'behalf.act') && (
        <Section
          title="Handl på leverandørens vegne"
          lead="Du kan ændre konti, kontaktpersoner og laboratorier, som leverandøren selv kan. Du kan ikke underskrive, opsige eller styre dens brugere. Leverandøren får en mail om det, du har gjort."
        >
          <ActForm
            action={actAction}
            initial={initialState({ vendorId: id })}
            back={`/leverandoerer/${id}`}
            sources={SOURCES.map((value) => ({ value, label: SOURCE_CHOICES[value] }))}
          />
        </Section>
      )}
    </>
  )
}
