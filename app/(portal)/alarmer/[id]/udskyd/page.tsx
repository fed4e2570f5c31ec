import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { addDays } from '@/lib/text/days'
import { snoozeAction } from '../../actions'
import type { Params } from '../alarm'
import { DeedPage } from '../deed-page'
import { SnoozeForm } from './snooze-form'

export const metadata: Metadata = { title: 'Udskyd alarmen' }

export default async function SnoozeAlarmPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      deed="snooze"
      verb="alarm.snooze"
      title="Udskyd alarmen"
      lead="Alarmen venter, uden at nogen får besked, og er ny igen om morgenen den dag, du vælger. Bliver den kritisk, kommer den med det samme."
    >
      {({ snooze: { first, last } }) => (
        <SnoozeForm
          action={snoozeAction}
          initial={initialState({ id, until: addDays(first, 6) })}
          back={`/alarmer/${id}`}
          first={first}
          last={last}
        />
      )}
    </DeedPage>
  )
}
