import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { textsOf } from '@/lib/web/form-values'
import { changeAction } from '../../actions'
import { draftOf } from '../../draft'
import { HeadForm } from '../../head-form'
import { crumbs, PLACE, type Params } from '../../version'

export const metadata: Metadata = { title: 'Rediger versionen' }

export default async function EditVersionPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.changeVersion')
  return (
    <>
      <PageHead
        title="Rediger versionen"
        lead="Oplysninger om versionen. Selve teksten retter du i hver del."
        trail={crumbs(draft)}
      />
      <HeadForm
        action={changeAction}
        initial={initialState({ ...textsOf(draft), consultation: draft.consultation ? 'ja' : '' })}
        back={`${PLACE}/${id}`}
      />
    </>
  )
}
