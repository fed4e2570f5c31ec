import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { ListBar } from '@/components/table/list-bar'
import { isNarrowed, type SearchParams } from '@/components/table/list-state'
import { NumberedPagination } from '@/components/table/pagination'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate, formatShortDate } from '@/lib/format'
import { listCalendar } from '@/lib/notices'
import { CALENDAR_WORDS } from '@/lib/notices/calendar-words'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FILTERS, readCalendar } from './search-params'

export const metadata: Metadata = { title: 'Kalender' }

export default async function CalendarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readCalendar(await searchParams)
  const context = await here()
  const { entries, today, to, total, page, pages } = show(await listCalendar(context, input))
  const groups = byMonth(entries, today)
  return (
    <>
      <PageHead
        title="Kalender"
        lead={`Alt med en dato i aftalerne til og med den ${formatDate(to)}: frister, varsler og rettigheder, der udløber.`}
        trail={[{ label: 'Aftaler', href: '/aftaler' }]}
        actions={
          may(context.actor, 'calendar.showFeed') && (
            <ButtonLink href="/aftaler/kalender/abonnement" look="secondary">
              Vis i din egen kalender
            </ButtonLink>
          )
        }
      />
      <FilterRow
        state={state}
        search={{ label: 'Søg på aftale, leverandør eller person' }}
        filters={FILTERS}
      />
      <FilterChips state={state} filters={FILTERS} />
      {entries.length > 0 ? (
        <ListBar count={{ total, one: 'dato', many: 'datoer' }} />
      ) : (
        <EmptyState
          title={isNarrowed(state) ? 'Ingen datoer passer til det, du søger' : 'Ingen datoer forude'}
        >
          {isNarrowed(state)
            ? 'Prøv med færre filtre eller en længere periode.'
            : 'Når en aftale får en frist, eller et varsel gives, står det her.'}
        </EmptyState>
      )}
      {groups.map(({ title, rows }) => (
        <Section key={title} title={title}>
          <DataTable
            caption={title}
            rows={rows}
            rowKey={({ key }) => key}
            rowHref={({ href }) => href}
            columns={[
              { key: 'what', header: 'Hvad', cell: ({ what }) => what },
              { key: 'date', header: 'Dato', keep: true, cell: ({ date }) => formatShortDate(date) },
              {
                key: 'kind',
                header: 'Hvad sker der',
                cell: ({ kind, count, date }) => (
                  <>
                    {CALENDAR_WORDS[kind]}
                    {count > 1 && ` (${count})`}
                    {date < today && (
                      <>
                        {' '}
                        <Badge state="Overskredet" />
                      </>
                    )}
                  </>
                ),
              },
              { key: 'who', header: 'Hvem', cell: ({ who }) => who },
            ]}
          />
        </Section>
      ))}
      <NumberedPagination state={{ ...state, page }} pages={pages} />
    </>
  )
}

/** What is overdue first, and then month by month. */
function byMonth<E extends { date: string }>(entries: readonly E[], today: string) {
  const groups = new Map<string, E[]>()
  for (const entry of entries) {
    const title = entry.date < today ? 'Overskredet' : monthOf(entry.date)
    groups.set(title, [...(groups.get(title) ?? []), entry])
  }
  return [...groups].map(([title, rows]) => ({ title, rows }))
}

/** "November 2026". */
function monthOf(day: string): string {
  const month = formatDate(day).replace(/^\d+\.\s/u, '')
  return month.charAt(0).toUpperCase() + month.slice(1)
}
