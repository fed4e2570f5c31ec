import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Written } from '@/components/table/written'
import { ButtonLink } from '@/components/ui/button'
import type { ShownRule } from '@/lib/alarms'
import { THRESHOLD_WORDS } from '@/lib/alarms/rule-words'
import { FIELD_WORDS } from '@/lib/accounts/words'
import { formatDate, formatNumber } from '@/lib/format'
import { DeedForm } from '../../../deed-form'
import { removeThresholdAction } from '../actions'
import { ruleHref } from '../rule'

type Row = ShownRule['accounts'][number]

/** The accounts that are judged by figures of their own. Where those stand with the account, that is where they are changed. */
export function OwnFigures({ rule: { kind, accounts }, mayChange }: { rule: ShownRule; mayChange: boolean }) {
  if (kind === 'overlap' || kind === 'unknownAccount') return null
  const here = kind === 'missedDraw' || kind === 'lowStock'
  const words = THRESHOLD_WORDS[kind] as Record<string, { term: string; unit: string }>
  const told = ([name, value]: [string, unknown]) => {
    const { term, unit } = words[name] ?? { term: FIELD_WORDS[name] ?? name, unit: '' }
    return `${term}: ${written(value)}${unit && ` ${unit}`}`
  }
  const columns: Column<Row>[] = [
    { key: 'name', header: 'Konto', cell: ({ name }) => name },
    { key: 'vendor', header: 'Leverandør', cell: ({ vendor }) => vendor.name },
    {
      key: 'figures',
      header: 'Egne grænser',
      cell: ({ figures }) => Object.entries(figures).map(told).join(' · '),
    },
    ...(here
      ? [{ key: 'reason', header: 'Begrundelse', cell: ({ reason }: Row) => <Written>{reason}</Written> }]
      : []),
    ...(here && mayChange
      ? [
          {
            key: 'remove',
            header: 'Handling',
            cell: ({ id, name }: Row) => (
              <DeedForm
                id={`fjern-${id}`}
                action={removeThresholdAction}
                fields={{ accountId: id, kind }}
                label="Fjern"
                what={`egne grænser for ${name}`}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <Section
      title="Konti med egne grænser"
      lead={
        here
          ? 'De gælder for kontoens laboratorium i stedet for reglens.'
          : 'De gælder i stedet for reglens og ændres på kontoen under "Regler for kontoen".'
      }
      actions={
        here &&
        mayChange && (
          <ButtonLink href={`${ruleHref(kind)}/konto`} look="secondary" small>
            Giv en konto egne grænser
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption="Konti med egne grænser"
        columns={columns}
        rows={accounts}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/konti/${id}`}
        compact
        empty={<p className="text-ink-soft">Ingen konto har egne grænser.</p>}
      />
    </Section>
  )
}

function written(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return formatDate(String(value))
}
