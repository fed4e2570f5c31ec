import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { publishAction } from '../../actions'
import { draftOf } from '../../draft'
import { crumbs, nameOf, PLACE, versionOf, type Params, type Version } from '../../version'

const titleFor = (version: Version) => `Udgiv ${nameOf(version)}?`

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: titleFor(await versionOf((await params).id)) }
}

export default async function PublishPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.publish')
  const back = `${PLACE}/${id}`
  const before = draft.versions.find(({ status }) => status === 'published')
  if (draft.missing.length > 0)
    return (
      <>
        <PageHead title={titleFor(draft)} trail={crumbs(draft)} />
        <Alert kind="warning" title="Kladden kan ikke udgives endnu">
          <ul>
            {draft.missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Alert>
        <ButtonRow>
          <ButtonLink href={back}>Tilbage til kladden</ButtonLink>
        </ButtonRow>
      </>
    )
  const deed = (
    <DeedForm
      action={publishAction}
      id="udgiv"
      fields={{ id, version: String(draft.version) }}
      label={`Udgiv version ${draft.number}`}
      look="primary"
      small={false}
    />
  )
  return (
    <ConfirmPage title={titleFor(draft)} trail={crumbs(draft)} deed={deed} back={back}>
      <p>
        Version {draft.number} kan derefter aldrig ændres eller slettes, og leverandørerne kan se den. Nye
        aftaler laves af den.
      </p>
      {before && (
        <p className="mt-3">
          Den erstatter version {before.number}. Aftaler, som er lavet af version {before.number}, fortsætter
          uændret, til de nye vilkår er varslet.
        </p>
      )}
      {draft.consultation && (
        <p className="mt-3">Versionen er mærket som udkast i høring, og det står på dokumenterne.</p>
      )}
    </ConfirmPage>
  )
}
