import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { REQUEST_KIND_WORDS, REQUEST_STATE_WORDS } from '@/lib/accounts/words'
import { formatShort } from '@/lib/format'
import { waitsWords } from '../../waits-words'
import type { ShownAccount, ShownRequest } from './account'

const columnsFor = (staff: boolean): Column<ShownRequest>[] => [
  { key: 'kind', header: 'Anmodning', cell: ({ kind }) => REQUEST_KIND_WORDS[kind] },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ state }) => (
      <Badge state={state === 'asked' ? waitsWords('vendor', staff) : REQUEST_STATE_WORDS[state]} />
    ),
  },
  {
    key: 'asked',
    header: 'Bedt om',
    cell: ({ requestedAt, askedBy }) => [formatShort(requestedAt), askedBy].filter(Boolean).join(', '),
  },
  { key: 'reason', header: 'Begrundelse', cell: ({ reason }) => reason || '–' },
  {
    key: 'decided',
    header: 'Afgjort',
    cell: ({ decidedAt, decider, decision }) =>
      decidedAt ? (
        <>
          {[formatShort(decidedAt), decider].filter(Boolean).join(', ')}
          {decision && <span className="block text-ink-soft">{decision}</span>}
        </>
      ) : (
        '–'
      ),
  },
]

/** Everything that was asked about the account, and what became of it. */
export function Requests({ account: { name, requests }, staff }: { account: ShownAccount; staff: boolean }) {
  if (requests.length === 0) return null
  return (
    <Section title="Anmodninger">
      <DataTable
        caption={`Anmodninger om konto ${name}`}
        columns={columnsFor(staff)}
        rows={requests}
        rowKey={({ id }) => id}
        compact
      />
    </Section>
  )
}
