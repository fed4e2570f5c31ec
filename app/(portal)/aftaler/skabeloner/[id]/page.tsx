import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { PartView } from '../part-view'
import { PLACE, titleOf, VersionHead, versionOf, type Params } from '../version'

export const generateMetadata = titleOf

export default async function VersionPage({ params }: Params) {
  const { id } = await params
  const { parts, status, missing } = await versionOf(id)
  const mayChange = status === 'draft' && may((await here()).actor, 'template.changeVersion')
  return (
    <>
      <VersionHead id={id} tab="" />
      {mayChange && missing.length > 0 && (
        <Alert kind="warning" title="Kladden kan ikke udgives endnu">
          <ul>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Alert>
      )}
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
