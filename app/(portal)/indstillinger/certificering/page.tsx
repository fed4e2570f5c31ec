import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { CERTIFICATION_RULE_HISTORY, showCertificationRules } from '@/lib/certification'
import { FIELD_WORDS } from '@/lib/certification/words'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { TRAIL } from '../trail'
import { rulesAction } from './actions'
import { RulesForm } from './rules-form'

export const metadata: Metadata = { title: 'Krav til certificering' }

export default async function CertificationRulesPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { today, version, required, tests, reminders, changesOn } = show(
    await showCertificationRules(context, {}),
  )
  const coming = changesOn.map((day) => formatDate(day)).join(' og ')
  return (
    <>
      <PageHead
        title="Krav til certificering"
        lead={`Hvad hvert system i brug skal være godkendt til, og hvornår der mindes om, at en godkendelse udløber.${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
        actions={
          <ButtonLink href="/indstillinger/certificering/standarder" look="secondary">
            Se standarder
          </ButtonLink>
        }
      />
      {may(context.actor, 'certificationRule.change') ? (
        <RulesForm
          action={rulesAction}
          initial={initialState({
            ...textsOf({ ...reminders, version }),
            required: [...required],
            validFrom: today,
          })}
          back="/indstillinger"
          fields={Object.keys(reminders).map((name) => ({ name, label: FIELD_WORDS[name]! }))}
          tests={tests.map(({ key, label, name }) => ({ value: key, label, ...(name && { hint: name }) }))}
        />
      ) : (
        <DescriptionList
          items={[
            {
              term: FIELD_WORDS.required!,
              value:
                tests
                  .filter(({ key }) => required.includes(key))
                  .map(({ label }) => label)
                  .join(', ') || 'Det, MedComs godkendelsesliste nævner for hvert system',
            },
            ...Object.entries(reminders).map(([name, days]) => ({
              term: FIELD_WORDS[name]!,
              value: String(days),
            })),
          ]}
        />
      )}
      <HistorySection
        {...CERTIFICATION_RULE_HISTORY}
        base="/indstillinger/certificering"
        searchParams={searchParams}
      />
    </>
  )
}
