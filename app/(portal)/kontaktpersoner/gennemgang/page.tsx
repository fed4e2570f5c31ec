import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { showReview } from '@/lib/reviews'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ContactPlaces } from '../places'
import { ReviewList } from './review-list'
import { TRAIL } from './trail'
import { VendorReview } from './vendor-review'

export const metadata: Metadata = { title: 'Gennemgang' }

export default async function ReviewsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (may(context.actor, 'review.list')) return <ReviewList context={context} params={await searchParams} />
  const shown = show(await showReview(context, {}))
  return (
    <>
      <PageHead
        title="Gennemgang"
        lead="Passer jeres kontaktpersoner og konti stadig? Vi spørger jævnligt, så MedCom altid kan få fat i de rigtige."
        trail={TRAIL.contacts}
      />
      <ContactPlaces actor={context.actor} current="/kontaktpersoner/gennemgang" />
      <VendorReview shown={shown} actor={context.actor} />
    </>
  )
}
