import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { listRules, type ListedRule } from '@/lib/alarms'
import { RULE_TEXTS } from '@/lib/alarms/rule-words'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { formatNumber, formatShortDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { SeverityBadge } from '../columns'
import { ModeBadge } from './mode-badge'
import { ROOT_TRAIL, ruleHref } from './rule'

export const metadata: Metadata = { title: 'Alarmregler' }

const COLUMNS: Column<ListedRule>[] = [
  { key: 'kind', header: 'Regel', cell: ({ kind }) => ALARM_KIND_WORDS[kind] },
  { key: 'text', header: 'Hvad den gør', cell: ({ kind }) => RULE_TEXTS[kind] },
  {
    key: 'mode',
    header: 'Tilstand',
    cell: ({ mode, changesOn }) => (
      <>
        <ModeBadge mode={mode} />
        {changesOn && <span className="block text-ink-quiet">Ændres {formatShortDate(changesOn)}</span>}
      </>
    ),
  },
  { key: 'severity', header: 'Alvor', cell: ({ severity }) => <SeverityBadge severity={severity} /> },
  {
    key: 'lastYear',
    header: 'Alarmer på et år',
    align: 'end',
    cell: ({ lastYear }) => formatNumber(lastYear),
  },
  { key: 'open', header: 'Ikke lukket', align: 'end', cell: ({ open }) => formatNumber(open) },
]

export default async function RulesPage() {
  const rules = show(await listRules(await here(), {}))
  return (
    <>
      <PageHead
        title="Alarmregler"
        lead="Hvad portalen holder øje med. En regel, der observeres, viser kun MedCom sine alarmer; er den i kraft, får leverandøren dem at se, og der sendes mail."
        trail={ROOT_TRAIL}
      />
      <DataTable
        caption="Alarmregler"
        columns={COLUMNS}
        rows={rules}
        rowKey={({ kind }) => kind}
        rowHref={({ kind }) => ruleHref(kind)}
      />
    </>
  )
}
