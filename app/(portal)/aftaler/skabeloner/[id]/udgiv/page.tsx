import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { ConfirmPage } from '../../../../confirm-page'
import { draftOf } from '../../draft'
import { Missing } from '../../missing'
import { PublishDeed, PublishText, publishTitle } from '../../publish'
import { crumbs, PLACE, versionOf, type Params } from '../../version'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: publishTitle(await versionOf((await params).id)) }
}

export default async function PublishPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.publish')
  const back = `${PLACE}/${id}`
  if (draft.missing.length > 0)
    return (
      <>
        <PageHead title={publishTitle(draft)} trail={crumbs(draft)} />
        <Missing version={draft} />
        <ButtonRow>
          <ButtonLink href={back}>Tilbage til kladden</ButtonLink>
        </ButtonRow>
      </>
    )
  return (
    <ConfirmPage
      title={publishTitle(draft)}
      trail={crumbs(draft)}
      deed={<PublishDeed version={draft} />}
      back={back}
    >
      <PublishText version={draft} />
    </ConfirmPage>
  )
}
