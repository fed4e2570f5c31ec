import type { Metadata } from 'next'
import { ConfirmPage } from '../../../../confirm-page'
import { DiscardDeed, DiscardText, discardTitle } from '../../discard'
import { draftOf } from '../../draft'
import { crumbs, PLACE, versionOf, type Params } from '../../version'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: discardTitle(await versionOf((await params).id)) }
}

export default async function DiscardPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.discardVersion')
  return (
    <ConfirmPage
      title={discardTitle(draft)}
      trail={crumbs(draft)}
      deed={<DiscardDeed version={draft} />}
      back={`${PLACE}/${id}`}
    >
      <DiscardText version={draft} />
    </ConfirmPage>
  )
}
