import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { showQuarantined } from '@/lib/draws'
import { DRAW_FIELDS, FIELD_LABELS } from '@/lib/draws/words'
import { formatDateTime, formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { History } from '../../../history'
import { STATE_TONES, STATE_WORDS } from '../words'
import { correctAction, discardAction } from '../actions'
import { choicesOf, valuesOf, wordOf } from './choices'
import { CorrectForm } from './correct-form'
import { DiscardForm } from './discard-form'

type Params = Promise<{ id: string }>

const lineOf = async (params: Params) => show(await showQuarantined(await here(), await params))
type Line = Awaited<ReturnType<typeof lineOf>>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: titleOf(await lineOf(params)) }
}

export default async function QuarantinedLinePage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ efter?: string }>
}) {
  const { actor } = await here()
  const line = await lineOf(params)
  const { efter } = await searchParams
  const base = `/traekninger/karantaene/${line.id}`
  // What concerns a field stands at the field.
  const elsewhere = line.problems.filter(({ field }) => field === 'line')
  const mayCorrect = line.status === 'open' && may(actor, 'quarantine.correct')
  const values = valuesOf(line.fields)
  const keys = { lineId: line.id, version: String(line.version) }
  return (
    <>
      <PageHead
        title={titleOf(line)}
        lead={`Linje ${formatNumber(line.lineNumber)} ${line.batch.fileName ? `i filen ${line.batch.fileName}` : 'i et kald fra NPN-servicen'}, modtaget ${formatDateTime(line.receivedAt)}`}
        trail={[
          { label: 'Trækninger', href: '/traekninger' },
          { label: 'Karantæne', href: '/traekninger/karantaene' },
        ]}
        state={[<Badge key="state" state={STATE_WORDS[line.status]} tone={STATE_TONES[line.status]} />]}
      />
      {line.status === 'open' && <Problems problems={mayCorrect ? elsewhere : line.problems} />}
      {line.status === 'discarded' && (
        <p className="mb-6 max-w-text">
          Linjen blev kasseret{line.closedAt && ` ${formatDateTime(line.closedAt)}`}: {line.reason}
        </p>
      )}
      {mayCorrect ? (
        <>
          <CorrectForm
            action={correctAction}
            initial={{ ...initialState({ ...values, ...keys }), errors: errorsOf(line) }}
            choices={choicesOf(values)}
            back={base}
          />
          <Section
            title="Kassér linjen"
            lead="Den kommer så ikke i loggen, heller ikke hvis NPN-servicen sender den igen."
          >
            <DiscardForm action={discardAction} initial={initialState(keys)} />
          </Section>
        </>
      ) : (
        <DescriptionList
          items={DRAW_FIELDS.map((field) => ({
            term: FIELD_LABELS[field],
            value: wordOf(field, values[field]),
          }))}
        />
      )}
      <Section title="Som den kom">
        <Mono wrap>{typeof line.content === 'string' ? line.content : JSON.stringify(line.content)}</Mono>
      </Section>
      <Section title="Historik">
        <History type="quarantinedLine" id={line.id} base={base} after={efter} />
      </Section>
    </>
  )
}

function Problems({ problems }: { problems: Line['problems'] }) {
  if (problems.length === 0) return null
  return (
    <div className="mb-6">
      <Alert kind="warning" title="Det skal rettes, før linjen kan indlæses">
        <ul className="mt-1 list-disc pl-5">
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}

/** What is wrong stands at its field from the start, not only after the first try. */
function errorsOf({ problems }: Line): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { field, message } of problems) if (field !== 'line') errors[field] ??= message
  return errors
}

function titleOf({ fields }: Line): string {
  return fields.id ? `Linje ${fields.id}` : 'Linje uden id'
}
