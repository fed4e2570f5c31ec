import type { Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import type { Actor } from '@/lib/door/actor'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { changeAlarm, leaveEvent, wakened, type StoredAlarm } from './life'
import { waitsFor } from './life-rules'
import { tellAlarm } from './tell'
import { alarmTitle, placeOf } from './title'

/**
 * An alarm that was put off is new again. A vendor that has not answered is told again: what it was to be told when it was put
 * off may never have been sent. Where the portal does it, whoever owns it is told in their next mail.
 */
export async function wake(
  tx: Tx,
  alarm: StoredAlarm,
  now: Date,
  enqueue: EffectScope<unknown>['enqueue'],
  actor?: Actor,
): Promise<void> {
  const { id, ownerId } = alarm
  await changeAlarm(tx, id, wakened(now))
  await leaveEvent(tx, alarm, { deed: 'woken' }, now, actor)
  if (waitsFor({ ...alarm, snoozedUntil: null }, now) === 'vendor')
    await tellAlarm(tx, id, 'raised', now, enqueue)
  if (actor || !ownerId) return
  const owner = await tx.user.findFirst({
    where: { id: ownerId, deactivatedAt: null, erasedAt: null },
    select: { name: true, email: true },
  })
  if (!owner) return
  const title = alarmTitle(alarm, await placeOf(tx, alarm))
  await leaveNote(tx, {
    to: owner,
    kind: 'alarm.woken',
    subjectId: id,
    heading: `En alarm er fremme igen: ${title}`,
    text: `Alarmen ${title} var udskudt til nu. Den er ny igen.`,
    path: `/alarmer/${id}`,
    label: 'Se alarmen',
    vendorId: null,
  })
}
