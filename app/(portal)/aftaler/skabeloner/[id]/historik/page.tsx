import { forbidden } from 'next/navigation'
import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { HistorySection, type HistoryParams } from '../../../../history'
import { PLACE, titleOf, VersionHead, type Params } from '../../version'

export const generateMetadata = titleOf

export default async function VersionHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  if (!isStaff((await here()).actor)) forbidden()
  return (
    <>
      <VersionHead id={id} tab="historik" />
      <HistorySection
        type="templateVersion"
        id={id}
        base={`${PLACE}/${id}/historik`}
        searchParams={searchParams}
      />
    </>
  )
}
