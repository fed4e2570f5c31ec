import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { Tone } from '@/components/ui/tone'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate, formatShortDate } from '@/lib/format'
import type { showReview } from '@/lib/reviews'
import { REVIEW_STATE_WORDS, REVIEW_STEP_WORDS } from '@/lib/reviews/words'
import { toDay } from '@/lib/text/days'
import { phoneHref } from '@/lib/text/phone'
import { ReviewedLists } from '../../../reviewed-lists'
import { DeedForm } from '../../deed-form'
import { confirmAction, openAction } from './actions'

type Shown = Extract<Awaited<ReturnType<typeof showReview>>, { ok: true }>['value']
type Review = Shown['reviews'][number]
type OpenReview = NonNullable<Shown['open']>

export const TONES: Record<Review['state'], Tone> = { open: 'amber', confirmed: 'green', overtaken: 'red' }

const COLUMNS: Column<Review>[] = [
  { key: 'opened', header: 'Spurgt', cell: ({ openedAt }) => formatShortDate(openedAt), keep: true },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ state }) => <Badge state={REVIEW_STATE_WORDS[state]} tone={TONES[state]} />,
  },
  {
    key: 'confirmed',
    header: 'Bekræftet',
    cell: ({ confirmedAt }) => (confirmedAt ? formatShortDate(confirmedAt) : '–'),
    keep: true,
  },
  {
    key: 'who',
    header: 'Af',
    cell: ({ confirmer }) => <span className="wrap-anywhere">{confirmer ?? '–'}</span>,
  },
  {
    key: 'list',
    header: 'Bilag 3',
    cell: ({ contactVersion }) => (contactVersion ? `Version ${contactVersion}` : '–'),
  },
]

/** A vendor's review: what to confirm while it is open, and what was confirmed before. */
export function VendorReview({ shown, actor }: { shown: Shown; actor: Actor }) {
  const { open, reviewed, reviews, vendor } = shown
  const isEmpty = reviewed.contacts.length === 0 && reviewed.accounts.length === 0
  return (
    <>
      {open ? (
        <Open shown={shown} open={open} actor={actor} />
      ) : (
        <Alert kind="info" title="Der er ikke noget at bekræfte nu">
          <p>{nextSentence(shown, isStaff(actor))}</p>
        </Alert>
      )}
      {!open && may(actor, 'review.open') && !isEmpty && (
        <div className="mt-6">
          <DeedForm
            action={openAction}
            id="spoerg"
            fields={{ vendorId: vendor.id }}
            label="Spørg leverandøren nu"
            small={false}
          />
        </div>
      )}
      {reviews.length > 0 && (
        <Section title="Gennemgange">
          <DataTable
            caption="Gennemgange, den nyeste først"
            columns={COLUMNS}
            rows={reviews}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
    </>
  )
}

function nextSentence({ nextOn, everyMonths, vendor }: Shown, staff: boolean): string {
  return nextOn
    ? `Vi spørger ${staff ? vendor.name : 'jer'} igen den ${formatDate(toDay(nextOn))}.`
    : `Vi spørger første gang, når der har været kontaktpersoner eller konti i ${formatCount(everyMonths, 'måned', 'måneder')}.`
}

/** How far it has come; when it is MedCom's turn, whom to call and what then. */
function ForMedcom({ vendor, open, actor }: { vendor: Shown['vendor']; open: OpenReview; actor: Actor }) {
  const { id, name, supportPhone } = vendor
  return (
    <Alert kind="warning" title={REVIEW_STEP_WORDS[open.step]}>
      <p>
        {name} blev spurgt den {formatDate(open.openedAt)} og har ikke svaret.{' '}
        {open.nextStepOn && `Næste skridt er den ${formatDate(open.nextStepOn)}.`}
      </p>
      {open.step === 'medcom' && (
        <p>
          {supportPhone ? (
            <>
              Ring på <a href={phoneHref(supportPhone)}>{supportPhone}</a>.
            </>
          ) : (
            'Vi kender intet telefonnummer: brug en af kontakterne herunder.'
          )}{' '}
          {may(actor, 'behalf.act') && (
            <>
              Passer alt, så{' '}
              <Link href={`/leverandoerer/${id}/paa-vegne`}>bekræft på leverandørens vegne</Link>.
            </>
          )}
        </p>
      )}
    </Alert>
  )
}

function Open({
  shown: { reviewed, vendor },
  open,
  actor,
}: {
  shown: Shown
  open: OpenReview
  actor: Actor
}) {
  const mayConfirm = may(actor, 'review.confirm')
  return (
    <>
      {isStaff(actor) ? (
        <ForMedcom vendor={vendor} open={open} actor={actor} />
      ) : (
        <Alert kind="warning" title="Afventer jeres bekræftelse">
          <p>
            Vi spurgte jer den {formatDate(open.openedAt)}. Se listerne igennem, ret det, der ikke passer, og
            bekræft nederst. {open.nextStepOn && `Ellers spørger vi igen den ${formatDate(open.nextStepOn)}.`}
          </p>
        </Alert>
      )}
      {reviewed.contacts.length + reviewed.accounts.length === 0 ? (
        <EmptyState
          title="Der er hverken kontaktpersoner eller konti"
          action={<ButtonLink href="/kontaktpersoner">Se kontaktpersoner</ButtonLink>}
        >
          Tilføj dem, MedCom skal kunne få fat i.
        </EmptyState>
      ) : (
        <ReviewedLists reviewed={reviewed} />
      )}
      {mayConfirm && (
        <div className="mt-8 flex flex-wrap items-start gap-4">
          <DeedForm
            action={confirmAction}
            id="bekraeft"
            fields={{ id: open.id, seen: reviewed.seen }}
            label="Bekræft, at alt passer"
            look="primary"
            small={false}
          />
          <ButtonLink href="/kontaktpersoner" look="secondary">
            Ret kontaktpersoner
          </ButtonLink>
          <ButtonLink href="/konti" look="secondary">
            Ret konti
          </ButtonLink>
        </div>
      )}
    </>
  )
}
