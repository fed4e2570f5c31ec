import { DeedForm } from '../../../deed-form'
import { removeFactorAction } from '../../actions'

/** What taking a second factor away means: in the dialog, and on its page. */
export function RemoveFactorText({ name }: { name: string }) {
  return <p>{name} virker ikke længere, når du logger ind. Du får en mail om det.</p>
}

export function RemoveFactorDeed({ id }: { id: string }) {
  return (
    <DeedForm
      action={removeFactorAction}
      id={`fjern-${id}`}
      fields={{ id }}
      label="Fjern"
      look="danger"
      small={false}
    />
  )
}
