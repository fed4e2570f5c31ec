import type { Tx } from '@/lib/db/client'
import { dropMails } from './drop-mails'
import type { AlarmKind } from './kinds'
import { changeAlarm, leaveEvent } from './life'

/**
 * Closes the alarms of a kind about these laboratories, since what they were about is over (DR-3): the stock is back in its
 * target, the draw has come. For the judges, in their transaction; the portal closes no other kind by itself. Answers how many.
 * @param why what shows that it is over, as a sentence in Danish for whoever reads the alarm later
 */
export async function closeOver(
  tx: Tx,
  kind: Extract<AlarmKind, 'lowStock' | 'missedDraw'>,
  over: readonly { laboratoryId: string; why: string }[],
  now: Date,
): Promise<number> {
  if (over.length === 0) return 0
  const reasons = new Map(over.map(({ laboratoryId, why }) => [laboratoryId, why]))
  // Somebody may be closing one of them just now: it is closed once.
  const open = await tx.$queryRaw<
    { id: string; vendorId: string | null; laboratoryId: string; mailed: number }[]
  >`
    select id, vendor_id as "vendorId", laboratory_id as "laboratoryId", mailed from alarm
    where kind = ${kind}::alarm_kind and laboratory_id = any(${[...reasons.keys()]}::uuid[]) and state <> 'closed'
    order by id for update`
  for (const alarm of open) {
    const closingNote = reasons.get(alarm.laboratoryId)!
    await changeAlarm(tx, alarm.id, {
      state: 'closed',
      closedAt: now,
      closingReason: 'over',
      closingNote,
      snoozedUntil: null,
    })
    await dropMails(tx, alarm, now)
    await leaveEvent(tx, alarm, { deed: 'closed', text: closingNote }, now)
  }
  return open.length
}
