import type { Metadata } from 'next'
import { cache, type ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate, formatDateTime } from '@/lib/format'
import { showMailbox } from '@/lib/mailboxes'
import type { UserOfMailbox } from '@/lib/mailboxes/used-by'
import { STATE_HINTS } from '@/lib/mailboxes/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../../deed-form'
import { HistorySection, type HistoryParams } from '../../../history'
import { MailboxBadge, PersonalBadge } from '../../../mailbox-badge'
import { askOneAction, reachableAction } from '../actions'
import { MAILBOXES } from '../trail'

type Params = { params: Promise<{ id: string }> }
type Mailbox = Awaited<ReturnType<typeof mailboxOf>>

const mailboxOf = cache(async (id: string) => show(await showMailbox(await here(), { id })))

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await mailboxOf((await params).id)).address }
}

export default async function MailboxPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  const { actor } = await here()
  const mailbox = await mailboxOf(id)
  const { address, state, looksPersonal } = mailbox
  return (
    <>
      <PageHead
        title={address}
        lead={STATE_HINTS[state]}
        trail={MAILBOXES}
        state={[
          <MailboxBadge key="state" state={state} />,
          looksPersonal && <PersonalBadge key="personal" />,
        ].filter(Boolean)}
      />
      {may(actor, 'mailbox.askProof') && (
        <div className="mb-8 flex flex-wrap items-start gap-3">
          <DeedForm
            action={askOneAction}
            id="link"
            fields={{ ids: id }}
            label={state === 'waits' ? 'Send linket igen' : 'Send link til postkassen'}
            look={state === 'proven' ? 'secondary' : 'primary'}
            small={false}
          />
          {state === 'unreachable' && (
            <DeedForm
              action={reachableAction}
              id="kan-naas"
              fields={{ id }}
              label="Postkassen virker igen"
              small={false}
            />
          )}
        </div>
      )}
      <Section title="Postkassen">
        <DescriptionList items={factsOf(mailbox, isStaff(actor))} />
      </Section>
      <HistorySection type="mailbox" id={id} base={`/konti/postkasser/${id}`} searchParams={searchParams} />
    </>
  )
}

function factsOf(mailbox: Mailbox, staff: boolean): { term: string; value: ReactNode }[] {
  const { vendor, vendorId, provenAt, attestBy, askedAt, unreachableSince, unreachableReason } = mailbox
  const { looksPersonal, personalReason, usedBy } = mailbox
  return [
    ...(staff
      ? [{ term: 'Leverandør', value: <Link href={`/leverandoerer/${vendorId}`}>{vendor}</Link> }]
      : []),
    { term: 'Bruges af', value: <Users users={usedBy} /> },
    { term: 'Bekræftet', value: provenAt ? formatDateTime(provenAt) : 'Aldrig' },
    ...(attestBy ? [{ term: 'Skal bekræftes igen senest', value: formatDate(attestBy) }] : []),
    ...(askedAt ? [{ term: 'Link sidst sendt', value: formatDateTime(askedAt) }] : []),
    ...(unreachableSince
      ? [
          { term: 'Mail kommer retur siden', value: formatDateTime(unreachableSince) },
          { term: 'Modtagerens mailserver svarede', value: unreachableReason },
        ]
      : []),
    ...(looksPersonal
      ? [{ term: 'Derfor bruges en personlig adresse', value: personalReason ?? 'Det er en persons egen.' }]
      : []),
  ]
}

function Users({ users }: { users: readonly UserOfMailbox[] }) {
  if (users.length === 0) return 'Ingen konti eller kontaktpersoner'
  return (
    <ul className="space-y-1">
      {users.map(({ kind, id, name, laboratory }) => (
        <li key={id}>
          {kind === 'account' ? 'Kontoen ' : 'Kontaktpersonen '}
          <Link href={kind === 'account' ? `/konti/${id}` : `/kontaktpersoner/${id}`}>{name}</Link>
          {laboratory && `, ${laboratory}`}
        </li>
      ))}
    </ul>
  )
}
