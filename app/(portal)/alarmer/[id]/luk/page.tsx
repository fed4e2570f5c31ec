import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { CHOSEN_CLOSINGS } from '@/lib/alarms/life-rules'
import { CLOSING_HINTS } from '@/lib/alarms/life-words'
import { CLOSING_WORDS } from '@/lib/alarms/words'
import { closeAction } from '../../actions'
import type { Params } from '../alarm'
import { DeedPage } from '../deed-page'
import { CloseForm } from './close-form'

export const metadata: Metadata = { title: 'Luk alarmen' }

const OPTIONS = CHOSEN_CLOSINGS.map((one) => ({
  value: one,
  label: CLOSING_WORDS[one],
  hint: CLOSING_HINTS[one],
}))

export default async function CloseAlarmPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      deed="close"
      verb="alarm.close"
      title="Luk alarmen"
      lead="Alarmen kan ikke åbnes igen. Findes det samme igen, bliver det en ny alarm, der viser tilbage til denne."
    >
      {() => (
        <CloseForm
          action={closeAction}
          initial={initialState({ id })}
          back={`/alarmer/${id}`}
          options={OPTIONS}
        />
      )}
    </DeedPage>
  )
}
