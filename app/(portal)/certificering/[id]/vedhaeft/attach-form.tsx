import { RadioGroup } from '@/components/form/choices'
import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { FormButtons } from '@/components/form/form-buttons'
import type { FormState } from '@/components/form/state'
import { FILE_WORDS } from '@/lib/certification/words'

interface Props {
  certificationId: string
  staff: boolean
  state: FormState
}

const KINDS = [
  { value: 'protocol', label: FILE_WORDS.protocol, hint: 'Hvad der blev testet, og hvordan det gik.' },
  { value: 'certificate', label: FILE_WORDS.certificate, hint: 'Beviset på godkendelsen.' },
]

/** A plain form: the file goes to a route handler, which takes large ones and works without JavaScript. */
export function AttachForm({ certificationId, staff, state: { errors, message, attempt, values } }: Props) {
  const faults = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))
  const kind = typeof values.kind === 'string' ? values.kind : 'protocol'
  return (
    <form
      action={`/certificering/fil?${new URLSearchParams({ certificering: certificationId })}`}
      method="post"
      encType="multipart/form-data"
      className="max-w-form"
    >
      <ErrorSummary faults={faults} message={faults.length ? undefined : message} attempt={attempt} />
      {staff ? (
        <RadioGroup name="kind" label="Hvad er filen?" options={KINDS} value={kind} error={errors.kind} />
      ) : (
        <input type="hidden" name="kind" value="protocol" />
      )}
      <FileInput
        name="file"
        label={staff ? 'Hvilken fil er det?' : 'Hvilken fil er protokollen fra testen?'}
        hint="En PDF på højst 10 MB."
        accept=".pdf,application/pdf"
        error={errors.file}
      />
      <FormButtons back={`/certificering/${certificationId}`}>Vedhæft filen</FormButtons>
    </form>
  )
}
