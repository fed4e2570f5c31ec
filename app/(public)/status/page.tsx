import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/format'
import { FEED_FORMATS } from '@/lib/messages/feeds'
import { FOLLOWED } from '@/lib/messages/followed'
import { knownStatus } from '@/lib/messages/last-known'
import type { Status, StatusMessage } from '@/lib/messages/status'
import { lightOfAll } from '@/lib/messages/status-rules'
import { COMPONENTS, ENVIRONMENTS } from '@/lib/messages/words'
import { environmentWord } from '@/lib/web/environment'
import { hereAnonymous } from '@/lib/web/request'
import { MessageOnStatus } from './message'
import { PartRow } from './part-row'
import { ENVIRONMENT_TITLES, LIGHT_TONES, WHOLE_WORDS } from './words'

export const metadata: Metadata = { title: 'Driftsstatus' }

/** How NPN-servicen is, for everybody; works without JavaScript and while the database is away (SM-5). */
export default async function StatusPage() {
  const { status, current } = await knownStatus(await hereAnonymous())
  const light = status && lightOfAll(status.messages)
  return (
    <PublicShell environment={environmentWord()}>
      {FEED_FORMATS.map(({ file, label, type }) => (
        <link
          key={file}
          rel="alternate"
          type={type.split(';')[0]}
          title={label}
          href={`/status/alt/${file}`}
        />
      ))}
      <PageHead
        title="Driftsstatus"
        lead="Om NPN-servicen virker lige nu, hvad der er planlagt, og hvordan det er gået de seneste 90 dage."
        state={
          light && current
            ? [
                <Badge key="whole" state={WHOLE_WORDS[light]} tone={LIGHT_TONES[light]} />,
                `Opdateret ${formatDateTime(status.at)}`,
              ]
            : [<Badge key="whole" state="Ukendt" />]
        }
      />
      {!current && <Away status={status} />}
      {status && <Known status={status} />}
      <Follow />
    </PublicShell>
  )
}

/** What is shown was true once; whether it still is, nobody can say. */
function Away({ status }: { status: Status | null }) {
  return (
    <div className="mb-8">
      <Alert kind="warning" title="Status kan ikke hentes lige nu">
        <p>
          {status
            ? `Portalen kan ikke nå sin database. Her står, hvad der var kendt ${formatDateTime(status.at)}. Det kan være anderledes nu.`
            : 'Portalen kan ikke nå sin database og ved ikke, hvordan NPN-servicen har det. Prøv igen om lidt.'}
        </p>
      </Alert>
    </div>
  )
}

function Known({ status }: { status: Status }) {
  const { messages } = status
  const on = messages.filter(({ state }) => state === 'begun')
  const planned = messages.filter(({ state }) => state === 'announced').toReversed()
  const over = messages.filter(({ closedAt }) => closedAt !== null)
  return (
    <>
      {on.length > 0 && <Told title="I gang" messages={on} />}
      {ENVIRONMENTS.map((environment) => (
        <Section key={environment} title={ENVIRONMENT_TITLES[environment]}>
          <ul className="border-t border-line">
            {COMPONENTS.map((component) => (
              <PartRow key={component} part={{ component, environment }} status={status} />
            ))}
          </ul>
        </Section>
      ))}
      {planned.length > 0 ? (
        <Told title="Planlagt" messages={planned} />
      ) : (
        <Section title="Planlagt">
          <p>Der er ikke planlagt noget.</p>
        </Section>
      )}
      {over.length > 0 && (
        <Section title="Afsluttet de seneste 90 dage">
          <Details summary={`Vis det afsluttede (${over.length})`}>
            <Messages messages={over} />
          </Details>
        </Section>
      )}
    </>
  )
}

function Told({ title, messages }: { title: string; messages: readonly StatusMessage[] }) {
  return (
    <Section title={title}>
      <Messages messages={messages} />
    </Section>
  )
}

function Messages({ messages }: { messages: readonly StatusMessage[] }) {
  return (
    <ul className="border-t border-line">
      {messages.map((message) => (
        <MessageOnStatus key={message.number} message={message} />
      ))}
    </ul>
  )
}

function Follow() {
  return (
    <Section
      title="Følg med"
      lead="Kopiér adressen på et link ind i din nyhedslæser eller kalender, så får du nyt af sig selv. Systemer kan hente det hele på /api/v1/messages eller få det tilsendt med webhooks."
    >
      <ul className="border-t border-line">
        {FOLLOWED.map(({ slug, name }) => (
          <li
            key={slug}
            className="flex flex-col gap-x-6 gap-y-1 border-b border-line py-2.5 sm:flex-row sm:justify-between"
          >
            <span>{name}</span>
            <span className="flex flex-wrap gap-x-4">
              {FEED_FORMATS.map(({ file, label }) => (
                <a key={file} href={`/status/${slug}/${file}`}>
                  {label}
                  <span className="sr-only">: {name}</span>
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <Link href="/status/webhooks">Sådan får et system servicemeddelelser</Link>
      </p>
    </Section>
  )
}
