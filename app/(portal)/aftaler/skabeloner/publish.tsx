import { DeedForm } from '../../deed-form'
import { publishAction } from './actions'
import type { Version } from './version'

export const publishTitle = ({ title, number }: Version) => `Udgiv ${title}, version ${number}?`

/** What publishing a draft means: in the dialog, and on its page. */
export function PublishText({ version: { number, versions, consultation } }: { version: Version }) {
  const before = versions.find(({ status }) => status === 'published')
  return (
    <>
      <p>
        Version {number} kan derefter aldrig ændres eller slettes, og leverandørerne kan se den. Nye aftaler
        laves af den.
      </p>
      {before && (
        <p className="mt-3">
          Den erstatter version {before.number}. Aftaler, som er lavet af version {before.number}, fortsætter
          uændret, til de nye vilkår er varslet.
        </p>
      )}
      {consultation && (
        <p className="mt-3">Versionen er mærket som udkast i høring, og det står på dokumenterne.</p>
      )}
    </>
  )
}

export function PublishDeed({ version: { id, version, number } }: { version: Version }) {
  return (
    <DeedForm
      action={publishAction}
      id="udgiv"
      fields={{ id, version: String(version) }}
      label={`Udgiv version ${number}`}
      look="primary"
      small={false}
    />
  )
}
