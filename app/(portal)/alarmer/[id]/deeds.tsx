import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { canDo, type LifeDeed } from '@/lib/alarms/life-rules'
import { WHAT_TO_DO } from '@/lib/alarms/life-words'
import { isStaff, sideOf, userOf, type Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { DeedForm } from '../../deed-form'
import { acknowledgeAction, noteAction, takeAction, wakeAction } from '../actions'
import type { ShownAlarm } from './alarm'
import { NoteForm } from './note-form'

/** What one may do about it now: the one next step first. */
export function Deeds({ alarm, actor }: { alarm: ShownAlarm; actor: Actor }) {
  const { id, owner, now } = alarm
  const can = (deed: LifeDeed, verb: VerbName) => may(actor, verb) && canDo(deed, alarm, sideOf(actor), now)
  if (!can('note', 'alarm.note')) return null
  const staff = isStaff(actor)
  const isMine = owner?.id === userOf(actor)
  const acknowledges = can('acknowledge', 'alarm.acknowledge')
  const takes = can('own', 'alarm.take') && !isMine
  return (
    <Section
      onScreen
      title={staff ? 'Hvad sker der nu?' : 'Jeres svar'}
      lead={
        staff
          ? undefined
          : alarm.answeredAt
            ? 'I har svaret. MedCom lukker alarmen, når sagen er klar.'
            : `${WHAT_TO_DO[alarm.kind]} Kvittér for, at I ser på det, eller skriv, hvad I gør ved det.`
      }
    >
      <div className="mb-6 flex flex-wrap gap-3 empty:hidden">
        {takes && (
          <DeedForm
            action={takeAction}
            id="tag"
            fields={{ id }}
            label={owner ? 'Tag over' : 'Tag alarmen'}
            look={owner ? 'secondary' : 'primary'}
          />
        )}
        {acknowledges && (
          <DeedForm
            action={acknowledgeAction}
            id="kvitter"
            fields={{ id }}
            label={staff ? 'Markér som set' : 'Kvittér'}
            look={staff ? 'secondary' : 'primary'}
          />
        )}
        {can('wake', 'alarm.wake') && (
          <DeedForm action={wakeAction} id="frem" fields={{ id }} label="Tag den frem nu" />
        )}
        {can('own', 'alarm.assign') && (
          <ButtonLink href={`/alarmer/${id}/ejer`} look="secondary" small>
            Giv den til en anden
          </ButtonLink>
        )}
        {can('snooze', 'alarm.snooze') && (
          <ButtonLink href={`/alarmer/${id}/udskyd`} look="secondary" small>
            Udskyd
          </ButtonLink>
        )}
      </div>
      <NoteForm
        action={noteAction}
        id={id}
        staff={staff}
        mayAsk={alarm.vendorId !== null && !alarm.observed}
      />
    </Section>
  )
}
