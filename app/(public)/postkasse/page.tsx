import path from 'node:path'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button'
import { env } from '@/lib/env'
import { formatShort } from '@/lib/format'
import { listMessages } from '@/lib/system/mailbox'
import { environmentWord } from '@/lib/web/environment'

export const metadata: Metadata = { title: 'Demoens postkasse' }

export default function MailboxPage() {
  const { DEMO, DATA_DIR } = env()
  if (!DEMO) notFound()
  const messages = listMessages(path.join(DATA_DIR, 'mail'))
  return (
    <PublicShell environment={environmentWord()} wide>
      <PageHead
        title="Demoens postkasse"
        lead="Her ligger alle mails, som demoen har sendt, den nyeste øverst. De når ingen andre."
        actions={
          <ButtonLink href="/postkasse" look="secondary">
            Hent nye
          </ButtonLink>
        }
      />
      <DataTable
        caption="Mails, den nyeste øverst"
        rows={messages}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/postkasse/${id}`}
        columns={[
          { key: 'subject', header: 'Emne', cell: ({ subject }) => subject || '(intet emne)' },
          { key: 'to', header: 'Til', cell: ({ to }) => to.join(', ') },
          { key: 'at', header: 'Modtaget', cell: ({ receivedAt }) => formatShort(new Date(receivedAt)) },
        ]}
        empty={
          <EmptyState title="Ingen mails endnu" action={<ButtonLink href="/log-ind">Log ind</ButtonLink>}>
            Bed om et link på log ind-siden, så kommer det her efter et øjeblik.
          </EmptyState>
        }
      />
    </PublicShell>
  )
}
