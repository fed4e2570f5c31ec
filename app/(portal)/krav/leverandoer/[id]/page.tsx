import type { Metadata } from 'next'
import { showVendorCompliance } from '@/lib/compliance'
import { ownVendor } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { VendorStanding } from '../../vendor-standing'

type Params = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id } = await params
  const context = await here()
  const { name } = show(await showVendorCompliance(context, { id }))
  return { title: ownVendor(context.actor) === id ? 'Krav' : `Krav til ${name}` }
}

export default async function VendorRequirementsPage({ params }: Params) {
  const { id } = await params
  return <VendorStanding id={id} own={ownVendor((await here()).actor) === id} />
}
