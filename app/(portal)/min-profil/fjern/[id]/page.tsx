import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listSecondFactors } from '@/lib/people'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ConfirmPage } from '../../../confirm-page'
import { RemoveFactorDeed, RemoveFactorText } from './remove-factor'

export const metadata: Metadata = { title: 'Fjern en godkendelse i to trin?' }

export default async function RemoveFactorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { factors } = show(await listSecondFactors(await here(), {}))
  const factor = factors.find((one) => one.id === id)
  if (!factor) notFound()
  return (
    <ConfirmPage
      title="Fjern en godkendelse i to trin?"
      trail={[{ label: 'Min profil', href: '/min-profil' }]}
      deed={<RemoveFactorDeed id={id} />}
      back="/min-profil"
    >
      <RemoveFactorText name={factor.name} />
    </ConfirmPage>
  )
}
