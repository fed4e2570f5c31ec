import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatCount, formatDateTime } from '@/lib/format'
import { listCalls } from '@/lib/messages'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { nameOf } from '../../columns'
import { CallList } from '../call-list'
import { crumbs, messageOf, type Params } from '../message'

const titleFor = (message: Parameters<typeof nameOf>[0]) => `Ringeliste: ${nameOf(message)}`

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: titleFor(await messageOf((await params).id)) }
}

/** Everybody who has not said that they have seen the newest mail, with telephone numbers: to be printed and rung (SM-3). */
export default async function CallListPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const message = await messageOf(id)
  const calls = show(await listCalls(context, { id }))
  const lines = calls?.lines ?? []
  return (
    <>
      <PageHead
        title={titleFor(message)}
        lead={
          calls
            ? `${formatCount(lines.length, 'leverandør', 'leverandører')} har ikke kvitteret ${formatDateTime(calls.now)}. Dem, mailen ikke når, står først.`
            : 'Der er ikke sendt mails om den.'
        }
        trail={crumbs(message)}
      />
      {calls && lines.length > 0 ? (
        <Section title="Ring til">
          <CallList
            lines={lines}
            id={id}
            step={calls.step.number}
            mayNote={may(context.actor, 'message.noteCall')}
          />
        </Section>
      ) : (
        <EmptyState title="Ingen at ringe til">
          {calls ? 'Alle leverandører har kvitteret.' : 'Den står kun i portalen og på statussiden.'}
        </EmptyState>
      )}
    </>
  )
}
