import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { userOf } from '@/lib/door/actor'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { changeAlarm, leaveEvent, lifeDeed, lockFor } from './life'
import { AssignAlarm } from './life-schemas'
import { alarmTitle, placeOf } from './title'

/** Gives an alarm to somebody at MedCom, or to nobody (DR-3). Whoever gets it is told in their next mail. */
export const assignAlarm = command({
  name: 'alarm.assign',
  input: AssignAlarm,
  async run({ tx, actor, input: { id, ownerId }, now, record }) {
    const alarm = await lockFor(tx, id, 'own', actor, now)
    if (alarm.ownerId === ownerId) throw new StateError('Der er ikke ændret noget: alarmen har den ejer.')
    const owner =
      ownerId &&
      (await tx.user.findFirst({
        where: { id: ownerId, role: 'medcomAdmin', deactivatedAt: null, erasedAt: null },
        select: { name: true, email: true },
      }))
    if (ownerId && !owner) throw new ValidationError({ ownerId: 'Vælg en fra listen.' })
    await changeAlarm(tx, id, { ownerId })
    await leaveEvent(tx, alarm, { deed: 'assigned', ownerId }, now, actor)
    record(lifeDeed(alarm, { alarmOwner: ownerId }, { alarmOwner: alarm.ownerId }))
    if (owner && ownerId !== userOf(actor)) {
      const title = alarmTitle(alarm, await placeOf(tx, alarm))
      await leaveNote(tx, {
        to: owner,
        kind: 'alarm.assigned',
        subjectId: id,
        heading: `Du har fået en alarm: ${title}`,
        text: `Alarmen ${title} er givet til dig. Se, hvad den handler om, og hvad der skal ske.`,
        path: `/alarmer/${id}`,
        label: 'Se alarmen',
        vendorId: null,
      })
    }
    return { id }
  },
})
