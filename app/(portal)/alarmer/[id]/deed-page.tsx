import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { canDo, type LifeDeed } from '@/lib/alarms/life-rules'
import { LIFE_WORDS } from '@/lib/alarms/life-words'
import { sideOf } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { alarmOf, crumbs, type ShownAlarm } from './alarm'

/** A page that asks something about an alarm, if it can be done now, and says what follows. */
export async function DeedPage({
  id,
  deed,
  verb,
  title,
  lead,
  children,
}: {
  id: string
  deed: LifeDeed
  verb: VerbName
  title: string
  lead: string
  children(alarm: ShownAlarm): ReactNode
}) {
  const { actor } = await here()
  const alarm = await alarmOf(id)
  if (!may(actor, verb)) forbidden()
  if (!canDo(deed, alarm, sideOf(actor), alarm.now))
    return (
      <>
        <PageHead title={title} trail={crumbs(alarm)} />
        <EmptyState
          title="Det kan ikke gøres nu"
          action={<ButtonLink href={`/alarmer/${id}`}>Tilbage til alarmen</ButtonLink>}
        >
          {`Alarmen er "${LIFE_WORDS[alarm.life].toLowerCase()}".`}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHead title={title} lead={lead} trail={crumbs(alarm)} />
      {children(alarm)}
    </>
  )
}
