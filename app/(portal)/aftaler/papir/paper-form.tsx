import { Checkbox } from '@/components/form/choices'
import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { FormButtons } from '@/components/form/form-buttons'
import { Select, type Option } from '@/components/form/select'
import type { FormState } from '@/components/form/state'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'

interface Props {
  state: FormState
  vendors: Option[]
  versions: Option[]
}

/** A plain form: the file goes to a route handler, which takes large ones and works without JavaScript. */
export function PaperForm({ state, vendors, versions }: Props) {
  const { errors, message, attempt } = state
  const faults = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))
  const field = (name: string) => {
    const value = state.values[name]
    return { name, value: typeof value === 'string' ? value : '', error: errors[name] }
  }
  return (
    <form action="/aftaler/papir/fil" method="post" encType="multipart/form-data" className="max-w-form">
      <ErrorSummary faults={faults} message={faults.length ? undefined : message} attempt={attempt} />
      <FileInput
        name="file"
        label="Hvilken fil er aftalen?"
        hint="En PDF på højst 20 MB. Den gemmes uændret."
        accept=".pdf,application/pdf"
        error={errors.file}
      />
      <Select
        {...field('vendorId')}
        label="Hvem er leverandøren?"
        options={vendors}
        empty="Vælg leverandør"
      />
      <Select
        {...field('templateVersionId')}
        label="Hvilken skabelon svarer teksten til?"
        hint="Vælg den version, der ligger nærmest. Tjeklisten laves af dens krav."
        options={versions}
        empty="Vælg skabelon"
      />
      <TextArea
        {...field('textNote')}
        label="Hvad står der anderledes i papiret?"
        hint="Fx en ældre tekst eller en særlig aftale. Leverandøren kan se det."
        rows={3}
        optional
      />
      <DateInput {...field('signedOn')} label="Hvilken dag underskrev den sidste part?" />
      <DateInput {...field('inForceOn')} label="Fra og med hvilken dag gælder aftalen?" />
      <TextInput {...field('vendorName')} label="Hvem underskrev for leverandøren?" autoComplete="off" />
      <TextInput
        {...field('vendorTitle')}
        label="Hvad var leverandørens underskrivers titel?"
        autoComplete="off"
      />
      <TextInput {...field('medcomName')} label="Hvem underskrev for MedCom?" autoComplete="off" />
      <TextInput {...field('medcomTitle')} label="Hvad var MedComs underskrivers titel?" autoComplete="off" />
      <Checkbox
        {...field('drawsAlready')}
        label="Leverandørens laboratorier trækker allerede numre"
        hint="Alt på tjeklisten får en frist. Intet holder aftalen tilbage."
      />
      <FormButtons back="/aftaler">Registrér aftalen</FormButtons>
    </form>
  )
}
