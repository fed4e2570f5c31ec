import { FileInput } from '@/components/form/file-input'
import { Button } from '@/components/ui/button'

/** Posts a file to the route beside it; a plain form, so that it works without JavaScript. */
export function UploadForm() {
  return (
    <form
      action="/systemer/godkendelsesliste/indlaes"
      method="post"
      encType="multipart/form-data"
      className="max-w-form"
    >
      <FileInput
        name="fil"
        label="Hvilken fil?"
        hint="Siden ”Laboratoriesystemer” fra MedComs hjemmeside, gemt som HTML (.htm eller .html), højst 2 MB."
        accept=".htm,.html,text/html"
      />
      <Button type="submit">Vis, hvad listen ændrer</Button>
    </form>
  )
}
