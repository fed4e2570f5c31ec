import { VendorStanding } from '../../../krav/vendor-standing'
import { OrganisationHead, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationRequirementsPage({ params }: Params) {
  const { id } = await params
  return (
    <>
      <OrganisationHead id={id} tab="krav" />
      <VendorStanding id={id} />
    </>
  )
}
