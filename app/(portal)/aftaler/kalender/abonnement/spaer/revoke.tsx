import { DeedForm } from '../../../../deed-form'
import { revokeFeedAction } from '../actions'

/** What revoking the address means: in the dialog, and on its page. */
export function RevokeText() {
  return (
    <p>De kalendere, der abonnerer på adressen, får ikke flere datoer. Du kan altid lave en ny adresse.</p>
  )
}

export function RevokeDeed() {
  return <DeedForm action={revokeFeedAction} id="spaer" label="Spær adressen" look="danger" small={false} />
}
