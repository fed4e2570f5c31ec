import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { Missing } from '../missing'
import { PartView } from '../part-view'
import { PLACE, titleOf, VersionHead, versionOf, type Params } from '../version'

export const generateMetadata = titleOf

export default async function VersionPage({ params }: Params) {
  const { id } = await params
  const version = await versionOf(id)
  const { parts, status } = version
  const mayChange = status === 'draft' && may((await here()).actor, 'template.changeVersion')
  return (
    <>
      <VersionHead id={id} tab="" />
      {mayChange && <Missing version={version} />}
      {parts.map((part) => (
        <Section
          key={part.position}
          title={part.title}
          actions={
            mayChange && (
              <ButtonLink href={`${PLACE}/${id}/dele/${part.position}`} look="secondary" small>
                Ret<span className="sr-only"> {part.title}</span>
              </ButtonLink>
            )
          }
        >
          <PartView part={part} />
        </Section>
      ))}
      {parts.length === 0 && <EmptyState title="Ingen tekst endnu" />}
      {mayChange && (
        <p className="mt-10">
          <Link href={`${PLACE}/${id}/dele`}>Tilføj, flyt eller fjern dele</Link>
        </p>
      )}
    </>
  )
}
