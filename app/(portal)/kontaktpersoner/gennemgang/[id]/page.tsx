import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { showReview } from '@/lib/reviews'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'
import { VendorReview } from '../vendor-review'

interface Params {
  params: Promise<{ id: string }>
}

const reviewOf = cache(async (vendorId: string) => show(await showReview(await here(), { vendorId })))

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await reviewOf((await params).id)).vendor.name }
}

export default async function VendorReviewPage({ params }: Params) {
  const shown = await reviewOf((await params).id)
  return (
    <>
      <PageHead
        title={shown.vendor.name}
        lead="Gennemgangen af kontaktpersoner og konti."
        trail={TRAIL.reviews}
      />
      <VendorReview shown={shown} actor={(await here()).actor} />
    </>
  )
}
