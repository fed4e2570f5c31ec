import { tryRule } from '@/lib/alarms'
import { RULE_SLUGS } from '@/lib/alarms/rule-words'
import { TRIED_WORDS } from '@/lib/alarms/words'
import { formatShortDate } from '@/lib/format'
import { toCsv } from '@/lib/text/csv-write'
import { problemOf } from '@/lib/web/api'
import { csvAnswer } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { here } from '@/lib/web/request'
import { kindAt, type RuleParams } from '../../../rule'
import { readAsked } from '../asked'

const HEADERS = ['Laboratorium', 'Leverandør', 'Konto', 'Dag', 'Fundet', 'Gange', 'Findes af']

/** Every alarm of what was tried, as a file for Excel; the address holds all that was asked. */
export async function GET(request: Request, props: RuleParams): Promise<Response> {
  const kind = await kindAt(props)
  const context = await here()
  const { since, until, figures } = readAsked(kind, paramsOf(request), {
    since: '',
    until: '',
    thresholds: {},
  })
  const outcome = await tryRule(context, { kind, since, until, every: true, ...figures } as never)
  if (!outcome.ok) return problemOf(outcome.fault, context)
  const lines = outcome.value.alarms.map(({ laboratory, account, from, text, findings, which }) => [
    laboratory.name,
    laboratory.vendor?.name,
    account,
    formatShortDate(from),
    text,
    findings,
    TRIED_WORDS[which],
  ])
  return csvAnswer(`proevet-${RULE_SLUGS[kind]}`, toCsv([HEADERS, ...lines]))
}
