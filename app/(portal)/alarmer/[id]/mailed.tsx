import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { MAIL_ABOUT_WORDS, MAIL_STATE_WORDS } from '@/lib/alarms/life-words'
import { formatShort } from '@/lib/format'
import type { ShownAlarm } from './alarm'

type Row = ShownAlarm['mails'][number]

const TONES: Record<Row['state'], Tone> = {
  gathered: 'neutral',
  waiting: 'blue',
  sent: 'green',
  refused: 'red',
  dropped: 'neutral',
}

const COLUMNS: Column<Row>[] = [
  { key: 'name', header: 'Til', cell: ({ name }) => name },
  { key: 'address', header: 'Adresse', cell: ({ address }) => address },
  { key: 'about', header: 'Om', from: 'wide', cell: ({ about }) => MAIL_ABOUT_WORDS[about] },
  { key: 'at', header: 'Tidspunkt', keep: true, cell: ({ at }) => formatShort(at) },
  {
    key: 'state',
    header: 'Mailen',
    cell: ({ state }) => <Badge state={MAIL_STATE_WORDS[state]} tone={TONES[state]} />,
  },
]

/** Who was mailed, and what became of it. */
export function Mailed({ alarm: { mails, observed }, staff }: { alarm: ShownAlarm; staff: boolean }) {
  if (observed && mails.length === 0)
    return (
      <Section title="Mails">
        <p className="max-w-text text-ink-soft">
          Reglen observeres kun: ingen har fået besked, og leverandøren ser ikke alarmen.
        </p>
      </Section>
    )
  if (mails.length === 0 && !staff) return null
  return (
    <Section
      title="Mails"
      lead="Kritiske alarmer sendes med det samme. Resten samles i den næste mail til adressen. Det, der ikke er nået af sted, når alarmen lukkes eller udskydes, sendes ikke."
    >
      {mails.length === 0 ? (
        <p className="text-ink-soft">Ingen er skrevet til endnu.</p>
      ) : (
        <DataTable
          caption="Mails om alarmen"
          columns={COLUMNS}
          rows={mails}
          rowKey={({ id }) => id}
          compact
        />
      )}
    </Section>
  )
}
