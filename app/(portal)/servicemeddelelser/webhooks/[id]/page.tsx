import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { formatDateTime } from '@/lib/format'
import { keptOnce, ONCE_MINUTES } from '@/lib/web/once'
import { here } from '@/lib/web/request'
import { FAILING_DAYS } from '@/lib/webhooks/rules'
import { OFF_WORDS, STATE_WORDS, type OffReason } from '@/lib/webhooks/words'
import { DeedForm } from '../../../deed-form'
import { HistorySection, type HistoryParams } from '../../../history'
import { switchOnAction, testAction } from '../actions'
import { GUIDE, LIST, TRAIL } from '../places'
import { Deliveries } from './deliveries'
import { webhookOf, type WebhookParams } from './webhook'

export async function generateMetadata(props: WebhookParams): Promise<Metadata> {
  return { title: `Webhook: ${(await webhookOf(props)).name}` }
}

export default async function WebhookPage(props: WebhookParams & HistoryParams) {
  const webhook = await webhookOf(props)
  const { id, name, state, isOwn, offAt } = webhook
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
      <Trouble webhook={webhook} />
      <Facts webhook={webhook} />
      {mayChange && (
        <ButtonRow>
          {isOwn && (
            <>
              <ButtonLink href={`${LIST}/${id}/ret`} look="secondary">
                Ret
              </ButtonLink>
              <ButtonLink href={`${LIST}/${id}/ny-hemmelighed`} look="secondary">
                Lav en ny hemmelighed
              </ButtonLink>
            </>
          )}
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
          <ButtonLink href={`${LIST}/${id}/fjern`} look="quiet">
            Fjern
          </ButtonLink>
        </ButtonRow>
      )}
      <Section title="Kald" lead="De seneste 50, det nyeste først.">
        <Deliveries deliveries={webhook.deliveries} />
      </Section>
      <HistorySection type="webhook" id={id} base={`${LIST}/${id}`} searchParams={props.searchParams} />
    </>
  )
}

type Shown = { webhook: Awaited<ReturnType<typeof webhookOf>> }

/** What stands in the way, and what to do about it. */
function Trouble({ webhook: { failingSince, offAt, offReason } }: Shown) {
  if (offAt)
    return (
      <Alert kind={offReason === 'person' ? 'info' : 'warning'} title={`Slået fra ${formatDateTime(offAt)}`}>
        <p>
          {OFF_WORDS[offReason as OffReason]}. Slå webhooken til, når modtageren er klar, og send en prøve.
          Det, der sker imens, kan systemet hente på /api/v1/messages.
        </p>
      </Alert>
    )
  if (!failingSince) return null
  return (
    <Alert kind="warning" title={`Intet er taget imod siden ${formatDateTime(failingSince)}`}>
      <p>
        Se herunder, hvad der blev svaret. Vi prøver igen, længere og længere imellem. Er intet taget imod
        efter {FAILING_DAYS} dage, slår portalen webhooken fra og skriver det til administratorerne.
      </p>
    </Alert>
  )
}

function Facts({ webhook: { url, belongsTo, createdAt, formerUntil, waitUntil } }: Shown) {
  const until = [
    { term: 'Den forrige hemmelighed gælder til', moment: formerUntil },
    { term: 'Modtageren har bedt os vente til', moment: waitUntil },
  ]
  return (
    <>
      <DescriptionList
        items={[
          { term: 'Adresse', value: <Mono wrap>{url}</Mono> },
          { term: 'Tilhører', value: belongsTo ?? 'MedCom' },
          { term: 'Lavet', value: formatDateTime(createdAt) },
          ...until.flatMap(({ term, moment }) => (moment ? [{ term, value: formatDateTime(moment) }] : [])),
        ]}
      />
      <p className="mt-4">
        <Link href={GUIDE}>Sådan får et system servicemeddelelser</Link>
      </p>
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
