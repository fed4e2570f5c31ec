import { notFound } from 'next/navigation'
import { listSecondFactors } from '@/lib/people'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export type FactorParams = { params: Promise<{ id: string }> }

/** The second factor of the address, one of the reader's own. */
export async function ownFactor({ params }: FactorParams) {
  const { id } = await params
  const { factors } = show(await listSecondFactors(await here(), {}))
  return factors.find((one) => one.id === id) ?? notFound()
}
