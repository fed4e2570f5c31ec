import type { Metadata } from 'next'
import type { SearchParams } from '@/components/table/list-state'
import { ownVendor } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { MatrixPage } from './matrix'
import { OwnStanding } from './vendor-standing'

export const metadata: Metadata = { title: 'Krav' }

/** MedCom sees every vendor; a vendor how it stands itself. */
export default async function RequirementsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const own = ownVendor((await here()).actor)
  return own ? <OwnStanding id={own} /> : <MatrixPage of="vendor" params={await searchParams} />
}
