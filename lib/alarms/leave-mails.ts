import type { Prisma, Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import { keptReasons, type Recipient } from '@/lib/messages/kin'
import { leaveNotes } from '@/lib/routine-mail/leave-note'
import { alarmNote } from './mails'
import { placesOf } from './title'

export type Enqueue = EffectScope<unknown>['enqueue']
export type About = 'raised' | 'worse' | 'asked'
type Alarm = Prisma.AlarmGetPayload<object>

/** An alarm as it is told of to some. */
export interface Telling {
  alarm: Alarm
  about: About
  /** A mail each, at once; otherwise it waits for the next routine mail of each. */
  atOnce: boolean
  addressees: readonly (Pick<Recipient, 'address' | 'name' | 'reasons'> & { vendorId: string | null })[]
}

/**
 * Writes down who is told, with a job for each mail or a note for the next routine mail: whoever has been told on this
 * occasion is not told again. As many statements for a thousand alarms as for one. Answers with how many are told.
 */
export async function leaveMails(
  tx: Tx,
  tellings: readonly Telling[],
  now: Date,
  enqueue: Enqueue,
): Promise<number> {
  const rows = await tx.alarmMail.createManyAndReturn({
    data: tellings.flatMap(({ alarm, about, atOnce, addressees }) =>
      addressees.map(({ address, name, vendorId, reasons }) => ({
        alarmId: alarm.id,
        occasion: alarm.mailed,
        about,
        address,
        name,
        vendorId,
        reasons: keptReasons(reasons) as object[],
        state: atOnce ? ('waiting' as const) : ('gathered' as const),
        at: now,
      })),
    ),
    skipDuplicates: true,
    select: { id: true, alarmId: true, about: true, address: true, name: true, vendorId: true, state: true },
  })
  const gathered = rows.filter(({ state }) => state === 'gathered')
  for (const { id, state } of rows)
    if (state === 'waiting') enqueue('alarms.mail', { id }, { key: `alarm-mail:${id}` })
  const alarms = new Map(tellings.map(({ alarm }) => [alarm.id, alarm]))
  const placeOf = await placesOf(
    tx,
    gathered.map(({ alarmId }) => alarms.get(alarmId)!),
  )
  await leaveNotes(
    tx,
    gathered.map(({ alarmId, about, address, name, vendorId }) => {
      const alarm = alarms.get(alarmId)!
      return {
        to: { name, email: address },
        kind: 'alarm.raised',
        subjectId: alarmId,
        ...alarmNote(alarm, placeOf(alarm), { about, forVendor: vendorId !== null }),
        vendorId,
      }
    }),
  )
  return rows.length
}
