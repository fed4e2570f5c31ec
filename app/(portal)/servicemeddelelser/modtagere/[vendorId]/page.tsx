import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { listRecipients } from '@/lib/messages'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RecipientsByKind } from '../by-kind'

interface Params {
  params: Promise<{ vendorId: string }>
}

const recipientsAt = cache(async (vendorId: string) => {
  const context = await here()
  if (!may(context.actor, 'message.reach')) forbidden()
  return show(await listRecipients(context, { vendorId }))
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { name } = await recipientsAt((await params).vendorId)
  return { title: `Hvem får besked hos ${name}?` }
}

/** What MedCom sees of one vendor: the same as the vendor itself, without switching anything off. */
export default async function VendorRecipientsPage({ params }: Params) {
  const { vendorId } = await params
  const { name, kinds } = await recipientsAt(vendorId)
  return (
    <>
      <PageHead
        title={`Hvem får besked hos ${name}?`}
        lead="De får mail om servicemeddelelser i dag. Det følger af funktionerne i leverandørens bilag 3."
        trail={[
          { label: 'Servicemeddelelser', href: '/servicemeddelelser' },
          { label: 'Hvem får besked?', href: '/servicemeddelelser/modtagere' },
        ]}
      />
      <RecipientsByKind kinds={kinds} mayMute={false} coverage={`/kontaktpersoner/daekning/${vendorId}`} />
    </>
  )
}
