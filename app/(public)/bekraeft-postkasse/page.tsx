import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDate } from '@/lib/format'
import { showProof } from '@/lib/mailboxes'
import { environmentWord } from '@/lib/web/environment'
import { hereWithLink } from '@/lib/web/request'
import { PostForm } from '../post-form'

type Query = Promise<Record<string, string | string[] | undefined>>

const TITLE = 'Bekræft postkassen'

export const metadata: Metadata = { title: TITLE, referrer: 'no-referrer' }

/** What a mailbox' link leads to. Opening it, as mail scanners do, confirms nothing; the button does. */
export default async function ConfirmMailboxPage({ searchParams }: { searchParams: Query }) {
  const { kode } = await searchParams
  const secret = typeof kode === 'string' ? kode : ''
  const outcome = await showProof(await hereWithLink(), { secret })
  if (!outcome.ok)
    return (
      <Told
        lead={
          outcome.fault.kind === 'rateLimit'
            ? outcome.fault.message
            : 'Linket virker ikke. Måske er der sendt en nyere mail, eller linket er ikke kopieret helt.'
        }
      />
    )
  const { address, vendor, accounts, expiresAt, attestBy, state } = outcome.value
  if (state === 'used')
    return (
      <Told
        isDone
        lead={`Tak. ${address} er bekræftet for ${vendor}. Du skal ikke gøre mere${
          attestBy ? ` før ${formatDate(attestBy)}, hvor vi spørger igen` : ''
        }.`}
      />
    )
  if (state === 'expired')
    return <Told lead={`Linket er for gammelt. Bed ${vendor} om at sende et nyt fra NPN-portalen.`} />
  const named = accounts.slice(0, 10).join(', ') + (accounts.length > 10 ? ' og flere' : '')
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title={TITLE}
        lead={`Tryk på knappen, hvis du læser ${address} for ${vendor}. Så ved MedCom, at beskeder om NPN-servicen når frem.`}
      />
      <DescriptionList
        items={[
          { term: 'Postkasse', value: address },
          { term: 'Leverandør', value: vendor },
          ...(named ? [{ term: 'Bruges til kontiene', value: named }] : []),
          { term: 'Linket gælder til', value: formatDate(expiresAt) },
        ]}
      />
      <div className="mt-8">
        <PostForm action="/bekraeft-postkasse/bekraeft" fields={{ kode: secret }}>
          <Button type="submit">Bekræft postkassen</Button>
        </PostForm>
      </div>
      <p className="mt-6 max-w-text text-14 text-ink-soft">
        Kender du ikke {vendor}, så luk siden uden at trykke.
      </p>
    </PublicShell>
  )
}

function Told({ lead, isDone = false }: { lead: string; isDone?: boolean }) {
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead title={TITLE} lead={!isDone && lead} />
      {isDone && (
        <Alert kind="success" title="Postkassen er bekræftet">
          {lead}
        </Alert>
      )}
    </PublicShell>
  )
}
