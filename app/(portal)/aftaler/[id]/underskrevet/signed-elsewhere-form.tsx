import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { FormButtons } from '@/components/form/form-buttons'
import type { FormState } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'

interface Props {
  agreementId: string
  vendorName: string
  administratorName: string
  state: FormState
}

/** A plain form: the file goes to a route handler, which takes large ones and works without JavaScript. */
export function SignedElsewhereForm({ agreementId, vendorName, administratorName, state }: Props) {
  const { errors, message, attempt } = state
  const faults = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))
  return (
    <form
      action={`/aftaler/underskrevet/fil?${new URLSearchParams({ aftale: agreementId })}`}
      method="post"
      encType="multipart/form-data"
      className="max-w-form"
    >
      <ErrorSummary faults={faults} message={faults.length ? undefined : message} attempt={attempt} />
      <FileInput
        name="file"
        label="Hvilken fil er den underskrevne aftale?"
        hint="En PDF på højst 20 MB. Den gemmes uændret."
        accept=".pdf,application/pdf"
        error={errors.file}
      />
      <Signatory side="vendor" party={vendorName} state={state} />
      <Signatory side="medcom" party={administratorName} state={state} />
      <FormButtons back={`/aftaler/${agreementId}`}>Registrér som underskrevet</FormButtons>
    </form>
  )
}

function Signatory({ side, party, state }: { side: 'vendor' | 'medcom'; party: string; state: FormState }) {
  const field = (part: string) => {
    const name = `${side}${part}`
    const value = state.values[name]
    return { name, value: typeof value === 'string' ? value : '', error: state.errors[name] }
  }
  return (
    <fieldset className="mt-8">
      <legend className="text-20 font-bold">Underskrift for {party}</legend>
      <div className="mt-3">
        <TextInput {...field('Name')} label="Hvem underskrev?" hint="Navnet, som det står i aftalen." />
        <TextInput {...field('Title')} label="Hvad er underskriverens titel?" />
        <TextInput {...field('Place')} label="Hvor i organisationen er underskriveren placeret?" />
        <TextInput {...field('Email')} label="Hvad er underskriverens mailadresse?" type="email" optional />
        <DateInput {...field('SignedOn')} label="Hvilken dag er der underskrevet?" />
      </div>
    </fieldset>
  )
}
