import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList, type Description } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate, formatDateTime } from '@/lib/format'
import { ANSWER_WORDS, KIND_WORDS, NOTICE_STATE_WORDS, SHORT_REASON_WORDS } from '@/lib/notices/words'
import type { ShownNotice, ShownNotices } from './notices'

interface Props {
  agreement: ShownNotices
  notice: ShownNotice
}

/** One notice: what, its state, the last day to act said large, who said what when, and what one may do about it. */
export function NoticeCard({ agreement, notice, actor }: Props & { actor: Actor }) {
  const { word, tone } = NOTICE_STATE_WORDS[notice.state]
  const act = lastDay(agreement, notice)
  return (
    <article
      aria-labelledby={notice.id}
      className="mb-8 rounded-ui border border-line p-6 last:mb-0 max-sm:p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h3 id={notice.id}>
          {KIND_WORDS[notice.kind]} {formatDate(notice.effectiveOn)}
        </h3>
        <Badge state={word} {...(tone && { tone })} />
      </div>
      {act && (
        <p className="mt-2 max-w-text text-20">
          <strong>{act.what}</strong> {act.more}
        </p>
      )}
      <div className="mt-4">
        <DescriptionList items={factsOf(agreement, notice)} />
      </div>
      <Deeds agreement={agreement} notice={notice} actor={actor} />
    </article>
  )
}

/** What the dates mean today, for whoever reads. */
function lastDay(
  { administrator }: ShownNotices,
  notice: ShownNotice,
): { what: string; more: string } | null {
  const { kind, state, effectiveOn, actBy, leaveBy, giver, successor } = notice
  if (state === 'withdrawn' || state === 'applied') return null
  if (state === 'void')
    return {
      what: kind === 'succession' ? 'Aftalen skifter ikke part.' : 'Vilkårene kommer ikke til at gælde.',
      more:
        notice.overtakenBy === 'newer'
          ? 'Aftalen følger allerede en nyere version.'
          : 'Aftalen ophører inden.',
    }
  if (kind === 'termination')
    return {
      what: `Sidste gyldige dag er den ${formatDate(effectiveOn)}.`,
      more: `Til og med den dag kan ${giver} trække opsigelsen tilbage.`,
    }
  if (kind === 'succession')
    return { what: `Fra den ${formatDate(effectiveOn)}`, more: `er ${successor} aftalens part.` }
  const leave = leaveBy ? `Opsiges senest den ${formatDate(leaveBy)} for ikke at fortsætte på dem.` : ''
  if (state === 'waiting')
    return {
      what: `Svar senest den ${formatDate(actBy)}.`,
      more: `Uden svar gælder vilkårene fra den ${formatDate(effectiveOn)}. ${leave}`,
    }
  if (state === 'objected')
    return {
      what: `Afventer ${administrator}.`,
      more: 'Vilkårene gælder ikke, før der er taget stilling til indsigelsen.',
    }
  return { what: `Vilkårene gælder fra den ${formatDate(effectiveOn)}.`, more: leave }
}

function factsOf({ templateVersionId }: ShownNotices, notice: ShownNotice): Description[] {
  const { kind, by, giver, givenAt, months, shortReason, reason, summary, terms, document } = notice
  const { answer, answeredAt, answeredBy, answerNote, upheldAt, upheldNote, withdrawnAt, appliedAt } = notice
  const fact = (term: string, value: Description['value'] | null | false) => (value ? [{ term, value }] : [])
  return [
    { term: 'Givet', value: `${by ? `${by}, ` : ''}${giver}, ${formatDateTime(givenAt)}` },
    ...fact('Ny part', notice.successor),
    ...fact('Hvad er nyt', summary),
    ...fact(
      'Vilkårene',
      terms && (
        <>
          <Link href={`/aftaler/skabeloner/${terms.id}`}>
            {terms.title}, version {terms.number}
          </Link>
          {terms.id !== templateVersionId && (
            <>
              {' · '}
              <Link href={`/aftaler/skabeloner/sammenlign?fra=${templateVersionId}&til=${terms.id}`}>
                Sammenlign med de gældende
              </Link>
            </>
          )}
        </>
      ),
    ),
    ...fact('Varsel efter aftalen', kind !== 'succession' && formatCount(months, 'måned', 'måneder')),
    ...fact('Kortere varsel', shortReason && SHORT_REASON_WORDS[shortReason]),
    ...fact('Begrundelse', reason),
    ...fact(
      'Svar',
      answer &&
        answeredAt &&
        `${ANSWER_WORDS[answer]} ${formatDateTime(answeredAt)}${answeredBy ? `, ${answeredBy}` : ''}${answerNote ? `: ${answerNote}` : ''}`,
    ),
    ...fact('Fastholdt', upheldAt && `${formatDateTime(upheldAt)}: ${upheldNote}`),
    ...fact('Trukket tilbage', withdrawnAt && formatDateTime(withdrawnAt)),
    ...fact('Trådt i kraft', appliedAt && formatDateTime(appliedAt)),
    ...fact(
      'Dokument',
      document && (
        <Link href={`/aftaler/${notice.agreementId}/dokumenter/${document.id}/hent`} download>
          {document.fileName}
        </Link>
      ),
    ),
  ]
}

function Deeds({ agreement, notice, actor }: Props & { actor: Actor }) {
  const base = `/aftaler/${agreement.id}/varsler/${notice.id}`
  const answers = notice.mayAnswer && may(actor, 'notice.answer')
  const upholds = notice.mayUphold && may(actor, 'notice.uphold')
  const withdraws = notice.mayWithdraw && may(actor, 'notice.withdraw')
  // Whoever may only look is told whose it is.
  if (notice.mayAnswer && !answers) return <p className="mt-5">Jeres administrator svarer på varslet.</p>
  if (notice.mayUphold && !upholds)
    return <p className="mt-5">En MedCom-administrator tager stilling til indsigelsen.</p>
  if (!answers && !upholds && !withdraws) return null
  return (
    <div className="mt-5 flex flex-wrap gap-3">
      {answers && (
        <ButtonLink href={base} look={notice.answer ? 'secondary' : 'primary'}>
          {notice.answer ? 'Ret svaret' : 'Svar på varslet'}
        </ButtonLink>
      )}
      {upholds && <ButtonLink href={`${base}/fasthold`}>Fasthold vilkårene</ButtonLink>}
      {withdraws && (
        <ButtonLink href={`${base}/traek-tilbage`} look="secondary">
          Træk varslet tilbage
        </ButtonLink>
      )}
    </div>
  )
}
