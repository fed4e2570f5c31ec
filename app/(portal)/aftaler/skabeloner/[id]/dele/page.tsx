import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { PART_KINDS } from '@/lib/templates/schemas'
import { KIND_WORDS } from '@/lib/templates/words'
import { arrangeAction } from '../../actions'
import { draftOf } from '../../draft'
import { NewPartForm } from '../../new-part-form'
import { crumbs, type Params } from '../../version'
import { PartList } from './part-list'

export const metadata: Metadata = { title: 'Aftalens dele' }

export default async function PartsPage({ params }: Params) {
  const { id } = await params
  const draft = await draftOf(id, 'template.changeVersion')
  const missingKinds = PART_KINDS.filter(
    (kind) => kind === 'annex' || draft.parts.every((part) => part.kind !== kind),
  )
  return (
    <>
      <PageHead
        title="Aftalens dele"
        lead="Hovedtekst og bilag i den rækkefølge, de står i dokumentet. Flytninger bliver gemt med det samme."
        trail={crumbs(draft)}
      />
      <PartList draft={draft} />
      <Section title="Ny del">
        <NewPartForm
          // Made anew when the draft has changed, so that it is empty again after a part was added.
          key={draft.version}
          action={arrangeAction}
          initial={initialState({ id, version: String(draft.version), kind: missingKinds[0]! })}
          kinds={missingKinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        />
      </Section>
    </>
  )
}
