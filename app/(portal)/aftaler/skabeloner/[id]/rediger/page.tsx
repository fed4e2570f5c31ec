import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { PART_KINDS } from '@/lib/templates/schemas'
import { KIND_WORDS } from '@/lib/templates/words'
import { textsOf } from '@/lib/web/form-values'
import { arrangeAction, changeAction } from '../../actions'
import { draftOf } from '../../draft'
import { HeadForm } from '../../head-form'
import { NewPartForm } from '../../new-part-form'
import { crumbs, PLACE, type Params } from '../../version'
import { PartList } from './part-list'

export const metadata: Metadata = { title: 'Rediger kladden' }

export default async function EditVersionPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.changeVersion')
  const texts = textsOf(draft)
  const missingKinds = PART_KINDS.filter(
    (kind) => kind === 'annex' || draft.parts.every((part) => part.kind !== kind),
  )
  return (
    <>
      <PageHead
        title="Rediger kladden"
        lead="Oplysninger om versionen, og hvilke dele aftalen har. Selve teksten retter du i hver del."
        trail={crumbs(draft)}
      />
      <Section title="Versionen">
        <HeadForm
          action={changeAction}
          initial={initialState({ ...texts, consultation: draft.consultation ? 'ja' : '' })}
          back={`${PLACE}/${id}`}
        />
      </Section>
      <Section
        title="Dele"
        lead="I den rækkefølge, de står i dokumentet. Flytninger bliver gemt med det samme."
      >
        <PartList draft={draft} />
      </Section>
      <Section title="Ny del">
        <NewPartForm
          // Made anew when the draft has changed, so that it is empty again after a part was added.
          key={draft.version}
          action={arrangeAction}
          initial={initialState({ id, version: String(draft.version), kind: 'annex' })}
          kinds={missingKinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        />
      </Section>
    </>
  )
}
