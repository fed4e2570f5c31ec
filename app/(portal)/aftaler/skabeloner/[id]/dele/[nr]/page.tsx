import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { CARRIERS, EVIDENCES, TIMINGS } from '@/lib/templates/schemas'
import { CARRIER_WORDS, EVIDENCE_WORDS, TIMING_WORDS } from '@/lib/templates/words'
import { changePartAction } from '../../../actions'
import { PartForm } from '../../../part-form'
import { valuesOf } from '../../../part-values'
import { crumbs, PLACE } from '../../../version'
import { partOf, type PartParams } from './part'

export async function generateMetadata(props: PartParams): Promise<Metadata> {
  return { title: `Ret ${(await partOf(props)).part.title}` }
}

const choices = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: words[value] }))

export default async function EditPartPage(props: PartParams) {
  const { draft, part } = await partOf(props)
  const { id, version } = draft
  return (
    <>
      <PageHead
        title={`Ret ${part.title}`}
        lead="Knapperne ved hvert vilkår ændrer kun det, du ser. Intet er gemt, før du trykker Gem delen."
        trail={crumbs(draft)}
      />
      <PartForm
        action={changePartAction}
        initial={initialState({ id, version: String(version), ...valuesOf(part) })}
        back={`${PLACE}/${id}`}
        here={`${PLACE}/${id}/dele/${part.position}`}
        kind={part.kind}
        carriers={choices(CARRIERS, CARRIER_WORDS)}
        timings={choices(TIMINGS, TIMING_WORDS)}
        evidences={choices(EVIDENCES, EVIDENCE_WORDS)}
      />
    </>
  )
}
