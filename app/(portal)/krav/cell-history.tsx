import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Written } from '@/components/table/written'
import { Badge } from '@/components/ui/badge'
import { Timeline } from '@/components/ui/timeline'
import { STATE_WORDS } from '@/lib/compliance/words'
import { formatDateTime, formatShortDate } from '@/lib/format'
import type { Cell } from './cell'

type Leave = Cell['dispensations'][number]

const COLUMNS = [
  {
    key: 'period',
    header: 'Periode',
    keep: true,
    cell: ({ fromDay, until }: Leave) => `${formatShortDate(fromDay)}–${formatShortDate(until)}`,
  },
  {
    key: 'state',
    header: 'Tilstand',
    keep: true,
    cell: ({ holds, withdrawnAt }: Leave) =>
      holds ? (
        <Badge state="Gældende" />
      ) : (
        <Badge state={withdrawnAt ? 'Trukket tilbage' : 'Udløbet'} tone="neutral" />
      ),
  },
  {
    key: 'for',
    header: 'Gælder',
    cell: ({ laboratoryId }: Leave) =>
      laboratoryId ? 'Laboratoriet' : 'Leverandøren og alle dens laboratorier',
  },
  {
    key: 'reason',
    header: 'Begrundelse',
    cell: ({ reason, withdrawnWhy }: Leave) => (
      <Written>{withdrawnWhy ? `${reason} Trukket tilbage: ${withdrawnWhy}` : reason}</Written>
    ),
  },
]

/** What leave has been given; nothing where there never was any. */
export function Dispensations({ cell: { dispensations } }: { cell: Cell }) {
  if (dispensations.length === 0) return null
  return (
    <Section title="Dispensationer">
      <DataTable caption="Dispensationer" columns={COLUMNS} rows={dispensations} rowKey={({ id }) => id} />
    </Section>
  )
}

/** How the cell has stood, the newest first, with what showed it then. */
export function StateHistory({ cell: { history } }: { cell: Cell }) {
  if (history.length === 0) return null
  return (
    <Section title="Historik">
      <Timeline
        entries={history.map(({ id, state, since, endedAt, evidence }) => ({
          id,
          time: endedAt
            ? `${formatDateTime(since)} til ${formatDateTime(endedAt)}`
            : `Siden ${formatDateTime(since)}`,
          iso: since.toISOString(),
          text: <Badge state={STATE_WORDS[state]} />,
          detail: evidence.text,
        }))}
      />
    </Section>
  )
}
