import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { SubmitButton } from '@/components/form/submit-button'

/** A plain form: the file goes to a route handler, which takes large ones and works without JavaScript. */
export function UploadForm({ error }: { error?: string }) {
  return (
    <form
      action="/traekninger/indlaes/fil"
      method="post"
      encType="multipart/form-data"
      className="max-w-form"
    >
      {error && <ErrorSummary faults={[{ fieldId: 'file', text: error }]} attempt={1} />}
      <FileInput
        name="file"
        label="Hvilken fil skal indlæses?"
        hint="En CSV-fil med overskrifter, højst 20 MB. Komma eller semikolon, UTF-8 eller Latin-1: det finder portalen selv ud af. Intet indlæses, før du har set, hvad filen gør."
        accept=".csv,.txt,text/csv"
        error={error}
      />
      <div className="mt-6">
        <SubmitButton>Vis, hvad filen gør</SubmitButton>
      </div>
    </form>
  )
}
