import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { Select } from '@/components/form/select'
import type { FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { REGISTER_KINDS } from '@/lib/registers/schemas'
import { KIND_WORDS } from '@/lib/registers/words'

/** A plain form: the file goes to a route handler, and works without JavaScript. */
export function UploadForm({ initial: { values, errors, message, attempt } }: { initial: FormState }) {
  const faults = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))
  return (
    <form action="/konti/register/fil" method="post" encType="multipart/form-data" className="max-w-form">
      {attempt > 0 && (
        <ErrorSummary
          faults={faults.length > 0 ? faults : [{ fieldId: 'file', text: message ?? '' }]}
          attempt={attempt}
        />
      )}
      <Select
        name="kind"
        label="Hvad står der i filen?"
        options={REGISTER_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={[values.kind ?? 'accounts'].flat()[0]}
      />
      <FileInput
        name="file"
        label="Hvilken fil?"
        hint="CSV eller Excel (.xlsx), højst 4 MB og 5.000 linjer. Intet indlæses, før du har set, hvad hver linje gør."
        accept=".csv,.txt,.xlsx,text/csv"
        error={errors.file}
      />
      <div className="mt-6">
        <SubmitButton>Vis, hvad filen gør</SubmitButton>
      </div>
    </form>
  )
}
