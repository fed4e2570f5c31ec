import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { Select, type Option } from '@/components/form/select'
import type { FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'

/** A plain form: the file goes to a route handler, and works without JavaScript. */
export function FileForm({
  initial: { values, errors, message, attempt },
  environments,
}: {
  initial: FormState
  environments: Option[]
}) {
  const faults = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))
  const valueOf = (name: string, otherwise = '') => [values[name] ?? otherwise].flat()[0]
  return (
    <form action="/konti/mange/fil" method="post" encType="multipart/form-data" className="max-w-form">
      {attempt > 0 && (
        <ErrorSummary
          faults={faults.length > 0 ? faults : [{ fieldId: 'file', text: message ?? '' }]}
          attempt={attempt}
        />
      )}
      <FileInput
        name="file"
        label="Hvilken fil?"
        hint="En CSV-fil, højst 1 MB. Komma eller semikolon, UTF-8 eller Latin-1: det finder portalen selv ud af."
        accept=".csv,.txt,text/csv"
        error={errors.file}
      />
      <Select
        name="environment"
        label="Hvilket miljø?"
        options={environments}
        value={valueOf('environment', 'production')}
      />
      <TextInput
        name="personalReason"
        label="Hvis nogle af adresserne er enkelte personers: hvorfor bruges de?"
        value={valueOf('personalReason')}
        optional
        autoComplete="off"
      />
      <TextInput
        name="reason"
        label="Hvad skal MedCom vide?"
        value={valueOf('reason')}
        optional
        autoComplete="off"
      />
      <div className="mt-6">
        <SubmitButton>Vis, hvad der sker</SubmitButton>
      </div>
    </form>
  )
}
