import { ButtonLink } from '@/components/ui/button'
import { ConfirmLink } from '@/components/ui/confirm-link'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { DeedForm } from '../../deed-form'
import { startAction } from './actions'
import { DiscardDeed, DiscardText, discardTitle } from './discard'
import { PublishDeed, PublishText, publishTitle } from './publish'
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
      {isDraft && may(actor, 'template.publish') && <Publish version={version} />}
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
        <ConfirmLink
          href={`${base}/kasser`}
          trigger="Kassér"
          look="quiet"
          title={discardTitle(version)}
          deed={<DiscardDeed version={version} />}
        >
          <DiscardText version={version} />
        </ConfirmLink>
      )}
    </>
  )
}

/** A draft that is not whole is told so on the page. */
function Publish({ version }: { version: Version }) {
  const page = `/aftaler/skabeloner/${version.id}/udgiv`
  if (version.missing.length > 0) return <ButtonLink href={page}>Udgiv</ButtonLink>
  return (
    <ConfirmLink
      href={page}
      trigger="Udgiv"
      look="primary"
      title={publishTitle(version)}
      deed={<PublishDeed version={version} />}
    >
      <PublishText version={version} />
    </ConfirmLink>
  )
}
