import { Prose } from '@/components/ui/prose'
import type { ClauseContent, PartContent } from '@/lib/templates/schemas'
import { CARRIER_WORDS, EVIDENCE_WORDS, timingWords } from '@/lib/templates/words'

/** A part as the document reads: introduction, then its clauses with the number in the margin. */
export function PartView({
  part,
}: {
  part: Omit<PartContent, 'kind' | 'title'> & { kind?: PartContent['kind'] }
}) {
  return (
    <>
      {part.introduction && <Prose text={part.introduction} />}
      {part.kind === 'contacts' && (
        <p className="mt-4 max-w-text text-ink-quiet">
          Her står kontaktpersonerne fra portalen, når dokumentet bliver lavet.
        </p>
      )}
      {part.clauses.map((clause, index) => (
        <ClauseView key={index} clause={clause} />
      ))}
    </>
  )
}

function ClauseView({ clause }: { clause: ClauseContent }) {
  const { number, heading, text, obligation } = clause
  return (
    <div className="mt-6 gap-x-4 sm:grid sm:grid-cols-[3rem_minmax(0,1fr)]">
      <h3 className="contents">
        <span className="max-sm:mr-2">{number}</span>
        <span>{heading}</span>
      </h3>
      {text && (
        <div className="mt-1 sm:col-start-2">
          <Prose text={text} />
        </div>
      )}
      {obligation && (
        <p className="mt-3 max-w-text border-l-4 border-line pl-3 text-14 sm:col-start-2">
          <strong>Krav:</strong> {obligation}. {dutyWords(clause)}
        </p>
      )}
    </div>
  )
}

/** "Bæres af: Leverandøren. Frist: …", where the clause obliges somebody. */
function dutyWords({ carrier, timing, deadlineMonths, evidence }: ClauseContent): string {
  if (!carrier || !timing || !evidence) return ''
  return `Bæres af: ${CARRIER_WORDS[carrier]}. Hvornår: ${timingWords(timing, deadlineMonths)}. Vises af: ${EVIDENCE_WORDS[evidence]}.`
}
