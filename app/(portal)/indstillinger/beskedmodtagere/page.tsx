import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { may } from '@/lib/door/policy'
import { listToldFunctions } from '@/lib/messages'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'

export const metadata: Metadata = { title: 'Modtagere af servicemeddelelser' }

export default async function ToldFunctionsPage() {
  const context = await here()
  const { told, functions } = show(await listToldFunctions(context, {}))
  const names = new Map(functions.map(({ key, name }) => [key, name]))
  return (
    <>
      <PageHead
        title="Modtagere af servicemeddelelser"
        lead="Hvilke kontaktpersoner i bilag 3 der får besked om hvad. Er en del af servicen nævnt, går driftsforstyrrelser og servicevinduer om den til dem i stedet."
        trail={TRAIL.settings}
      />
      <DataTable
        caption="Modtagere af servicemeddelelser"
        rows={told}
        rowKey={({ about }) => about}
        rowHref={
          may(context.actor, 'messageFunction.change')
            ? ({ position }) => `/indstillinger/beskedmodtagere/${position}`
            : undefined
        }
        columns={[
          { key: 'name', header: 'Om hvad', cell: ({ name }) => name },
          {
            key: 'functions',
            header: 'Hvem får besked',
            cell: ({ functions: keys, isPart }) =>
              keys.map((key) => names.get(key) ?? key).join(', ') ||
              (isPart ? 'De samme som ellers' : 'Drift'),
          },
        ]}
      />
    </>
  )
}
