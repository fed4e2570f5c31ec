import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { listAlarmFunctions } from '@/lib/alarms'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'

export const metadata: Metadata = { title: 'Modtagere af alarmer' }

export default async function AlarmFunctionsPage() {
  const context = await here()
  const { told, functions } = show(await listAlarmFunctions(context, {}))
  const names = new Map(functions.map(({ key, name }) => [key, name]))
  return (
    <>
      <PageHead
        title="Modtagere af alarmer"
        lead="Hvilke kontaktpersoner i bilag 3 der får mail om hvad. Når mail ikke når dem, går den til stedfortræderen, så til leverandørens administratorer, og ellers ringer MedCom. MedComs administratorer får mail om kritiske alarmer."
        trail={TRAIL.settings}
      />
      <DataTable
        caption="Modtagere af alarmer"
        rows={told}
        rowKey={({ kind }) => kind}
        rowHref={
          may(context.actor, 'alarmFunction.change')
            ? ({ kind }) => `/indstillinger/alarmmodtagere/${kind}`
            : undefined
        }
        columns={[
          { key: 'name', header: 'Regel', cell: ({ kind }) => ALARM_KIND_WORDS[kind] },
          {
            key: 'functions',
            header: 'Hvem får mail',
            cell: ({ functions: keys }) => keys.map((key) => names.get(key) ?? key).join(', ') || 'Drift',
          },
        ]}
      />
    </>
  )
}
