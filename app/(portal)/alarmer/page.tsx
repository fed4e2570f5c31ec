import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { listAlarms } from '@/lib/alarms'
import { isStaff } from '@/lib/door/actor'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { optionsOf, vendorFilter } from '../named-options'
import { columnsFor } from './columns'
import { AlarmPlaces } from './places'
import {
  accountFilters,
  KIND,
  MODE,
  OWNER,
  readAlarmList,
  SEVERITY,
  STATE,
  waitsFilter,
} from './search-params'

export const metadata: Metadata = { title: 'Alarmer' }

export default async function AlarmsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readAlarmList(await searchParams)
  const context = await here()
  const staff = isStaff(context.actor)
  const found = show(await listAlarms(context, input))
  return (
    <>
      <PageHead
        title="Alarmer"
        lead={
          staff
            ? 'Hvad reglerne har fundet i trækningerne, det alvorligste først. Leverandøren svarer, og MedCom lukker.'
            : 'Hvad reglerne har fundet i jeres og jeres laboratoriers trækninger, det alvorligste først. Skriv på alarmen, hvad I gør ved det.'
        }
      />
      <AlarmPlaces actor={context.actor} />
      <FoundList
        caption="Alarmer"
        state={state}
        columns={columnsFor(staff)}
        found={found}
        one="alarm"
        many="alarmer"
        rowHref={({ id }) => `/alarmer/${id}`}
        search={{
          label: staff ? 'Nummer, laboratorium, leverandør eller konto' : 'Nummer, laboratorium eller konto',
        }}
        filters={[STATE, SEVERITY, waitsFilter(staff)]}
        more={await moreFilters(staff, input.account)}
        csv
        empty={
          <EmptyState title="Ingen alarmer">
            Når en regel finder noget i en trækning, eller noget udebliver, står det her.
          </EmptyState>
        }
      />
    </>
  )
}

async function moreFilters(staff: boolean, account: string | undefined) {
  const { vendors, laboratories } = show(await partyChoices(await here(), {}))
  const laboratory = {
    name: 'laboratorium',
    label: 'Laboratorium',
    all: 'Alle laboratorier',
    options: optionsOf(laboratories),
  }
  return [
    KIND,
    ...(staff ? [OWNER, MODE, vendorFilter(vendors)] : []),
    laboratory,
    ...accountFilters(account),
  ]
}
