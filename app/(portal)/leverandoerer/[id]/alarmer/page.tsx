import { AlarmsOf } from '../../../alarmer/alarms-of'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationAlarmsPage({ params }: Params) {
  const { id } = await params
  const { name } = await organisationOf(id)
  return (
    <>
      <OrganisationHead id={id} tab="alarmer" />
      <AlarmsOf of={{ vendorId: id }} name={name} />
    </>
  )
}
