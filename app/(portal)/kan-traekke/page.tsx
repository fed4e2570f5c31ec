import type { Metadata } from 'next'
import { SearchField } from '@/components/form/search-field'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { formatRelativeDay } from '@/lib/format'
import { canDraw } from '@/lib/readiness'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { COLUMNS } from './columns'
import { LaboratoryAnswer } from './laboratory-answer'

export const metadata: Metadata = { title: 'Kan laboratoriet trække?' }

const SHAPE = { path: '/kan-traekke', filters: ['laboratorium'] }

export default async function CanDrawPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const { search, filters } = parseListState(SHAPE, await searchParams)
  const laboratoryId = filters.laboratorium?.[0]
  const found = show(await canDraw(context, { search, laboratoryId }))
  const { laboratories, more, now, logUpdatedAt } = found
  const [only, ...others] = laboratories
  return (
    <>
      <PageHead
        title="Kan laboratoriet trække?"
        lead="Svaret på det, laboratoriet ringer om: om det kan trække prøvenumre nu, hvorfor ikke, og hvad der skal gøres."
      />
      <form action="/kan-traekke" method="get" role="search" className="mb-6 max-w-form">
        <SearchField
          label="Laboratorium"
          hint="Navn, kode, SOR-kode, GLN-nummer, by eller konto. Også et navn, det har haft."
          value={search}
        />
      </form>
      {only && others.length === 0 && (
        <LaboratoryAnswer laboratory={only} today={found.today} actor={context.actor} />
      )}
      {others.length > 0 && (
        <>
          <p className="mb-3">
            {more
              ? `De første ${laboratories.length}, der passer. Skriv mere af navnet for at finde det rigtige.`
              : `${laboratories.length} laboratorier passer. Vælg et.`}
          </p>
          <DataTable
            caption="Laboratorier, der passer til søgningen"
            columns={COLUMNS}
            rows={laboratories}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/kan-traekke?laboratorium=${id}`}
          />
        </>
      )}
      {laboratories.length === 0 && (search || laboratoryId) && (
        <EmptyState title="Intet laboratorium passer">
          Prøv med laboratoriets kode eller en del af navnet. Du kan kun finde laboratorier, du har adgang
          til.
        </EmptyState>
      )}
      {laboratories.length > 0 && (
        <p className="mt-6 text-14 text-ink-quiet">
          {logUpdatedAt
            ? `Trækningsloggen er opdateret ${formatRelativeDay(logUpdatedAt, now)}. Det, der er sket siden, kan ikke ses her.`
            : 'Trækningsloggen er endnu ikke modtaget, så trækninger kan ikke ses her.'}
        </p>
      )}
    </>
  )
}
