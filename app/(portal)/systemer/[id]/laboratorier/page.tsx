import { Section } from '@/components/layout/section'
import { COLUMNS_OF_SYSTEM } from '../../../laboratorier/columns'
import { LaboratoriesOf } from '../../../laboratorier/part-list'
import { SystemHead, systemOf, titleOf, type Params } from '../system'

export const generateMetadata = titleOf

export default async function SystemLaboratoriesPage({ params }: Params) {
  const { id } = await params
  const { name } = await systemOf(id)
  return (
    <>
      <SystemHead id={id} tab="laboratorier" />
      <Section title="Laboratorier, der bruger systemet i dag">
        <LaboratoriesOf
          of={{ systemId: id }}
          caption={`Laboratorier med ${name}`}
          columns={COLUMNS_OF_SYSTEM}
        />
      </Section>
    </>
  )
}
