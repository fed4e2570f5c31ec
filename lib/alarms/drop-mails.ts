import type { Tx } from '@/lib/db/client'
import { dropNotes } from '@/lib/routine-mail/drop-notes'
import type { StoredAlarm } from './life'

const NOTE = 'alarm.raised'

/**
 * Takes back what has not left about an alarm that is closed or put off just now: there is nothing left to tell, or not yet.
 * It stands with the alarm as not sent (DR-3).
 */
export async function dropMails(tx: Tx, { id, mailed }: Pick<StoredAlarm, 'id' | 'mailed'>, now: Date) {
  const waiting = await tx.routineNote.findMany({
    where: { kind: NOTE, subjectId: id, sentAt: null },
    select: { address: true },
  })
  await dropNotes(tx, NOTE, id)
  const addresses = waiting.map(({ address }) => address)
  await tx.alarmMail.updateMany({
    where: {
      alarmId: id,
      // A newer note takes the place of one that waits, so only of the newest is it known that it was not mailed.
      OR: [{ state: 'waiting' }, { state: 'gathered', occasion: mailed, address: { in: addresses } }],
    },
    data: { state: 'dropped', settledAt: now },
  })
}
