import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { may } from '@/lib/door/policy'
import { listMessageTemplates } from '@/lib/messages'
import { templateName } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'

export const metadata: Metadata = { title: 'Tekster til servicemeddelelser' }

export default async function MessageTextsPage() {
  const context = await here()
  const { templates } = show(await listMessageTemplates(context, {}))
  return (
    <>
      <PageHead
        title="Tekster til servicemeddelelser"
        lead="Det, teksten begynder med, når nogen skriver en meddelelse. Skriv, så det kan sendes, som det er, midt om natten."
        trail={TRAIL.settings}
      />
      <DataTable
        caption="Tekster til servicemeddelelser"
        rows={templates}
        rowKey={({ position }) => String(position)}
        rowHref={
          may(context.actor, 'messageTemplate.change')
            ? ({ position }) => `/indstillinger/beskedtekster/${position}`
            : undefined
        }
        columns={[
          { key: 'name', header: 'Bruges til', cell: templateName },
          { key: 'text', header: 'Tekst', cell: ({ text }) => <p className="whitespace-pre-wrap">{text}</p> },
        ]}
      />
    </>
  )
}
