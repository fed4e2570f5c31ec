import { Badge } from '@/components/ui/badge'
import { STATE_WORDS, type ComplianceState } from '@/lib/compliance/words'
import { formatShortDate } from '@/lib/format'

interface Row {
  clause: string
  heading: string
  appliesTo: 'vendor' | 'laboratory' | 'both'
  state: ComplianceState | null
  until: string | null
  text: string
}

/** How a place stands with a requirement, a row for each. */
export const STANDING_COLUMNS = [
  {
    key: 'requirement',
    header: 'Krav',
    cell: ({ clause, heading }: Row) => `${clause} ${heading}`,
  },
  {
    key: 'state',
    header: 'Tilstand',
    keep: true,
    cell: ({ state, appliesTo }: Row) =>
      state ? (
        <Badge state={STATE_WORDS[state]} />
      ) : appliesTo === 'laboratory' ? (
        'Gælder laboratorierne'
      ) : (
        'Ikke vurderet endnu'
      ),
  },
  {
    key: 'until',
    header: 'Frist',
    keep: true,
    cell: ({ until }: Row) => (until ? formatShortDate(until) : '–'),
  },
  { key: 'text', header: 'Det viser portalen', cell: ({ text }: Row) => text },
]
