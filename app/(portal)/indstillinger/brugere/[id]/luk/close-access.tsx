import { DeedForm } from '../../../../deed-form'
import { deactivateAction } from '../../actions'

/** What closing an access means: in the dialog, and on its page. */
export function CloseAccessText({ name }: { name: string }) {
  return (
    <p>
      {name} bliver logget ud alle steder med det samme og kan ikke logge ind, før adgangen åbnes igen. Retten
      til at underskrive står ved magt, men kan ikke bruges.
    </p>
  )
}

export function CloseAccessDeed({ id }: { id: string }) {
  return (
    <DeedForm
      action={deactivateAction}
      id="luk"
      fields={{ id }}
      label="Luk adgangen"
      look="danger"
      small={false}
    />
  )
}
