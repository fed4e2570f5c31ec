import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { z } from '@/lib/text/schema'
import { listCoverage } from '@/lib/reviews'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../gennemgang/trail'
import { VendorCoverage } from '../vendor-coverage'

interface Params {
  params: Promise<{ id: string }>
}

const coverageFor = cache(async (vendorId: string) => {
  if (!z.uuid().safeParse(vendorId).success) notFound()
  const [row] = show(await listCoverage(await here(), { vendorId })).rows
  return row?.id === vendorId ? row : notFound()
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await coverageFor((await params).id)).name }
}

export default async function VendorCoveragePage({ params }: Params) {
  const row = await coverageFor((await params).id)
  return (
    <>
      <PageHead title={row.name} lead="Hvad leverandørens kontakter ikke dækker." trail={TRAIL.coverage} />
      <VendorCoverage row={row} actor={(await here()).actor} />
    </>
  )
}
