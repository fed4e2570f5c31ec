import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/format'
import { KIND_WORDS } from '@/lib/notices/words'
import { crumbs } from '../frame'
import { noticeOf, type NoticeParams, type ShownNotice } from './notices'

/** "Svar på: nye vilkår 21. maj 2027". */
export const noticeTitle = (deed: string, { kind, effectiveOn }: ShownNotice) =>
  `${deed}: ${KIND_WORDS[kind].toLowerCase()} ${formatDate(effectiveOn)}`

export const titleOfNotice = (deed: string) =>
  async function (props: NoticeParams): Promise<Metadata> {
    return { title: noticeTitle(deed, (await noticeOf(props)).notice) }
  }

/** A page for one deed on one notice, or why it cannot be done. */
export async function NoticePage({
  deed,
  lead,
  open,
  children,
  ...props
}: NoticeParams & { deed: string; lead: string; open: boolean; children: ReactNode }) {
  const { agreement, notice, back } = await noticeOf(props)
  const trail = [...crumbs(agreement), { label: 'Varsler', href: back }]
  return (
    <>
      <PageHead title={noticeTitle(deed, notice)} {...(open && { lead })} trail={trail} />
      {open ? (
        children
      ) : (
        <EmptyState title="Det kan ikke gøres nu" action={<ButtonLink href={back}>Se varslerne</ButtonLink>}>
          Varslet er besvaret, trukket tilbage eller trådt i kraft, eller fristen er gået.
        </EmptyState>
      )}
    </>
  )
}
