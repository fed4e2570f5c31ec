import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { can, isInTheWay, type RequestKind } from '@/lib/accounts/rules'
import { PURPOSE_WORDS } from '@/lib/accounts/words'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { AlarmsAbout } from '../../alarmer/alarms-of'
import { MailboxBadge, PersonalBadge } from '../../mailbox-badge'
import { ownWord } from '../options'
import { AccountHead, accountOf, titleOf, type Params, type ShownAccount } from './account'
import { LastDraws } from './last-draws'
import { policyFacts } from './policy-facts'
import { RequestPanel } from './request-panel'
import { Requests } from './requests'
import { ServiceState } from './service-state'

export const generateMetadata = titleOf

export default async function AccountPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const account = await accountOf(id)
  return (
    <>
      <AccountHead id={id} tab="" />
      {account.requests
        .filter(({ waits }) => waits)
        .map((request) => (
          <RequestPanel key={request.id} account={account} request={request} actor={actor} />
        ))}
      <Section title="Kontoen">
        <DescriptionList items={factsOf(account, actor)} />
      </Section>
      <Deeds account={account} actor={actor} />
      <Section
        title="Hvad kontoen må"
        lead="MedCom bestemmer det. NPN-servicen retter sig efter det."
        actions={
          may(actor, 'account.setPolicy') &&
          account.state !== 'closed' &&
          account.state !== 'declined' && (
            <ButtonLink href={`/konti/${id}/regler`} look="secondary" small>
              Ret reglerne
            </ButtonLink>
          )
        }
      >
        <DescriptionList items={policyFacts(account)} />
      </Section>
      <ServiceState account={account} />
      <AlarmsAbout about={{ account: account.name }} caption={`Alarmer om konto ${account.name}`} />
      <LastDraws account={account} />
      <Requests account={account} staff={isStaff(actor)} />
    </>
  )
}

function factsOf(account: ShownAccount, actor: Actor) {
  const { name, vendor, laboratory, department, purpose, mailbox, stateSince, state } = account
  return [
    { term: 'Navn i NPN-servicen', value: <Mono>{name}</Mono> },
    { term: 'Leverandør', value: <Link href={`/leverandoerer/${vendor.id}`}>{vendor.name}</Link> },
    {
      term: 'Laboratorium',
      value: laboratory ? (
        <Link href={`/laboratorier/${laboratory.id}`}>{laboratory.name}</Link>
      ) : (
        `${ownWord(isStaff(actor))} konto`
      ),
    },
    { term: 'Afdeling', value: department },
    { term: 'Formål', value: PURPOSE_WORDS[purpose] },
    { term: 'Funktionspostkasse', value: <MailboxText mailbox={mailbox} /> },
    ...(state === 'open' ? [{ term: 'Aktiv siden', value: formatDate(stateSince) }] : []),
  ]
}

/** The address, and whether the vendor has shown that it reads it. */
function MailboxText({
  mailbox: { id, address, state, looksPersonal, personalReason },
}: Pick<ShownAccount, 'mailbox'>) {
  return (
    <>
      <Link href={`/konti/postkasser/${id}`}>{address}</Link> <MailboxBadge state={state} />{' '}
      {looksPersonal && <PersonalBadge />}
      {personalReason && <span className="block text-14 text-ink-quiet">{personalReason}</span>}
    </>
  )
}

const DEEDS: readonly { kind: RequestKind; verb: VerbName; page: string; label: string }[] = [
  { kind: 'change', verb: 'account.change', page: 'rediger', label: 'Ret oplysningerne' },
  { kind: 'credential', verb: 'account.askCredential', page: 'adgang', label: 'Bed om en ny adgang' },
  { kind: 'blockSeries', verb: 'account.askBlockSeries', page: 'spaer-serie', label: 'Spær en serie' },
  { kind: 'suspend', verb: 'account.suspend', page: 'spaer', label: 'Spær kontoen' },
  { kind: 'reopen', verb: 'account.reopen', page: 'genaabn', label: 'Åbn kontoen igen' },
  { kind: 'close', verb: 'account.close', page: 'luk', label: 'Luk kontoen' },
]

/** What may be asked of it now. */
function Deeds({ account, actor }: { account: ShownAccount; actor: Actor }) {
  const waiting = account.requests.filter(({ waits }) => waits).map(({ kind }) => kind)
  const open = DEEDS.filter(
    ({ kind, verb }) => may(actor, verb) && can(kind, account.state) && !isInTheWay(waiting, kind),
  )
  if (open.length === 0) return null
  return (
    <div className="mt-6 flex flex-wrap gap-3" data-noprint="">
      {open.map(({ page, label }) => (
        <ButtonLink key={page} href={`/konti/${account.id}/${page}`} look="secondary" small>
          {label}
        </ButtonLink>
      ))}
    </div>
  )
}
