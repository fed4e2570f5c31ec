import type { Metadata } from 'next'
import { ConfirmPage } from '../../../../confirm-page'
import { DeedForm } from '../../../../deed-form'
import { discardAction } from '../../actions'
import { draftOf } from '../../draft'
import { crumbs, nameOf, PLACE, versionOf, type Params, type Version } from '../../version'

const titleFor = (version: Version) => `Kassér kladden til ${nameOf(version)}?`

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: titleFor(await versionOf((await params).id)) }
}

export default async function DiscardPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.discardVersion')
  const deed = (
    <DeedForm
      action={discardAction}
      id="kasser"
      fields={{ id, version: String(draft.version) }}
      label="Kassér kladden"
      look="danger"
      small={false}
    />
  )
  return (
    <ConfirmPage title={titleFor(draft)} trail={crumbs(draft)} deed={deed} back={`${PLACE}/${id}`}>
      <p>
        Alt, hvad der er skrevet i kladden, er væk.{' '}
        {draft.versions.length > 1
          ? 'De udgivne versioner er uændrede.'
          : 'Skabelonen har ingen andre versioner og forsvinder med den.'}
      </p>
    </ConfirmPage>
  )
}
