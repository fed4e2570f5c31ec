import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate } from '@/lib/format'
import { KEEP_HISTORY, showKeep } from '@/lib/privacy'
import { KEPT_KINDS, KEPT_WORDS } from '@/lib/privacy/words'
import { toDay } from '@/lib/text/days'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { TRAIL } from '../trail'
import { keepAction } from './actions'
import { KeepForm } from './keep-form'

export const metadata: Metadata = { title: 'Personoplysninger' }

export default async function PrivacySettingsPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { months, changesOn, today } = show(await showKeep(context, {}))
  const coming = changesOn.map((day) => formatDate(toDay(day))).join(' og ')
  return (
    <>
      <PageHead
        title="Personoplysninger"
        lead={`Hvor længe der gemmes. Derefter sletter portalen selv, hver nat.${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
        actions={
          may(context.actor, 'privacy.extract') && (
            <ButtonLink href="/indstillinger/privatliv/udtraek" look="secondary">
              Lav et udtræk om en person
            </ButtonLink>
          )
        }
      />
      {may(context.actor, 'privacy.change') ? (
        <KeepForm
          action={keepAction}
          initial={initialState({
            ...Object.fromEntries(KEPT_KINDS.map((kind) => [kind, String(months[kind])])),
            validFrom: today,
          })}
          back="/indstillinger"
          kinds={KEPT_KINDS.map((name) => ({ name, label: KEPT_WORDS[name] }))}
        />
      ) : (
        <DescriptionList
          items={KEPT_KINDS.map((kind) => ({
            term: KEPT_WORDS[kind],
            value: formatCount(months[kind], 'måned', 'måneder'),
          }))}
        />
      )}
      <HistorySection {...KEEP_HISTORY} base="/indstillinger/privatliv" searchParams={searchParams} />
    </>
  )
}
