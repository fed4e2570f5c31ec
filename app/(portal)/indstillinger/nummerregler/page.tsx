import type { Metadata } from 'next'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { formatShortDate } from '@/lib/format'
import { listFormatRules, type ListedFormatRule } from '@/lib/numbers'
import { CHARACTER_WORDS, CHECK_DIGIT_WORDS } from '@/lib/numbers/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RulesHead } from './head'

export const metadata: Metadata = { title: 'Regler for prøvenumre' }

const STATES = { planned: 'Planlagt', current: 'Gældende', former: 'Ophørt' }

const COLUMNS: Column<ListedFormatRule>[] = [
  { key: 'from', header: 'Gælder', cell: periodOf },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={STATES[state]} /> },
  { key: 'length', header: 'Tegn', keep: true, cell: lengthOf },
  { key: 'characters', header: 'Består af', cell: charactersOf },
  { key: 'check', header: 'Kontrolciffer', cell: checkOf },
  { key: 'description', header: 'Beskrivelse', cell: ({ description }) => description },
]

export default async function RulesPage() {
  const { rules } = show(await listFormatRules(await here(), {}))
  return (
    <>
      <RulesHead tab="regler" />
      <DataTable
        caption="Regler for prøvenumre"
        columns={COLUMNS}
        rows={rules}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Ingen regel endnu">
            Uden en regel kan opslaget ikke se, om noget helt andet end et prøvenummer blev scannet.
          </EmptyState>
        }
      />
    </>
  )
}

function periodOf({ validFrom, validTo }: ListedFormatRule) {
  return validTo
    ? `${formatShortDate(validFrom)} – ${formatShortDate(validTo)}`
    : `Fra ${formatShortDate(validFrom)}`
}

function lengthOf({ minLength, maxLength }: ListedFormatRule) {
  return minLength === maxLength ? String(minLength) : `${minLength}–${maxLength}`
}

function charactersOf({ characters, prefix }: ListedFormatRule) {
  const words = CHARACTER_WORDS[characters]
  return prefix ? `${prefix} og derefter ${words.toLowerCase()}` : words
}

function checkOf({ checkDigit }: ListedFormatRule) {
  return CHECK_DIGIT_WORDS[checkDigit]
}
