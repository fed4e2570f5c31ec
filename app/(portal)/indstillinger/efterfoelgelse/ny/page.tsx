import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import type { OrganisationRoleKind } from '@/lib/parties/schemas'
import { ROLE_WORDS } from '@/lib/parties/words'
import { listSuccessions, previewSuccession } from '@/lib/successions'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../../trail'
import { planAction } from '../actions'
import { ConcernedList } from '../concerned-list'
import { ChooseForm } from './choose-form'
import { PlanForm } from './plan-form'

export const metadata: Metadata = { title: 'Planlæg et skift af part' }

const FIELDS: Record<string, string> = { fromId: 'fra', role: 'fra', toId: 'til', effectiveOn: 'dato' }

export default async function PlanPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (!may(context.actor, 'succession.plan')) forbidden()
  const values = chosen(await searchParams)
  const { parties } = show(await listSuccessions(context, {}))
  const asked = values.fra !== undefined || values.til !== undefined
  const [role = '', fromId = ''] = (values.fra ?? '').split(':')
  const input = {
    role: role as OrganisationRoleKind,
    fromId,
    toId: values.til ?? '',
    effectiveOn: values.dato ?? '',
  }
  const preview = asked ? await previewSuccession(context, input) : undefined
  const errors = preview && !preview.ok ? errorsOf(preview.fault) : {}
  return (
    <>
      <PageHead
        title="Planlæg et skift af part"
        lead="Vælg, hvem der følger efter hvem. Du ser alt, hvad der går over, før skiftet planlægges."
        trail={TRAIL.successions}
      />
      <ChooseForm
        from={parties.flatMap(({ id, name, roles }) =>
          roles.map((kind) => ({
            value: `${kind}:${id}`,
            label: `${name}, ${ROLE_WORDS[kind].toLowerCase()}`,
          })),
        )}
        to={parties.map(({ id, name }) => ({ value: id, label: name }))}
        values={values}
        errors={errors}
      />
      {preview?.ok && (
        <>
          <div className="mt-10">
            <ConcernedList {...preview.value} />
          </div>
          <Section
            title="Planlæg skiftet"
            lead={`${preview.value.to} følger efter ${preview.value.from} den ${formatDate(preview.value.effectiveOn)}. Alle, der er nævnt ovenfor, får en mail nu. Du kan aflyse indtil dagen.`}
          >
            <PlanForm
              action={planAction}
              initial={initialState(input)}
              back="/indstillinger/efterfoelgelse"
            />
          </Section>
        </>
      )}
    </>
  )
}

function chosen(params: SearchParams): { fra?: string; til?: string; dato?: string } {
  const one = (name: string) => [params[name] ?? []].flat()[0]?.slice(0, 80)
  return { fra: one('fra'), til: one('til'), dato: one('dato') }
}

function errorsOf(fault: { message: string; fields?: Record<string, string> }): Record<string, string> {
  const fields = Object.entries(fault.fields ?? { fromId: fault.message })
  return Object.fromEntries(fields.map(([name, text]) => [FIELDS[name] ?? 'fra', text]))
}
