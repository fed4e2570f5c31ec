import { DeedForm } from '../../deed-form'
import { discardAction } from './actions'
import type { Version } from './version'

export const discardTitle = ({ title, number }: Version) => `Kassér kladden til ${title}, version ${number}?`

/** What throwing a draft away means: in the dialog, and on its page. */
export function DiscardText({ version: { versions } }: { version: Version }) {
  return (
    <p>
      Alt, hvad der er skrevet i kladden, er væk.{' '}
      {versions.length > 1
        ? 'De udgivne versioner er uændrede.'
        : 'Skabelonen har ingen andre versioner og forsvinder med den.'}
    </p>
  )
}

export function DiscardDeed({ version: { id, version } }: { version: Version }) {
  return (
    <DeedForm
      action={discardAction}
      id="kasser"
      fields={{ id, version: String(version) }}
      label="Kassér kladden"
      look="danger"
      small={false}
    />
  )
}
