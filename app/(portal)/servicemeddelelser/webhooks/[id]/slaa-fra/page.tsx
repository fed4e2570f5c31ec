import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { switchOffAction } from '../../actions'
import { DeedPage } from '../deed-page'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Slå webhooken ${(await webhookOf(props)).name} fra?` }
}

export default async function SwitchOffPage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.switchOff')) forbidden()
  const webhook = await webhookOf(props)
  return (
    <DeedPage
      webhook={webhook}
      title={`Slå webhooken ${webhook.name} fra?`}
      action={switchOffAction}
      label="Slå webhooken fra"
      look="danger"
    >
      <p>
        Systemet får ikke mere tilsendt, og det, der venter, bliver opgivet. Du kan slå webhooken til igen.
        Det, der sker imens, kan systemet hente på /api/v1/messages.
      </p>
    </DeedPage>
  )
}
