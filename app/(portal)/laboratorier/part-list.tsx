import type { Column } from '@/components/table/columns'
import { ListPage } from '@/components/table/list-page'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { listLaboratories } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import type { LaboratoryRow } from './columns'

interface Props {
  /** The address of the tab the list stands on. */
  path: string
  params: SearchParams
  /** Whose laboratories. */
  of: { vendorId: string } | { ownerId: string } | { systemId: string }
  caption: string
  columns: readonly Column<LaboratoryRow>[]
}

/** The laboratories of one vendor, owner or system, on its page. */
export async function LaboratoriesOf({ path, params, of, caption, columns }: Props) {
  const state = parseListState({ path, sorts: ['name', 'code'], defaultSort: 'name' }, params)
  const { sort, search, after, before } = state
  const { rows, next, previous, count } = show(
    await listLaboratories(await here(), {
      ...of,
      search,
      state: 'all',
      sort: `${sort?.descending ? '-' : ''}${sort?.key === 'code' ? 'code' : 'name'}` as 'name',
      ...(after && { after }),
      ...(before && { before }),
    }),
  )
  return (
    <ListPage
      caption={caption}
      state={state}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/laboratorier/${id}`}
      search={{ label: 'Søg på navn, kode, SOR-kode eller by' }}
      count={{
        total: count.value,
        estimated: !count.exact,
        one: 'laboratorium i dag',
        many: 'laboratorier i dag',
      }}
      paging={{ ...(next ? { after: next } : {}), ...(previous ? { before: previous } : {}) }}
      empty={
        <EmptyState title="Ingen laboratorier i dag">
          Tidligere laboratorier findes på hvert laboratoriums egen side.
        </EmptyState>
      }
    />
  )
}
