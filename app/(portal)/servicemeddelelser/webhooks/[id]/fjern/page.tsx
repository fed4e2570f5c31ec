import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { removeAction } from '../../actions'
import { LIST, TRAIL } from '../../places'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Fjern webhooken ${(await webhookOf(props)).name}?` }
}

export default async function RemoveWebhookPage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.remove')) forbidden()
  const { id, name } = await webhookOf(props)
  return (
    <ConfirmPage
      title={`Fjern webhooken ${name}?`}
      trail={TRAIL.below(id, name)}
      back={`${LIST}/${id}`}
      deed={
        <DeedForm
          action={removeAction}
          id="fjern"
          fields={{ id }}
          label="Fjern webhooken"
          look="danger"
          small={false}
        />
      }
    >
      <p>
        Systemet får ikke mere tilsendt. Hemmeligheden og kaldene bliver slettet, og det kan ikke fortrydes.
        Loggen viser stadig, at webhooken har været der. Skal systemet have meddelelser igen senere, så slå
        den fra i stedet.
      </p>
    </ConfirmPage>
  )
}
