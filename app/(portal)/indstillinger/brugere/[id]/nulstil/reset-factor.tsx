import { DeedForm } from '../../../../deed-form'
import { resetFactorAction } from '../../actions'

/** What resetting a second factor means: in the dialog, and on its page. */
export function ResetFactorText({ name }: { name: string }) {
  return (
    <p>
      {name} bliver logget ud alle steder, og godkendelsesapps, adgangsnøgler og genoprettelseskoder virker
      ikke længere. Ved næste log ind sættes det op igen. Gør det kun, når du er sikker på, hvem der har bedt
      om det; ring gerne op på et nummer, du kender.
    </p>
  )
}

export function ResetFactorDeed({ id }: { id: string }) {
  return (
    <DeedForm
      action={resetFactorAction}
      id="nulstil"
      fields={{ id }}
      label="Nulstil godkendelse i to trin"
      look="danger"
      small={false}
    />
  )
}
