import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { CopyButton } from '@/components/ui/copy-button'
import { QrCode } from '../../../qr-code'
import { confirmAppAction } from '../factor-actions'

/** The QR code for the app, the same as a key to type, and the code by which the app shows that it has it. */
export function AppSetup({ uri, secretKey, next }: { uri: string; secretKey: string; next: string }) {
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start gap-6">
        <QrCode text={uri} label="QR-kode til din godkendelsesapp" />
        <div className="min-w-0 max-w-form flex-1 basis-64">
          <p>Scan koden med appen. Kan du ikke det, så skriv nøglen i appen:</p>
          <p className="mono my-3 rounded-ui border border-line bg-surface p-3 whitespace-normal">
            {secretKey}
          </p>
          <CopyButton text={secretKey.replaceAll(' ', '')} what="nøglen" label="Kopiér nøglen" />
          <p className="mt-3 text-14">
            <a href={uri}>Åbn i appen på denne enhed</a>
          </p>
        </div>
      </div>
      <Form action={confirmAppAction} id="app" initial={initialState({ name: 'Min telefon' })}>
        <HiddenInput name="til" value={next} />
        <TextInput name="name" label="Hvad skal den hedde på din profil?" autoComplete="off" maxLength={60} />
        <TextInput
          name="code"
          label="Hvad viser appen nu?"
          hint="6 cifre."
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          width={8}
          mono
        />
        <SubmitButton>Tag appen i brug</SubmitButton>
      </Form>
    </>
  )
}
