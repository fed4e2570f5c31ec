import { AlarmsOf } from '../../../alarmer/alarms-of'
import { LaboratoryHead, laboratoryOf, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryAlarmsPage({ params }: Params) {
  const { id } = await params
  const { name } = await laboratoryOf(id)
  return (
    <>
      <LaboratoryHead id={id} tab="alarmer" />
      <AlarmsOf of={{ laboratoryId: id }} name={name} />
    </>
  )
}
