import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { showAlarm } from '@/lib/alarms'
import { subjectWords } from '@/lib/alarms/title'
import { ALARM_KIND_WORDS, alarmNumber } from '@/lib/alarms/words'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { LifeBadge, SeverityBadge } from '../columns'

export type Params = { params: Promise<{ id: string }> }

/** The alarm of this request, asked once for title and page. */
export const alarmOf = cache(async (id: string) => show(await showAlarm(await here(), { id })))

export type ShownAlarm = Awaited<ReturnType<typeof alarmOf>>

export const nameOf = ({ number, kind }: Pick<ShownAlarm, 'number' | 'kind'>) =>
  `${alarmNumber(number)} ${ALARM_KIND_WORDS[kind]}`

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: nameOf(await alarmOf((await params).id)) }
}

export const crumbs = (alarm: ShownAlarm) => [
  { label: 'Alarmer', href: '/alarmer' },
  { label: nameOf(alarm), href: `/alarmer/${alarm.id}` },
]

/** Head and tabs of an alarm: what it is about, how serious, and whom it waits for. */
export async function AlarmHead({ id, tab }: { id: string; tab: '' | 'historik' }) {
  const { actor } = await here()
  const alarm = await alarmOf(id)
  const base = `/alarmer/${id}`
  const staff = isStaff(actor)
  const open = alarm.life !== 'closed'
  return (
    <>
      <PageHead
        title={nameOf(alarm)}
        lead={capital(subjectWords(alarm))}
        trail={[{ label: 'Alarmer', href: '/alarmer' }]}
        actions={
          open &&
          may(actor, 'alarm.close') && (
            <ButtonLink
              href={`${base}/luk`}
              look={alarm.waits === 'medcom' && alarm.owner ? 'primary' : 'secondary'}
            >
              Luk alarmen
            </ButtonLink>
          )
        }
        state={[
          <SeverityBadge key="severity" severity={alarm.severity} />,
          <span key="life">
            <LifeBadge life={alarm.life} observed={alarm.observed} />
          </span>,
          waitsWords(alarm, staff),
        ].filter(Boolean)}
      />
      {staff && open && alarm.unreachedSince && (
        <div className="mb-6">
          <Alert kind="warning" title={`Ingen hos ${alarm.vendor?.name ?? 'leverandøren'} kunne nås på mail`}>
            <p>
              Ring til dem, og handl på deres vegne, når de har svaret. Se i bilag 3, hvem der mangler en
              adresse, der virker.
            </p>
          </Alert>
        </div>
      )}
      {may(actor, 'audit.history') && (
        <Tabs
          label={`Om ${nameOf(alarm)}`}
          tabs={[
            { label: 'Overblik', href: base, current: tab === '' },
            { label: 'Historik', href: `${base}/historik`, current: tab === 'historik' },
          ]}
        />
      )}
    </>
  )
}

/** Whom it waits for and since when; put off until; or how it ended. */
function waitsWords({ waits, waitsSince, snoozedUntil, life }: ShownAlarm, staff: boolean): string | null {
  if (life === 'snoozed') return `Kommer igen den ${formatDate(snoozedUntil!)}`
  if (!waits) return null
  const whom = waits === 'medcom' ? 'MedCom' : staff ? 'leverandøren' : 'jer'
  return `Afventer ${whom} siden ${formatDate(waitsSince)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
