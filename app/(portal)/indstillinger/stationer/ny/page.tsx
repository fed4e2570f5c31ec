import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { STATION_LINK_HOURS } from '@/lib/people/rules'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../trail'
import { createAction } from '../actions'
import { StationForm } from '../station-form'

export const metadata: Metadata = { title: 'Opret station' }

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function NewStationPage({ searchParams }: { searchParams: Query }) {
  const context = await here()
  const { actor } = context
  if (actor.kind !== 'user' || !may(actor, 'station.create')) forbidden()
  const { laboratorium } = await searchParams
  const { laboratories } = show(await partyChoices(context, {}))
  const served = laboratories.filter(({ vendorId }) => !actor.vendorId || vendorId === actor.vendorId)
  return (
    <>
      <PageHead
        title="Opret station"
        lead={`Du får et link og en QR-kode, som åbnes én gang på pc'en inden ${STATION_LINK_HOURS} timer.`}
        trail={TRAIL.stations}
      />
      <StationForm
        action={createAction}
        initial={initialState({ laboratoryId: typeof laboratorium === 'string' ? laboratorium : '' })}
        laboratories={served.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
