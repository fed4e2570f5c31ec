import { PageHead } from '@/components/layout/page-head'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { ListBar } from '@/components/table/list-bar'
import { csvHref, isNarrowed, resetHref, type ListState } from '@/components/table/list-state'
import { Matrix } from '@/components/table/matrix'
import { CursorPagination } from '@/components/table/pagination'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { MatrixSubject } from '@/lib/compliance'
import { hrefOfPlace } from '@/lib/compliance/address'
import type { Subject } from '@/lib/compliance/schemas'
import { STATE_WORDS } from '@/lib/compliance/words'
import { formatShortDate } from '@/lib/format'
import type { Page } from '@/lib/door/page'
import { RequirementTabs } from './krav-tabs'
import { matrixFilters, PATHS } from './search-params'

const WORDS = {
  vendor: {
    title: 'Krav',
    caption: 'Leverandører og krav',
    corner: 'Leverandør',
    one: 'leverandør',
    many: 'leverandører',
  },
  laboratory: {
    title: 'Krav til laboratorier',
    caption: 'Laboratorier og krav',
    corner: 'Laboratorium',
    one: 'laboratorium',
    many: 'laboratorier',
  },
} as const

interface Props {
  of: Subject
  state: ListState
  found: Page<MatrixSubject> & { requirements: readonly { key: string; clause: string; heading: string }[] }
  /** The reader is MedCom, who sees whose each laboratory is. */
  staff: boolean
  mayChange: boolean
  /** To choose among; null where there is no choice. */
  vendors: readonly { id: string; name: string }[] | null
}

/** "7 af 9 opfyldt, 2 overskredet", not torn: on a phone it is all that stands before a row is opened. */
function standing({ cells, met, of }: MatrixSubject): string {
  const overdue = Object.values(cells).filter(({ state }) => state === 'overdue').length
  const late = overdue > 0 ? `, ${overdue}\u00a0overskredet` : ''
  return `${met}\u00a0af\u00a0${of}\u00a0opfyldt${late}`
}

/** A matrix as its page shows it. */
export function MatrixView({ of, state, found, staff, mayChange, vendors }: Props) {
  const { rows, requirements, count, next, previous } = found
  const { title, caption, corner, one, many } = WORDS[of]
  const filters = matrixFilters(requirements, vendors)
  const subjects = new Map(rows.map((row) => [row.id, row]))
  return (
    <div className="print-broad">
      <PageHead
        title={title}
        lead={`Hvordan ${of === 'vendor' ? 'hver leverandør' : staff ? 'hvert laboratorium' : 'hvert af jeres laboratorier'} står med det, tilslutningsaftalen kræver. Åbn et felt for at se, hvad der viser det.`}
        actions={
          mayChange && (
            <ButtonLink href="/indstillinger/krav" look="secondary">
              Ret krav og frister
            </ButtonLink>
          )
        }
      />
      <RequirementTabs current={PATHS[of]} own={!staff} />
      <FilterRow state={state} search={{ label: `Navn på ${one}` }} filters={filters} />
      <FilterChips state={state} filters={filters} />
      <ListBar count={{ total: count.value, atLeast: !count.exact, one, many }} exportHref={csvHref(state)} />
      {rows.length > 0 ? (
        <Matrix
          caption={caption}
          corner={corner}
          listBy="row"
          columns={requirements.map(({ key, clause, heading }) => ({ key, label: `${clause} ${heading}` }))}
          rows={rows.map((row) => ({
            key: row.id,
            label: row.name,
            hint: [staff && row.vendor?.name, standing(row)].filter(Boolean).join(' · '),
            href: `/${of === 'vendor' ? 'leverandoerer' : 'laboratorier'}/${row.id}/krav`,
          }))}
          stateOf={(row, column) => {
            const cell = subjects.get(row.key)?.cells[column.key]
            return cell && STATE_WORDS[cell.state]
          }}
          moreOf={(row, column) => {
            const until = subjects.get(row.key)?.cells[column.key]?.until
            return {
              href: hrefOfPlace(of, row.key, column.key),
              ...(until && { note: formatShortDate(until) }),
            }
          }}
          words={Object.values(STATE_WORDS)}
        />
      ) : isNarrowed(state) ? (
        <EmptyState
          title={`Ingen ${many} passer til det, du søger`}
          action={<Link href={resetHref(state)}>Nulstil filtre</Link>}
        >
          Prøv med færre filtre.
        </EmptyState>
      ) : (
        <EmptyState title="Der er intet at vise endnu">
          Her kommer en række for hver af dem, så snart de er oprettet.
        </EmptyState>
      )}
      <CursorPagination
        state={state}
        {...(next && { after: next })}
        {...(previous && { before: previous })}
      />
    </div>
  )
}
