import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { formatDateTime } from '@/lib/format'
import { here } from '@/lib/web/request'
import { FORMER_HOURS } from '@/lib/webhooks/rules'
import { rotateAction } from '../../actions'
import { DeedPage } from '../deed-page'
import { webhookOf, type WebhookParams } from '../webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Lav en ny hemmelighed til ${(await webhookOf(props)).name}?` }
}

export default async function RotatePage(props: WebhookParams) {
  if (!may((await here()).actor, 'webhook.rotate')) forbidden()
  const webhook = await webhookOf(props)
  const { formerUntil, isOwn } = webhook
  if (!isOwn) forbidden()
  return (
    <DeedPage
      webhook={webhook}
      title={`Lav en ny hemmelighed til ${webhook.name}?`}
      action={rotateAction}
      label="Lav en ny hemmelighed"
      look="primary"
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
    </DeedPage>
  )
}
