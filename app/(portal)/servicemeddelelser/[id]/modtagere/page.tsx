import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Progress } from '@/components/ui/progress'
import { formatCount, formatNumber, formatShort } from '@/lib/format'
import { may } from '@/lib/door/policy'
import { showProgress } from '@/lib/messages'
import { deedWord, DELIVERY_STATES, DELIVERY_WORDS, RECEIPT_WORDS } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { MessageHead, messageOf, titleOf, type Params } from '../message'
import { CallList } from './call-list'
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
  const { step, mails, vendors, receipts, toRing } = progress
  const answered = vendors.all - vendors.silent
  return (
    <>
      <MessageHead id={id} tab="modtagere" />
      <Section title="Udsendelsen" lead={`${deedWord(step.deed, kind)}, sendt ${formatShort(step.at)}.`}>
        <div className="flex flex-col gap-5">
          <Progress
            label="Mails"
            value={mails.sent}
            max={Math.max(1, mails.all)}
            text={`${formatNumber(mails.sent)} af ${formatNumber(mails.all)} er sendt`}
          />
          <Progress
            label="Leverandører, der har set den"
            value={answered}
            max={Math.max(1, vendors.all)}
            text={`${formatNumber(answered)} af ${formatNumber(vendors.all)}`}
          />
        </div>
        <p className="mt-4">{stateSentence(mails, vendors.passedOn)}</p>
        {mails.bounced > 0 && (
          <div className="mt-4">
            <Alert kind="warning" title={`${formatCount(mails.bounced, 'mail', 'mails')} kom retur`}>
              Stedfortræderen eller leverandørens administratorer har fået den i stedet, hvor der er nogen.
            </Alert>
          </div>
        )}
        <KeepFresh isBusy={mails.queued + mails.sending > 0} />
      </Section>
      <Section
        title="Ring til dem, der ikke har svaret"
        lead={
          toRing.length > 0
            ? `${formatCount(vendors.silent, 'leverandør', 'leverandører')} har ikke kvitteret${vendors.silent > toRing.length ? `; her er de første ${toRing.length}` : ''}. Siden kan skrives ud.`
            : 'Alle har kvitteret.'
        }
      >
        <CallList lines={toRing} id={id} step={step.number} mayNote={may(actor, 'message.noteCall')} />
      </Section>
      <Section title="Har set den">
        <Receipts receipts={receipts} />
      </Section>
    </>
  )
}

function stateSentence(mails: Progressed['mails'], passedOn: number): string {
  const states = DELIVERY_STATES.filter((state) => state !== 'sent' && mails[state] > 0).map(
    (state) => `${DELIVERY_WORDS[state].toLowerCase()}: ${formatNumber(mails[state])}`,
  )
  return [
    states.length > 0 && `Af resten ${states.join(', ')}.`,
    mails.twice > 0 && `${formatCount(mails.twice, 'mail', 'mails')} er måske sendt to gange.`,
    `${formatCount(passedOn, 'leverandør', 'leverandører')} har givet den videre til laboratorierne.`,
  ]
    .filter(Boolean)
    .join(' ')
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
