import { DeedForm } from '../../../deed-form'
import { endAction } from '../../actions'
import { functionsText } from '../../columns'
import type { ShownContact } from '../contact'

/** What removing a contact means: in the dialog, and on its page. */
export function EndContactText({ contact: { name, functions, deputyFor } }: { contact: ShownContact }) {
  return (
    <p>
      {name} ({functionsText(functions)}) står ikke længere i bilag 3, og MedCom får besked i dagens mail.
      {deputyFor.length > 0 &&
        ` ${deputyFor.map((one) => one.name).join(' og ')} har derefter ingen stedfortræder.`}{' '}
      De tidligere versioner bevares.
    </p>
  )
}

export function EndContactDeed({ id, version }: { id: string; version: number }) {
  return (
    <DeedForm
      action={endAction}
      id="fjern"
      fields={{ id, version: String(version) }}
      label="Fjern kontakten"
      look="danger"
      small={false}
    />
  )
}
