import { DeedForm } from '../../../../deed-form'
import { revokeAction } from '../../actions'

/** What revoking a station means: in the dialog, and on its page. */
export function RevokeStationText({ name, laboratory }: { name: string; laboratory: string }) {
  return (
    <p>
      {name} på {laboratory} kan ikke længere slå op, fra næste gang pc&apos;en prøver. Det kan ikke gøres om:
      skal pc&apos;en bruges igen, opretter du en ny station.
    </p>
  )
}

export function RevokeStationDeed({ id }: { id: string }) {
  return (
    <DeedForm
      action={revokeAction}
      id="spaer"
      fields={{ id }}
      label="Spær stationen"
      look="danger"
      small={false}
    />
  )
}
