import { ButtonLink } from '@/components/ui/button'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { DeedForm } from '../../deed-form'
import { startAction } from './actions'
import type { Version } from './version'

/** What one may do next with a version: publish and change a draft, go on from a published one, compare either. */
export function VersionDeeds({ version, actor }: { version: Version; actor: Actor }) {
  const base = `/aftaler/skabeloner/${version.id}`
  const isDraft = version.status === 'draft'
  const [newest] = version.versions
  const earlier = version.versions.find(({ number }) => number < version.number)
  const mayStart =
    may(actor, 'template.startVersion') && version.status === 'published' && newest?.status !== 'draft'
  return (
    <>
      {isDraft && may(actor, 'template.publish') && <ButtonLink href={`${base}/udgiv`}>Udgiv</ButtonLink>}
      {isDraft && may(actor, 'template.changeVersion') && (
        <ButtonLink href={`${base}/rediger`} look="secondary">
          Rediger
        </ButtonLink>
      )}
      {mayStart && (
        <DeedForm
          action={startAction}
          id="begynd"
          fields={{ id: version.templateId }}
          label={`Begynd version ${(newest?.number ?? 0) + 1}`}
          small={false}
        />
      )}
      {earlier && (
        <ButtonLink
          href={`/aftaler/skabeloner/sammenlign?fra=${earlier.id}&til=${version.id}`}
          look="secondary"
        >
          {`Sammenlign med version ${earlier.number}`}
        </ButtonLink>
      )}
      {isDraft && may(actor, 'template.discardVersion') && (
        <ButtonLink href={`${base}/kasser`} look="quiet">
          Kassér
        </ButtonLink>
      )}
    </>
  )
}
