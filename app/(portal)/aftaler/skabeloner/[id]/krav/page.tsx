import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { ClauseContent } from '@/lib/templates/schemas'
import { CARRIER_WORDS, EVIDENCE_WORDS, partLabel, timingWords } from '@/lib/templates/words'
import { titleOf, VersionHead, versionOf, type Params } from '../../version'

export const generateMetadata = titleOf

type Duty = ClauseContent & { id: string; part: string }

const COLUMNS: Column<Duty>[] = [
  { key: 'obligation', header: 'Krav', cell: ({ obligation }) => obligation },
  { key: 'clause', header: 'Vilkår', keep: true, cell: ({ part, number }) => `${part}, ${number}` },
  { key: 'carrier', header: 'Hvem', cell: ({ carrier }) => carrier && CARRIER_WORDS[carrier] },
  {
    key: 'timing',
    header: 'Hvornår',
    cell: ({ timing, deadlineMonths }) => timing && timingWords(timing, deadlineMonths),
  },
  { key: 'evidence', header: 'Vises af', cell: ({ evidence }) => evidence && EVIDENCE_WORDS[evidence] },
]

export default async function DutiesPage({ params }: Params) {
  const { id } = await params
  const version = await versionOf(id)
  const duties = version.parts.flatMap(({ title, clauses }) =>
    clauses
      .filter(({ obligation }) => obligation)
      .map((clause): Duty => ({ ...clause, part: partLabel(title).label })),
  )
  return (
    <>
      <VersionHead id={id} tab="krav" />
      <Section title="Krav" lead="Det, aftalen forpligter til, og som kan sættes på en tjekliste.">
        <DataTable
          caption="Krav"
          columns={COLUMNS}
          rows={duties}
          rowKey={(duty) => duty.id}
          empty={
            <EmptyState title="Ingen krav" level={3}>
              Ingen af vilkårene forpligter til noget, der kan sættes på en tjekliste.
            </EmptyState>
          }
        />
      </Section>
    </>
  )
}
