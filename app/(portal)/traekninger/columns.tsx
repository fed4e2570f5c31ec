import { Badge } from '@/components/ui/badge'
import { Mono } from '@/components/ui/mono'
import { formatNumber, formatShort } from '@/lib/format'
import {
  capital,
  CHANNEL_WORDS,
  OPERATION_WORDS,
  TRANSPORT_WORDS,
  type Channel,
  type Operation,
  type Outcome,
  type Purpose,
  type Transport,
} from '@/lib/draws/words'

/** A line of the draw log as the list shows it. */
export interface DrawRow {
  id: bigint
  serviceId: string
  account: string
  first: string | null
  last: string | null
  count: bigint
  drawnAt: Date
  channel: Channel
  transport: Transport
  operation: Operation
  outcome: Outcome
  purpose: Purpose
  overlapping: boolean
  laboratory: { name: string }
}

/** The series as people write it; a refused line may have none. */
export function seriesText({ first, last }: Pick<DrawRow, 'first' | 'last'>): string {
  if (first === null || last === null) return 'Uden numre'
  return first === last ? first : `${first}–${last}`
}

export const COLUMNS = [
  {
    key: 'series',
    header: 'Serie',
    cell: (row: DrawRow) =>
      row.first === null ? 'Uden numre' : <Series first={row.first} last={row.last ?? ''} />,
  },
  { key: 'count', header: 'Antal', align: 'end' as const, cell: ({ count }: DrawRow) => formatNumber(count) },
  { key: 'laboratory', header: 'Laboratorium', cell: ({ laboratory }: DrawRow) => laboratory.name },
  { key: 'time', header: 'Tidspunkt', sort: 'drawnAt', cell: ({ drawnAt }: DrawRow) => formatShort(drawnAt) },
  {
    key: 'operation',
    header: 'Operation',
    cell: ({ operation }: DrawRow) => capital(OPERATION_WORDS[operation]),
  },
  {
    key: 'channel',
    header: 'Kanal',
    from: 'wide' as const,
    cell: ({ channel, transport }: DrawRow) =>
      `${capital(CHANNEL_WORDS[channel])}, ${TRANSPORT_WORDS[transport]}`,
  },
  { key: 'outcome', header: 'Udfald', cell: (row: DrawRow) => <Outcomes {...row} /> },
]

/** May break after the dash, so that long numbers fit a phone. */
export function Series({ first, last }: { first: string; last: string }) {
  if (first === last) return <Mono>{first}</Mono>
  return (
    <>
      <Mono>{first}–</Mono>
      <wbr />
      <Mono>{last}</Mono>
    </>
  )
}

/** What came of it: done is the rule and stands plain, what is not stands out. */
export function Outcomes({ outcome, overlapping }: Pick<DrawRow, 'outcome' | 'overlapping'>) {
  if (outcome === 'refused') return <Badge state="Afvist" />
  return overlapping ? <Badge state="Overlap" tone="red" /> : <>Gennemført</>
}
