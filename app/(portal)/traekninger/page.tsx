import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { showAlarm } from '@/lib/alarms'
import { ALARM_KIND_WORDS, alarmNumber } from '@/lib/alarms/words'
import { listDraws } from '@/lib/draws'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { PeriodProblem, periodShortcuts } from '../period'
import { COLUMNS } from './columns'
import { DrawTabs } from './draw-tabs'
import { alarmFilters, filtersOf, MORE_FILTERS, readDrawList } from './search-params'

export const metadata: Metadata = { title: 'Trækninger' }

export default async function DrawsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const { state, input } = readDrawList(await searchParams)
  const draws = show(await listDraws(context, input))
  const choices = may(context.actor, 'party.choices') ? show(await partyChoices(context, {})) : null
  const mayUpload = may(context.actor, 'drawLog.upload')
  return (
    <>
      <PageHead
        title="Trækninger"
        lead={
          choices
            ? 'Hver linje er en nummerserie, som et laboratorium har trukket eller leveret tilbage.'
            : 'De nummerserier, dit laboratorium har trukket eller leveret tilbage.'
        }
        actions={
          mayUpload && (
            <ButtonLink href="/traekninger/indlaes" look="secondary">
              Indlæs fil
            </ButtonLink>
          )
        }
      />
      <DrawTabs actor={context.actor} current="/traekninger" />
      <PeriodProblem state={state} />
      <FoundList
        caption="Trækninger og tilbageleveringer"
        state={state}
        // A laboratory sees its own draws alone.
        columns={choices ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'laboratory')}
        found={draws}
        one="linje"
        many="linjer"
        rowHref={({ id }) => `/traekninger/${id}`}
        search={{ label: 'Konto eller linjens id' }}
        filters={filtersOf(choices?.laboratories ?? [])}
        shortcuts={periodShortcuts(draws.today)}
        more={[...MORE_FILTERS, ...alarmFilters(await alarmNamed(input.alarmId))]}
        csv
        compact
        empty={
          <EmptyState
            title="Der er ingen trækninger endnu"
            action={
              mayUpload && <ButtonLink href="/traekninger/indlaes">Indlæs en fil med trækninger</ButtonLink>
            }
          >
            De kommer af sig selv, når NPN-servicen sender sin log.
          </EmptyState>
        }
      />
    </>
  )
}

/** The alarm whose draws are asked for; nothing where the reader does not see it, and so sees none of them by it. */
async function alarmNamed(id: string | undefined) {
  const context = await here()
  if (!id || !may(context.actor, 'alarm.show')) return null
  const found = await showAlarm(context, { id })
  if (!found.ok) return null
  const { number, kind } = found.value
  return { id, name: `${alarmNumber(number)} ${ALARM_KIND_WORDS[kind]}` }
}
