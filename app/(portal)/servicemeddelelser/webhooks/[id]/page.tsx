import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { formatDateTime } from '@/lib/format'
import { keptOnce, ONCE_MINUTES } from '@/lib/web/once'
import { here } from '@/lib/web/request'
import { OFF_WORDS, STATE_WORDS, type OffReason } from '@/lib/webhooks/words'
import { DeedForm } from '../../../deed-form'
import { switchOnAction, testAction } from '../actions'
import { LIST, TRAIL } from '../places'
import { Deliveries } from './deliveries'
import { webhookOf, type WebhookParams } from './webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Webhook: ${(await webhookOf(props)).name}` }
}

export default async function WebhookPage(props: WebhookParams) {
  const webhook = await webhookOf(props)
  const { id, name, url, state, belongsTo, createdAt, formerUntil, failingSince, offAt, offReason } = webhook
  const mayChange = may((await here()).actor, 'webhook.change')
  const fresh = await keptOnce(id)
  return (
    <>
      <PageHead
        title={`Webhook: ${name}`}
        lead="Hvad systemet har fået tilsendt, og hvad det svarede."
        trail={TRAIL.one}
        state={[<Badge key="state" state={STATE_WORDS[state]} />]}
        actions={
          mayChange && !offAt ? (
            <DeedForm
              action={testAction}
              id="proev"
              fields={{ id }}
              label="Send en prøve"
              look="primary"
              small={false}
            />
          ) : undefined
        }
      />
      {fresh && <FreshSecret value={fresh} />}
      <DescriptionList
        items={[
          { term: 'Adresse', value: <Mono wrap>{url}</Mono> },
          { term: 'Tilhører', value: belongsTo ?? 'MedCom' },
          { term: 'Lavet', value: formatDateTime(createdAt) },
          ...(formerUntil
            ? [{ term: 'Den gamle hemmelighed gælder til', value: formatDateTime(formerUntil) }]
            : []),
          ...(failingSince && !offAt
            ? [{ term: 'Intet taget imod siden', value: formatDateTime(failingSince) }]
            : []),
          ...(offAt
            ? [
                {
                  term: 'Slået fra',
                  value: `${formatDateTime(offAt)}. ${OFF_WORDS[offReason as OffReason]}.`,
                },
              ]
            : []),
        ]}
      />
      {mayChange && (
        <ButtonRow>
          <ButtonLink href={`${LIST}/${id}/ret`} look="secondary">
            Ret
          </ButtonLink>
          <ButtonLink href={`${LIST}/${id}/ny-hemmelighed`} look="secondary">
            Lav en ny hemmelighed
          </ButtonLink>
          {offAt ? (
            <DeedForm
              action={switchOnAction}
              id="slaa-til"
              fields={{ id }}
              label="Slå til igen"
              small={false}
            />
          ) : (
            <ButtonLink href={`${LIST}/${id}/slaa-fra`} look="quiet">
              Slå fra
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      <Section title="Log" lead="De seneste 50, den nyeste først.">
        <Deliveries deliveries={webhook.deliveries} />
      </Section>
    </>
  )
}

/** The secret itself, for as long as this browser still has it. */
function FreshSecret({ value }: { value: string }) {
  return (
    <div className="mb-8">
      <Alert kind="success" title="Her er hemmeligheden. Gem den nu">
        <p>
          Den vises kun her og i {ONCE_MINUTES} minutter. Bliver den væk, laver du en ny. Send den aldrig med
          mail.
        </p>
        <p className="mono mt-3 rounded-ui border border-line bg-white p-3 break-all whitespace-normal">
          {value}
        </p>
        <div className="mt-2">
          <CopyButton text={value} what="hemmeligheden" label="Kopiér hemmeligheden" />
        </div>
      </Alert>
    </div>
  )
}
