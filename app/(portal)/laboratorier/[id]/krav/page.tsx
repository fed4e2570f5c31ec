import { LaboratoryStanding } from '../../../krav/laboratory-standing'
import { LaboratoryHead, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryRequirementsPage({ params }: Params) {
  const { id } = await params
  return (
    <>
      <LaboratoryHead id={id} tab="krav" />
      <LaboratoryStanding id={id} />
    </>
  )
}
