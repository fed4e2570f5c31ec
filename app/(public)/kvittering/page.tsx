import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/format'
import { showByLink } from '@/lib/messages'
import { factsInWords } from '@/lib/messages/facts-in-words'
import { deedWord } from '@/lib/messages/words'
import { environmentWord } from '@/lib/web/environment'
import { hereWithLink } from '@/lib/web/request'
import { PostForm } from '../post-form'

type Query = Promise<Record<string, string | string[] | undefined>>

const TITLE = 'Kvittér for servicemeddelelsen'

export const metadata: Metadata = { title: TITLE, referrer: 'no-referrer' }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** What the link of a service message leads to (SM-3). Opening it, as mail scanners do, confirms nothing; the button does. */
export default async function ReceiptPage({ searchParams }: { searchParams: Query }) {
  const { meddelelse, kode } = await searchParams
  const [delivery, secret] = [one(meddelelse), one(kode)]
  const outcome = await showByLink(await hereWithLink(), { delivery, secret })
  if (!outcome.ok)
    return (
      <PublicShell environment={environmentWord()}>
        <PageHead
          title={TITLE}
          lead={
            outcome.fault.kind === 'rateLimit'
              ? outcome.fault.message
              : 'Linket virker ikke. Måske er det ikke kopieret helt. Åbn det fra mailen igen.'
          }
        />
      </PublicShell>
    )
  const { messageId, deed, text, at, facts, vendor, receiptedAt, newest } = outcome.value
  const { kind, title } = facts
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title={TITLE}
        lead={
          receiptedAt
            ? undefined
            : 'Læs den, og tryk på knappen. Så ved MedCom, at I har fået den. Du skal ikke logge ind.'
        }
      />
      {receiptedAt && (
        <Alert kind="success" title="Tak, der er kvitteret">
          <p>{`${vendor ? `For ${vendor}, ` : ''}${formatDateTime(receiptedAt)}.`}</p>
          <p>
            Skal jeres laboratorier vide det,{' '}
            <Link href={`/servicemeddelelser/${messageId}/giv-videre`}>ligger teksten klar i portalen</Link>.
          </p>
        </Alert>
      )}
      {newest && (
        <div className="mt-4">
          <Alert kind="warning" title="Der er kommet nyt siden">
            <p>{`${deedWord(newest.deed, kind)}, ${formatDateTime(newest.at)}:`}</p>
            <p className="break-words whitespace-pre-wrap">{newest.text}</p>
          </Alert>
        </div>
      )}
      <h2 className="mt-6 break-words">{`${deedWord(deed, kind)}: ${title}`}</h2>
      <p className="mt-2 mb-4 max-w-text break-words whitespace-pre-wrap">{text}</p>
      <DescriptionList items={[...factsInWords(facts), { term: 'Sendt', value: formatDateTime(at) }]} />
      {!receiptedAt && (
        <div className="mt-8">
          <PostForm action="/kvittering/bekraeft" fields={{ meddelelse: delivery, kode: secret }}>
            <Button type="submit">Kvittér</Button>
          </PostForm>
        </div>
      )}
    </PublicShell>
  )
}
