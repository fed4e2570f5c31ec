import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Written } from '@/components/table/written'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { ruleHistory, showRule, type ShownRule } from '@/lib/alarms'
import type { AlarmKind } from '@/lib/alarms/kinds'
import { RULE_TEXTS } from '@/lib/alarms/rule-words'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { may } from '@/lib/door/policy'
import { formatNumber, formatShortDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../../history'
import { SeverityBadge } from '../../columns'
import { ModeBadge } from '../mode-badge'
import { figuresOf, figuresText, kindAt, ruleHref, ruleTrail, type RuleParams } from '../rule'
import { OwnFigures } from './own-figures'

export async function generateMetadata(props: RuleParams): Promise<Metadata> {
  return { title: ALARM_KIND_WORDS[await kindAt(props)] }
}

type Row = ShownRule['rows'][number]

const STATES = { planned: 'Planlagt', current: 'Gældende', former: 'Ophørt' }

const columnsOf = (kind: AlarmKind): Column<Row>[] => [
  { key: 'from', header: 'Gælder fra', keep: true, cell: ({ from }) => formatShortDate(from) },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={STATES[state]} /> },
  { key: 'mode', header: 'Reglen er', cell: ({ mode }) => <ModeBadge mode={mode} /> },
  { key: 'figures', header: 'Grænser', cell: ({ thresholds }) => figuresText(kind, thresholds) },
  {
    key: 'reason',
    header: 'Begrundelse',
    from: 'wide',
    cell: ({ reason }) => <Written>{reason}</Written>,
  },
  { key: 'alarms', header: 'Alarmer', align: 'end', cell: ({ alarms }) => formatNumber(alarms) },
]

export default async function RulePage(props: RuleParams & HistoryParams) {
  const kind = await kindAt(props)
  const context = await here()
  const rule = show(await showRule(context, { kind }))
  const { current, rows } = rule
  const href = ruleHref(kind)
  const figures = figuresOf(kind, current.thresholds)
  return (
    <>
      <PageHead
        title={ALARM_KIND_WORDS[kind]}
        lead={RULE_TEXTS[kind]}
        trail={ruleTrail(kind).slice(0, -1)}
        actions={
          <>
            {may(context.actor, 'alarmRule.change') && (
              <ButtonLink href={`${href}/aendr`}>Ændr reglen</ButtonLink>
            )}
            <ButtonLink href={`${href}/proev`} look="secondary">
              Prøv reglen
            </ButtonLink>
          </>
        }
        state={[
          <ModeBadge key="mode" mode={current.mode} />,
          <SeverityBadge key="severity" severity={current.severity} />,
          <Link key="alarms" href={`/alarmer?regel=${kind}`}>
            Se reglens alarmer
          </Link>,
        ]}
      />
      <Section title="Grænser i dag">
        {figures.length > 0 ? (
          <DescriptionList items={figures} />
        ) : (
          <p>Reglen har ingen grænser: den finder alt, den ser af slagsen.</p>
        )}
      </Section>
      <OwnFigures rule={rule} mayChange={may(context.actor, 'alarmThreshold.set')} />
      <Section title="Hvad der har gældt" lead="Et fund dømmes efter det, der gjaldt den dag, det skete.">
        <DataTable
          caption="Hvad der har gældt"
          columns={columnsOf(kind)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </Section>
      <HistorySection {...ruleHistory(kind)} base={href} searchParams={props.searchParams} />
    </>
  )
}
