import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate, formatDateTime } from '@/lib/format'
import { ROLE_WORDS } from '@/lib/parties/words'
import { here } from '@/lib/web/request'
import { TRAIL } from '../../trail'
import { ConcernedList } from '../concerned-list'
import { SuccessionBadge } from '../succession-badge'
import { successionOf, titleIn, type Params } from './succession'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: titleIn(await successionOf((await params).id)) }
}

export default async function SuccessionPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const succession = await successionOf(id)
  const { from, to, role, state, effectiveOn, reason, plannedAt, appliedAt, cancelledAt } = succession
  const day = formatDate(effectiveOn)
  return (
    <>
      <PageHead
        title={titleIn(succession)}
        lead={`${to.name} følger efter ${from.name} som ${ROLE_WORDS[role].toLowerCase()} fra og med den ${day}.`}
        trail={TRAIL.successions}
        state={[<SuccessionBadge key="state" state={state} />]}
        actions={
          state === 'planned' &&
          may(actor, 'succession.cancel') && (
            <ButtonLink href={`/indstillinger/efterfoelgelse/${id}/aflys`} look="secondary">
              Aflys skiftet
            </ButtonLink>
          )
        }
      />
      <DescriptionList
        items={[
          { term: 'Hidtidig part', value: <Link href={`/leverandoerer/${from.id}`}>{from.name}</Link> },
          { term: 'Ny part', value: <Link href={`/leverandoerer/${to.id}`}>{to.name}</Link> },
          { term: 'Begrundelse', value: reason },
          { term: 'Planlagt', value: formatDateTime(plannedAt) },
          ...(succession.notices > 0
            ? [
                {
                  term: 'Varsler',
                  value: formatCount(succession.notices, 'aftale er varslet', 'aftaler er varslet'),
                },
              ]
            : []),
          ...(appliedAt ? [{ term: 'Gennemført', value: formatDateTime(appliedAt) }] : []),
          ...(cancelledAt ? [{ term: 'Aflyst', value: formatDateTime(cancelledAt) }] : []),
        ]}
      />
      {state === 'applied' && (
        <div className="mt-8">
          <Alert kind="success" title={`${to.name} er parten fra den ${day}`}>
            Dokumenter fra før den dag er, som de var. Dem, der laves nu, nævner {to.name}.
          </Alert>
        </div>
      )}
      {succession.concerned && (
        <div className="mt-10">
          <ConcernedList concerned={succession.concerned} from={from.name} to={to.name} />
        </div>
      )}
    </>
  )
}
