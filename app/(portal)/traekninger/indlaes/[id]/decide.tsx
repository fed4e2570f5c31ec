import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { formatCount } from '@/lib/format'
import type { Preview } from '@/lib/draws/preview'
import { applyAction, discardAction } from '../actions'

/** The two ways on from a preview, with what each leads to. */
export function Decide({
  id,
  fileName,
  preview: { fresh, bad },
}: {
  id: string
  fileName: string
  preview: Preview
}) {
  const initial = initialState({ id })
  const consequences = [
    fresh > 0
      ? `${formatCount(fresh, 'ny linje', 'nye linjer')} kommer i loggen`
      : 'Ingen nye linjer kommer i loggen',
    ...(bad > 0 ? [`${formatCount(bad, 'linje', 'linjer')} kommer i karantæne, hvor de kan rettes`] : []),
  ]
  return (
    <div className="mt-8">
      <p className="max-w-text">{consequences.join(', og ')}. En indlæst fil kan ikke trækkes tilbage.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Form id="indlaes" action={applyAction} initial={initial} className="contents">
          <HiddenInput name="id" />
          <SubmitButton>Indlæs filen</SubmitButton>
        </Form>
        <Form id="kasser" action={discardAction} initial={initial} className="contents">
          <HiddenInput name="id" />
          <SubmitButton look="quiet">
            Kassér<span className="sr-only"> {fileName}</span>
          </SubmitButton>
        </Form>
      </div>
    </div>
  )
}
