import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { formatDateTime } from '@/lib/format'
import { here } from '@/lib/web/request'
import { FORMER_HOURS } from '@/lib/webhooks/rules'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { rotateAction } from '../../actions'
import { LIST, TRAIL } from '../../places'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Lav en ny hemmelighed til ${(await webhookOf(props)).name}?` }
}

export default async function RotatePage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.rotate')) forbidden()
  const { id, name, formerUntil, isOwn } = await webhookOf(props)
  if (!isOwn) forbidden()
  return (
    <ConfirmPage
      title={`Lav en ny hemmelighed til ${name}?`}
      trail={TRAIL.below(id, name)}
      back={`${LIST}/${id}`}
      deed={
        <DeedForm
          action={rotateAction}
          id="ny-hemmelighed"
          fields={{ id }}
          label="Lav en ny hemmelighed"
          look="primary"
          small={false}
        />
      }
    >
      <p>
        Den nye vises én gang. I {FORMER_HOURS} timer er hvert kald underskrevet med både den nye og den
        nuværende, så systemet kan skifte uden at miste noget. Derefter gælder kun den nye.
      </p>
      {formerUntil && (
        <p className="mt-4">
          Hemmeligheden er også skiftet for nylig. Den, der gjaldt før, og som ellers gælder til{' '}
          {formatDateTime(formerUntil)}, holder op med at gælde nu.
        </p>
      )}
    </ConfirmPage>
  )
}
