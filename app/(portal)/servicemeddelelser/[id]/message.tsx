import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { formatRelativeDay } from '@/lib/format'
import { showMessage } from '@/lib/messages'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { MessageBadge, nameOf } from '../columns'
import { Countdown } from '../countdown'
import { stepsFor } from '../steps'

export type Params = { params: Promise<{ id: string }> }

/** The message of this request, asked once for title and page. */
export const messageOf = cache(async (id: string) => show(await showMessage(await here(), { id })))

export type ShownMessage = Awaited<ReturnType<typeof messageOf>>

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: nameOf(await messageOf((await params).id)) }
}

export const crumbs = (message: ShownMessage) => [
  { label: 'Servicemeddelelser', href: '/servicemeddelelser' },
  { label: nameOf(message), href: `/servicemeddelelser/${message.id}` },
]

const TABS = [
  { path: '', label: 'Forløb', verb: 'message.show' },
  { path: 'modtagere', label: 'Modtagere', verb: 'message.progress' },
  { path: 'mails', label: 'Mails', verb: 'message.listDeliveries' },
  { path: 'historik', label: 'Historik', verb: 'audit.history' },
] as const

/** Head and tabs of a message: what it is, how far it has come, the one next step, and the promise that stands. */
export async function MessageHead({ id, tab }: { id: string; tab: (typeof TABS)[number]['path'] }) {
  const { actor } = await here()
  const message = await messageOf(id)
  const { kind, priority, startsAt, now } = message
  const tabs = TABS.filter(({ verb }) => may(actor, verb))
  const base = `/servicemeddelelser/${id}`
  return (
    <>
      <PageHead
        title={nameOf(message)}
        lead={`${KIND_WORDS[kind]} ${startsAt > now ? 'fra' : 'siden'} ${formatRelativeDay(startsAt, now)}.`}
        trail={[{ label: 'Servicemeddelelser', href: '/servicemeddelelser' }]}
        actions={stepsFor(actor, message).map(({ path, title }, index) => (
          <ButtonLink key={path} href={`${base}/${path}`} look={index === 0 ? 'primary' : 'secondary'}>
            {title(kind)}
          </ButtonLink>
        ))}
        state={[<MessageBadge key="state" {...message} />, PRIORITY_WORDS[priority]]}
      />
      <PromisedUpdate message={message} />
      {tabs.length > 1 && (
        <Tabs
          label={`Om ${nameOf(message)}`}
          tabs={tabs.map(({ path, label }) => ({
            label,
            href: path ? `${base}/${path}` : base,
            current: tab === path,
          }))}
        />
      )}
    </>
  )
}

/** When those who were told hear more: said as long as it is promised. */
function PromisedUpdate({ message: { nextUpdateAt, now } }: { message: ShownMessage }) {
  if (!nextUpdateAt) return null
  const seconds = Math.round((nextUpdateAt.getTime() - now.getTime()) / 1000)
  return (
    <div className="mb-6">
      <Alert
        kind={seconds < 0 ? 'warning' : 'info'}
        title={`Næste opdatering er lovet ${formatRelativeDay(nextUpdateAt, now)}`}
      >
        <p>
          Det {seconds < 0 ? 'var' : 'er'} <Countdown seconds={seconds} />.
        </p>
      </Alert>
    </div>
  )
}
