import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { AgreementFrame, titleOf, type Params } from '../frame'
import { NoticeCard } from './notice-card'
import { noticesOf } from './notices'

export const generateMetadata = titleOf

export default async function NoticesPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const agreement = await noticesOf(id)
  const { notices, mayTerminate, earliestEnd, terminationMonths } = agreement
  const terminate = mayTerminate && may(actor, 'notice.terminate') && (
    <ButtonLink href={`/aftaler/${id}/opsig`} look="secondary" small>
      Opsig aftalen
    </ButtonLink>
  )
  return (
    <>
      <AgreementFrame id={id} tab="varsler" />
      <Section
        title="Varsler"
        lead={
          mayTerminate
            ? `Hver af parterne kan opsige med ${formatCount(terminationMonths, 'måneds', 'måneders')} varsel. Opsiges aftalen i dag, er dens sidste gyldige dag den ${formatDate(earliestEnd)}.`
            : 'Opsigelser, nye vilkår og nye aftaleparter, nyeste først.'
        }
        actions={terminate}
      >
        {notices.length === 0 ? (
          <EmptyState title="Ingen varsler" level={3}>
            Når aftalen opsiges, eller vilkårene ændres, står det her med den sidste dag til at handle.
          </EmptyState>
        ) : (
          notices.map((notice) => (
            <NoticeCard key={notice.id} agreement={agreement} notice={notice} actor={actor} />
          ))
        )}
      </Section>
    </>
  )
}
