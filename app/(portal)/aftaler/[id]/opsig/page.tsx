import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { crumbs, type Params } from '../frame'
import { terminateAction } from '../varsler/actions'
import { noticesOf } from '../varsler/notices'
import { TerminateForm } from './terminate-form'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Opsig aftale ${(await noticesOf((await params).id)).number}` }
}

export default async function TerminatePage({ params }: Params) {
  if (!may((await here()).actor, 'notice.terminate')) forbidden()
  const agreement = await noticesOf((await params).id)
  const { id, number, version, mayTerminate, terminationMonths, earliestEnd } = agreement
  const back = `/aftaler/${id}`
  return (
    <>
      <PageHead
        title={`Opsig aftale ${number}`}
        lead={
          mayTerminate
            ? `Varslet er ${formatCount(terminationMonths, 'måned', 'måneder')}. Opsiges aftalen i dag, er dens sidste gyldige dag tidligst den ${formatDate(earliestEnd)}.`
            : undefined
        }
        trail={crumbs(agreement)}
      />
      {mayTerminate ? (
        <TerminateForm
          action={terminateAction}
          initial={initialState({ id, version: String(version), effectiveOn: earliestEnd, shortReason: '' })}
          back={back}
        />
      ) : (
        <EmptyState
          title="Det kan ikke gøres nu"
          action={<ButtonLink href={back}>Tilbage til aftalen</ButtonLink>}
        >
          Kun en gældende aftale kan opsiges.
        </EmptyState>
      )}
    </>
  )
}
