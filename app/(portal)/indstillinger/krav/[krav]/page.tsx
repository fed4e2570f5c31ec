import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Written } from '@/components/table/written'
import { showRequirement } from '@/lib/compliance'
import { deadlineWords, thresholdWords } from '@/lib/compliance/words'
import { may } from '@/lib/door/policy'
import { formatShortDate } from '@/lib/format'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../../history'
import { TRAIL } from '../../trail'
import { requirementAction } from './actions'
import { RequirementForm } from './requirement-form'

interface Props extends HistoryParams {
  params: Promise<{ krav: string }>
}

const found = async (params: Props['params']) =>
  show(await showRequirement(await here(), { key: (await params).krav }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { current } = await found(params)
  return { title: `${current.clause} ${current.heading}` }
}

type Version = Awaited<ReturnType<typeof found>>['versions'][number]

const COLUMNS = [
  {
    key: 'period',
    header: 'Gælder',
    cell: ({ validFrom, validTo }: Version) =>
      `Fra ${formatShortDate(validFrom)}${validTo ? ` til ${formatShortDate(validTo)}` : ''}`,
  },
  {
    key: 'figures',
    header: 'Grænser',
    cell: ({ check, thresholds }: Version) => thresholdWords(check, thresholds),
  },
  {
    key: 'deadline',
    header: 'Frist',
    cell: ({ deadlineMonths, deadlineOn }: Version) => deadlineWords(deadlineMonths, deadlineOn),
  },
  {
    key: 'reason',
    header: 'Begrundelse',
    cell: ({ reason }: Version) => <Written>{reason || 'Som i udkastet til aftalen'}</Written>,
  },
]

export default async function RequirementPage({ params, searchParams }: Props) {
  const { actor } = await here()
  const { current, versions, version, today } = await found(params)
  const { key, clause, heading, appliesTo, thresholds, deadlineMonths, deadlineOn } = current
  const initial = { key, version, clause, heading, appliesTo, ...thresholds, deadlineMonths, deadlineOn }
  return (
    <>
      <PageHead
        title={`${clause} ${heading}`}
        lead="Før du gemmer, ser du, hvilke leverandører og laboratorier der får en anden tilstand."
        trail={TRAIL.requirements}
      />
      {may(actor, 'requirement.change') && (
        <RequirementForm
          action={requirementAction}
          initial={initialState({ ...textsOf(initial), validFrom: today, reason: '' })}
          back="/indstillinger/krav"
          check={current.check}
          figures={Object.keys(thresholds)}
        />
      )}
      <Section title="Hvad der har gældt og kommer til at gælde">
        <DataTable
          caption={`Udgaver af ${clause} ${heading}`}
          columns={COLUMNS}
          rows={versions.toReversed()}
          rowKey={({ id }) => id}
        />
      </Section>
      <HistorySection
        type="requirement"
        id={key}
        base={`/indstillinger/krav/${key}`}
        searchParams={searchParams}
      />
    </>
  )
}
