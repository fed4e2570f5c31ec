import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { removeAction } from '../../actions'
import { DeedPage } from '../deed-page'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Fjern webhooken ${(await webhookOf(props)).name}?` }
}

export default async function RemoveWebhookPage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.remove')) forbidden()
  const webhook = await webhookOf(props)
  return (
    <DeedPage
      webhook={webhook}
      title={`Fjern webhooken ${webhook.name}?`}
      action={removeAction}
      label="Fjern webhooken"
      look="danger"
    >
      <p>
        Systemet får ikke mere tilsendt. Hemmeligheden og kaldene bliver slettet, og det kan ikke fortrydes.
        Loggen viser stadig, at webhooken har været der. Skal systemet have meddelelser igen senere, så slå
        den fra i stedet.
      </p>
    </DeedPage>
  )
}
