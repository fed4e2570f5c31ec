import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { showRule, tryRule } from '@/lib/alarms'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { may } from '@/lib/door/policy'
import { addDays } from '@/lib/text/days'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { kindAt, ruleHref, ruleTrail, type RuleParams } from '../../rule'
import { readAsked, triedFileHref } from './asked'
import { TriedResult } from './result'
import { TryForm } from './try-form'

export async function generateMetadata(props: RuleParams): Promise<Metadata> {
  return { title: `Prøv reglen: ${ALARM_KIND_WORDS[await kindAt(props)]}` }
}

export default async function TryRulePage(props: RuleParams & { searchParams: Promise<SearchParams> }) {
  const kind = await kindAt(props)
  const context = await here()
  const { current, today } = show(await showRule(context, { kind }))
  const begin = { since: addDays(today, -365), until: today, thresholds: current.thresholds }
  const asked = readAsked(kind, await props.searchParams, begin)
  const { since, until, figures } = asked
  const outcome = asked.sent ? await tryRule(context, { kind, since, until, ...figures } as never) : null
  const errors = outcome && !outcome.ok && outcome.fault.kind === 'validation' ? outcome.fault.fields : {}
  const failed = Object.keys(errors).length > 0
  const change = `${ruleHref(kind)}/aendr?${new URLSearchParams(figures)}`
  return (
    <>
      <PageHead
        title={`Prøv reglen: ${ALARM_KIND_WORDS[kind]}`}
        lead="Se, hvad reglen ville have fundet i de trækninger, der er. Der ændres intet, og ingen får besked."
        trail={ruleTrail(kind)}
      />
      {failed && (
        <div className="mb-6">
          <Alert kind="error" title="Ret felterne nedenfor">
            Så kan reglen prøves.
          </Alert>
        </div>
      )}
      {outcome && !failed && (
        <div className="mb-10">
          <TriedResult
            result={show(outcome)}
            fileHref={triedFileHref(ruleHref(kind), asked)}
            putInForceHref={may(context.actor, 'alarmRule.change') ? change : null}
          />
        </div>
      )}
      <TryForm kind={kind} asked={asked} errors={errors} />
    </>
  )
}
