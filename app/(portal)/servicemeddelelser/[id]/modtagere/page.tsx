import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Progress } from '@/components/ui/progress'
import { formatCount, formatNumber, formatShort, formatTime } from '@/lib/format'
import { may } from '@/lib/door/policy'
import { showProgress } from '@/lib/messages'
import { deedWord, RECEIPT_WORDS } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { CallList } from '../call-list'
import { MessageHead, messageOf, titleOf, type Params } from '../message'
import { MailFigures } from './figures'
import { KeepFresh } from './keep-fresh'

export const generateMetadata = titleOf

type Progressed = NonNullable<Awaited<ReturnType<typeof progressOf>>>

const progressOf = async (id: string) => show(await showProgress(await here(), { id }))

/** How far the newest mail of a message has come, who has seen it, and whom to ring: live while it is sent (SM-3, SM-6). */
export default async function MessageRecipientsPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const { kind } = await messageOf(id)
  const progress = await progressOf(id)
  if (!progress)
    return (
      <>
        <MessageHead id={id} tab="modtagere" />
        <EmptyState title="Der er ikke sendt mails">Den står kun i portalen og på statussiden.</EmptyState>
      </>
    )
  const { step, mails, vendors, receipts, toRing, now } = progress
  const answered = vendors.all - vendors.silent
  return (
    <>
      <MessageHead id={id} tab="modtagere" />
      <Section title="Udsendelsen" lead={`${deedWord(step.deed, kind)}, sendt ${formatShort(step.at)}.`}>
        <div className="flex flex-col gap-5">
          <Share label="Mails" value={mails.sent} of={mails.all} word="er sendt" />
          <MailFigures id={id} mails={mails} />
          <Share label="Leverandører, der har set den" value={answered} of={vendors.all} />
          <Share label="Leverandører, der har givet den videre" value={vendors.passedOn} of={vendors.all} />
        </div>
        <p className="mt-4 max-w-text text-14 text-ink-soft">
          En mail, der kommer retur, går videre til stedfortræderen eller leverandørens administratorer.
        </p>
        <p className="mt-1 text-14 text-ink-soft" data-noprint="">
          Hentet {formatTime(now)}. <span className="noscript:hidden">Siden følger selv med.</span>{' '}
          <Link href={`/servicemeddelelser/${id}/modtagere`} className="hidden noscript:inline">
            Hent den igen
          </Link>
        </p>
        <KeepFresh isBusy={mails.queued + mails.sending > 0} />
      </Section>
      <Section title="Ring til dem, der ikke har svaret" lead={silentSentence(vendors.silent, toRing.length)}>
        {vendors.silent > 0 && (
          <p className="mb-4" data-noprint="">
            <Link href={`/servicemeddelelser/${id}/ringeliste`}>Hele ringelisten, til at skrive ud</Link>
          </p>
        )}
        <CallList lines={toRing} id={id} step={step.number} mayNote={may(actor, 'message.noteCall')} />
      </Section>
      <Section title="Har set den" lead={seenSentence(answered, receipts.length)}>
        <Receipts receipts={receipts} />
      </Section>
    </>
  )
}

function Share({ label, value, of, word }: { label: string; value: number; of: number; word?: string }) {
  const text = [`${formatNumber(value)} af ${formatNumber(of)}`, word].filter(Boolean).join(' ')
  return <Progress label={label} value={value} max={Math.max(1, of)} text={text} />
}

function silentSentence(silent: number, shown: number): string {
  if (silent === 0) return 'Alle har kvitteret.'
  const who = `${formatCount(silent, 'leverandør', 'leverandører')} har ikke kvitteret.`
  return shown < silent ? `${who} Her er de første ${formatNumber(shown)}.` : who
}

function seenSentence(answered: number, shown: number): string {
  return shown < answered
    ? `${formatNumber(answered)} leverandører. Her er de første ${formatNumber(shown)}.`
    : ''
}

function Receipts({ receipts }: { receipts: Progressed['receipts'] }) {
  return (
    <DataTable
      caption="Leverandører, der har set den"
      rows={receipts}
      rowKey={({ vendorId }) => vendorId}
      columns={[
        { key: 'vendor', header: 'Leverandør', cell: ({ vendorName }) => vendorName },
        { key: 'way', header: 'Hvordan', cell: ({ way }) => RECEIPT_WORDS[way] },
        { key: 'who', header: 'Fra', cell: ({ delivery }) => delivery?.address ?? '' },
        { key: 'at', header: 'Hvornår', keep: true, cell: ({ at }) => formatShort(at) },
        {
          key: 'passedOn',
          header: 'Laboratorierne',
          cell: ({ passedOnAt }) =>
            passedOnAt ? <Badge state="Givet videre" tone="green" /> : 'Ikke oplyst',
        },
      ]}
      empty={
        <EmptyState title="Ingen har kvitteret endnu">Siden viser det, så snart nogen gør det.</EmptyState>
      }
    />
  )
}
