import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { switchOffAction } from '../../actions'
import { LIST, TRAIL } from '../../places'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Slå webhooken ${(await webhookOf(props)).name} fra?` }
}

export default async function SwitchOffPage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.switchOff')) forbidden()
  const { id, name } = await webhookOf(props)
  return (
    <ConfirmPage
      title={`Slå webhooken ${name} fra?`}
      trail={TRAIL.below(id, name)}
      back={`${LIST}/${id}`}
      deed={
        <DeedForm
          action={switchOffAction}
          id="slaa-fra"
          fields={{ id }}
          label="Slå webhooken fra"
          look="danger"
          small={false}
        />
      }
    >
      <p>
        Systemet får ikke mere tilsendt, og det, der venter, bliver opgivet. Du kan slå webhooken til igen.
        Det, der sker imens, kan systemet hente på /api/v1/messages.
      </p>
    </ConfirmPage>
  )
}
