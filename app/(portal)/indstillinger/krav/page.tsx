import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { listRequirements } from '@/lib/compliance'
import type { NamedRequirement } from '@/lib/compliance/requirements'
import { deadlineWords, SCOPE_WORDS, thresholdWords } from '@/lib/compliance/words'
import { formatShortDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'

export const metadata: Metadata = { title: 'Krav og frister' }

type Row = NamedRequirement & { changesOn: string | null }

const COLUMNS = [
  { key: 'name', header: 'Krav', cell: ({ clause, heading }: Row) => `${clause} ${heading}` },
  { key: 'scope', header: 'Gælder', cell: ({ appliesTo }: Row) => SCOPE_WORDS[appliesTo] },
  {
    key: 'figures',
    header: 'Grænser',
    cell: ({ check, thresholds }: Row) => thresholdWords(check, thresholds),
  },
  {
    key: 'deadline',
    header: 'Frist',
    cell: ({ deadlineMonths, deadlineOn }: Row) => deadlineWords(deadlineMonths, deadlineOn),
  },
  {
    key: 'changes',
    header: 'Ændres',
    keep: true,
    cell: ({ changesOn }: Row) => (changesOn ? formatShortDate(changesOn) : '–'),
  },
]

export default async function RequirementSettingsPage() {
  const rows = show(await listRequirements(await here(), {}))
  return (
    <>
      <PageHead
        title="Krav og frister"
        lead="Hvad tilslutningsaftalen kræver, hvordan portalen ser, at det er opfyldt, og hvornår det senest skal være det. Aftalens tjekliste går forud for fristen her."
        trail={TRAIL.settings}
      />
      <DataTable
        caption="Krav og frister"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ key }) => key}
        rowHref={({ key }) => `/indstillinger/krav/${key}`}
      />
    </>
  )
}
