import { Section } from '@/components/layout/section'
import type { SearchParams } from '@/components/table/list-state'
import { COLUMNS, COLUMNS_OF_VENDOR } from '../../../laboratorier/columns'
import { LaboratoriesOf } from '../../../laboratorier/part-list'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationLaboratoriesPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<SearchParams> }) {
  const { id } = await params
  const asked = await searchParams
  const { name, roles, counts } = await organisationOf(id)
  const isOwner = counts.ownedLaboratories > 0 || roles.some(({ kind }) => kind === 'laboratoryOwner')
  const isVendor = counts.laboratories > 0 || roles.some(({ kind }) => kind === 'vendor')
  const path = `/leverandoerer/${id}/laboratorier`
  // Two lists on one page would share one address: the second is shown whole, without search and pages of its own.
  const serves = (
    <LaboratoriesOf
      path={path}
      params={isVendor ? asked : {}}
      of={{ vendorId: id }}
      caption={`Laboratorier, ${name} leverer til`}
      columns={COLUMNS_OF_VENDOR}
    />
  )
  const owns = (
    <LaboratoriesOf
      path={path}
      params={isVendor ? {} : asked}
      of={{ ownerId: id }}
      caption={`Laboratorier, ${name} ejer`}
      columns={COLUMNS}
    />
  )
  return (
    <>
      <OrganisationHead id={id} tab="laboratorier" />
      {isVendor || !isOwner ? <Section title="Leverer laboratoriesystem til">{serves}</Section> : null}
      {isOwner && <Section title="Ejer">{owns}</Section>}
    </>
  )
}
