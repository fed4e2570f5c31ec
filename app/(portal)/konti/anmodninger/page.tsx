import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { CursorPagination } from '@/components/table/pagination'
import { listRequests } from '@/lib/accounts'
import { isStaff } from '@/lib/door/actor'
import { formatCount } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RequestCard } from './request-card'
import { readRequestList, requestsHref, viewsFor } from './search-params'

export const metadata: Metadata = { title: 'Anmodninger om konti' }

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input, view } = readRequestList(await searchParams)
  const context = await here()
  const staff = isStaff(context.actor)
  const { rows, next, previous, count } = show(await listRequests(context, input))
  return (
    <>
      <PageHead
        title="Anmodninger om konti"
        lead={
          staff
            ? 'Det, leverandørerne beder om, det ældste først. Svar her i listen, eller åbn kontoen for at se mere.'
            : 'Det, I har bedt om, og det, MedCom har svaret.'
        }
        trail={[{ label: 'Konti', href: '/konti' }]}
      />
      <Tabs
        label="Visninger"
        tabs={viewsFor(staff).map(({ waits, label }) => ({
          label,
          href: requestsHref(waits),
          current: waits === view,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={view === 'vendor' && !staff ? 'Ingen anmodninger venter på jer' : EMPTY[view]}>
          {staff
            ? 'Når en leverandør beder om noget, som skal godkendes, står det her.'
            : 'Når I beder om noget, som MedCom skal godkende, står det her.'}
        </EmptyState>
      ) : (
        <>
          <p className="mb-4 text-14">{formatCount(count.value, 'anmodning', 'anmodninger')}</p>
          <ul className="grid gap-6">
            {rows.map((request) => (
              <li key={request.id}>
                <RequestCard request={request} actor={context.actor} />
              </li>
            ))}
          </ul>
          <CursorPagination
            state={state}
            {...(next && { after: next })}
            {...(previous && { before: previous })}
          />
        </>
      )}
    </>
  )
}

const EMPTY = {
  medcom: 'Ingen anmodninger venter på MedCom',
  vendor: 'Ingen anmodninger venter på leverandøren',
  decided: 'Ingen anmodninger er afgjort endnu',
} as const
