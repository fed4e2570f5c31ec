import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import type { listAlarms } from '@/lib/alarms'
import type { AlarmSeverity } from '@/lib/alarms/kinds'
import type { Life } from '@/lib/alarms/life-rules'
import { LIFE_WORDS } from '@/lib/alarms/life-words'
import { ALARM_KIND_WORDS, alarmNumber, OBSERVED_WORD, SEVERITY_WORDS } from '@/lib/alarms/words'
import { formatNumber, formatShort } from '@/lib/format'
import type { RowOf } from '../found-list'

export type AlarmRow = RowOf<typeof listAlarms>

const SEVERITY_TONES: Record<AlarmSeverity, Tone> = { critical: 'red', warning: 'amber', notice: 'neutral' }
const LIFE_TONES: Record<Life, Tone> = {
  open: 'neutral',
  acknowledged: 'blue',
  snoozed: 'neutral',
  closed: 'neutral',
}

/** How serious it is, in the colour it has everywhere. */
export function SeverityBadge({ severity }: { severity: AlarmSeverity }) {
  return <Badge state={SEVERITY_WORDS[severity]} tone={SEVERITY_TONES[severity]} />
}

/** How far it has come; what is only observed is said beside it. */
export function LifeBadge({ life, observed }: { life: Life; observed: boolean }) {
  // Below each other they need the room that a table takes off a badge (table.css).
  return (
    <span className="inline-flex flex-wrap gap-x-1 gap-y-2.5">
      <Badge state={LIFE_WORDS[life]} tone={LIFE_TONES[life]} />
      {observed && <Tag>{OBSERVED_WORD}</Tag>}
    </span>
  )
}

const title: Column<AlarmRow> = {
  key: 'title',
  header: 'Alarm',
  cell: ({ number, kind }) => `${alarmNumber(number)} ${ALARM_KIND_WORDS[kind]}`,
}
const severity: Column<AlarmRow> = {
  key: 'severity',
  header: 'Alvor',
  sort: 'urgency',
  cell: (row) => <SeverityBadge severity={row.severity} />,
}
const laboratory: Column<AlarmRow> = {
  key: 'laboratory',
  header: 'Laboratorium',
  cell: (row) => row.laboratory?.name ?? '–',
}
const vendor: Column<AlarmRow> = {
  key: 'vendor',
  header: 'Leverandør',
  from: 'wide',
  cell: (row) => row.vendor?.name ?? '–',
}
const rest = (staff: boolean): Column<AlarmRow>[] => [
  { key: 'last', header: 'Senest', sort: 'lastAt', keep: true, cell: ({ lastAt }) => formatShort(lastAt) },
  {
    key: 'occurrences',
    header: 'Gange',
    sort: 'occurrences',
    align: 'end',
    cell: ({ occurrences }) => formatNumber(occurrences),
  },
  { key: 'state', header: 'Tilstand', cell: (row) => <LifeBadge {...row} /> },
  { key: 'waits', header: 'Afventer', cell: (row) => waitsText(row, staff) },
]

/** Leaves out what goes without saying; MedCom's owner stands where MedCom is waited for. */
export function columnsFor(staff: boolean, of?: 'vendor' | 'laboratory'): Column<AlarmRow>[] {
  return [
    title,
    severity,
    ...(of === 'laboratory' ? [] : [laboratory]),
    ...(staff && !of ? [vendor] : []),
    ...rest(staff),
  ]
}

function waitsText({ waits, vendor, owner, unreachedSince }: AlarmRow, staff: boolean): string {
  if (waits === 'vendor') {
    if (!staff) return 'Jer'
    const name = vendor?.name ?? 'Leverandøren'
    return unreachedSince ? `${name}, som mail ikke når` : name
  }
  if (waits === 'medcom') return owner ? `MedCom, ${owner.name}` : 'MedCom'
  return '–'
}
