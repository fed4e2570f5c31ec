import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { can } from '@/lib/accounts/rules'
import { ACCOUNT_STATE_WORDS } from '@/lib/accounts/words'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { CHANNEL_WORDS, OUTCOME_WORDS, TRANSPORT_WORDS } from '@/lib/draws/words'
import { formatDate, formatDateTime } from '@/lib/format'
import { CONFIRMED_WORDS } from '@/lib/readiness/words'
import { Expiry } from '../expiry'
import { MailboxBadge } from '../mailbox-badge'
import type { Laboratory } from './columns'

type Account = Laboratory['production'][number]

/** What one account's part of the answer is built on, and what may be asked for it. */
export function AccountFactsOf({ account, today, actor }: { account: Account; today: string; actor: Actor }) {
  const { id, name, department, state } = account
  const deeds = [
    ...(may(actor, 'account.askCredential') && can('credential', state)
      ? [{ label: 'Bed om en ny adgang', href: `/konti/${id}/adgang` }]
      : []),
    ...(may(actor, 'account.askBlockSeries') && can('blockSeries', state)
      ? [{ label: 'Bed om at spærre en serie', href: `/konti/${id}/spaer-serie` }]
      : []),
  ]
  return (
    <article aria-labelledby={id} className="mt-4 rounded-ui border border-line p-6 first:mt-0 max-sm:p-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h3 id={id}>
          <Link href={`/konti/${id}`}>
            <Mono>{name}</Mono>
          </Link>{' '}
          <span className="font-normal">{department}</span>
        </h3>
        <Badge state={ACCOUNT_STATE_WORDS[state]} />
      </div>
      <DescriptionList items={factsOf(account, today)} />
      {deeds.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-3">
          {deeds.map(({ label, href }) => (
            <ButtonLink key={href} href={href} look="secondary" small>
              {label}
              <span className="sr-only"> for {name}</span>
            </ButtonLink>
          ))}
        </div>
      )}
    </article>
  )
}

function factsOf(account: Account, today: string): { term: string; value: ReactNode }[] {
  const { lastDraw, refused, environment, mailbox, returnBlocked, httpsOnlyFrom, manualDrawUntil } = account
  const inProduction = environment === 'production'
  return [
    { term: 'I NPN-servicen', value: serviceText(account) },
    ...(inProduction
      ? [
          { term: 'Seneste trækning', value: lastDraw ? <DrawLine line={lastDraw} /> : 'Ingen i loggen' },
          {
            term: 'Senest afvist',
            value: refused ? (
              <Link href={`/traekninger/${refused.id}`}>{formatDateTime(refused.at)}</Link>
            ) : (
              'Aldrig'
            ),
          },
        ]
      : []),
    { term: 'Adgangen udløber', value: <Expiry day={account.credentialExpiresOn} today={today} /> },
    { term: 'Certifikatet udløber', value: <Expiry day={account.certificateExpiresOn} today={today} /> },
    {
      term: 'Funktionspostkasse',
      value: (
        <>
          {mailbox.address} <MailboxBadge state={mailbox.state} />
        </>
      ),
    },
    {
      term: 'Kontoen må',
      value: [
        httpsOnlyFrom ? `kun bruge HTTPS fra ${formatDate(httpsOnlyFrom)}` : 'bruge HTTP uden særlig frist',
        manualDrawUntil
          ? `trække på websiden til og med ${formatDate(manualDrawUntil)}`
          : 'trække på websiden uden særlig frist',
        returnBlocked ? 'ikke levere numre tilbage' : 'levere numre tilbage',
      ].join(', '),
    },
  ]
}

function serviceText({ confirmed, confirmedAt, waits, failure }: Account): string {
  const has = confirmed ? CONFIRMED_WORDS[confirmed] : 'Ikke bekræftet'
  const since = confirmed && confirmedAt ? `, bekræftet ${formatDate(confirmedAt)}` : ''
  if (failure !== null)
    return `${has}${since}. Kunne ikke udføre det, der er ønsket${failure && `: ${failure}`}`
  return waits ? `${has}${since}. Afventer NPN-servicen` : `${has}${since}`
}

function DrawLine({
  line: { id, at, outcome, channel, transport },
}: {
  line: NonNullable<Account['lastDraw']>
}) {
  return (
    <>
      <Link href={`/traekninger/${id}`}>{formatDateTime(at)}</Link>,{' '}
      {outcome === 'refused' ? <Badge state="Afvist" /> : OUTCOME_WORDS[outcome]}, {CHANNEL_WORDS[channel]}{' '}
      over {TRANSPORT_WORDS[transport]}
    </>
  )
}
