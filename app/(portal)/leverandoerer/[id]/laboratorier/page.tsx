import { Section } from '@/components/layout/section'
import { COLUMNS, COLUMNS_OF_VENDOR } from '../../../laboratorier/columns'
import { LaboratoriesOf } from '../../../laboratorier/part-list'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationLaboratoriesPage({ params }: Params) {
  const { id } = await params
  const { name, roles, counts } = await organisationOf(id)
  const isOwner = counts.ownedLaboratories > 0 || roles.some(({ kind }) => kind === 'laboratoryOwner')
  const isVendor = counts.laboratories > 0 || roles.some(({ kind }) => kind === 'vendor')
  return (
    <>
      <OrganisationHead id={id} tab="laboratorier" />
      {(isVendor || !isOwner) && (
        <Section title="Leverer laboratoriesystem til">
          <LaboratoriesOf
            of={{ vendorId: id }}
            caption={`Laboratorier, ${name} leverer til`}
            columns={COLUMNS_OF_VENDOR}
          />
        </Section>
      )}
      {isOwner && (
        <Section title="Ejer">
          <LaboratoriesOf of={{ ownerId: id }} caption={`Laboratorier, ${name} ejer`} columns={COLUMNS} />
        </Section>
      )}
    </>
  )
}
