import { administratorsOf } from '@/lib/agreements/recipients'
import type { Prisma, Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import { keptReasons, readTold, recipientsAt, type Recipient } from '@/lib/messages/kin'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { alarmNote } from './mails'
import { placeOf } from './title'
import { functionsFor } from './told'

type Alarm = Prisma.AlarmGetPayload<object>

interface Telling {
  about: 'raised' | 'worse' | 'asked'
  now: Date
  enqueue: EffectScope<unknown>['enqueue']
}

/**
 * Tells of an alarm in the caller's transaction (DR-3): the vendor's contacts with the function, where mail does not reach
 * them their deputies, where nobody is reached its administrators, and where there is nobody MedCom, to whom it becomes a
 * task. What is critical, and what MedCom asks, is mailed at once, one job an address; the rest waits for the next
 * routine mail. MedCom's administrators are told of what is critical. One that is only observed is told to nobody.
 */
export async function tellAlarm(tx: Tx, id: string, { about, now, enqueue }: Telling): Promise<void> {
  const alarm = await tx.alarm.update({ where: { id }, data: { mailed: { increment: 1 } } })
  if (alarm.observed) return
  const vendor = await vendorRecipients(tx, alarm, now)
  const isUnreached = alarm.vendorId !== null && vendor.length === 0
  await tx.alarm.update({
    where: { id },
    data: { unreachedSince: isUnreached ? (alarm.unreachedSince ?? now) : null },
    select: { id: true },
  })
  const atOnce = alarm.severity === 'critical' || about === 'asked'
  const forMedcom = about !== 'asked' && (alarm.severity === 'critical' || !alarm.vendorId)
  const medcom = forMedcom ? await administratorsOf(tx, null) : []
  const all = [
    ...vendor,
    ...medcom
      .filter(({ email }) => !vendor.some(({ address }) => address === email))
      .map(({ email, name }) => ({ address: email, name, vendorId: null, reasons: [] })),
  ]
  if (atOnce) await mailAtOnce(tx, alarm, about, all, now, enqueue)
  else await gather(tx, alarm, about, all, now)
}

async function vendorRecipients(
  tx: Tx,
  { kind, vendorId, laboratoryId }: Alarm,
  now: Date,
): Promise<Recipient[]> {
  if (!vendorId) return []
  const functions = await functionsFor(tx, kind, now)
  const [told] = await readTold(tx, [vendorId])
  return told ? recipientsAt(told, functions, new Set(laboratoryId ? [laboratoryId] : [])).recipients : []
}

type Addressee = Pick<Recipient, 'address' | 'name' | 'reasons'> & { vendorId: string | null }

/** Writes down who is mailed, a job each: whoever has been mailed on this occasion is not mailed again. Answers with how many. */
export async function mailAtOnce(
  tx: Tx,
  alarm: Pick<Alarm, 'id' | 'mailed'>,
  about: Telling['about'],
  addressees: readonly Addressee[],
  now: Date,
  enqueue: Telling['enqueue'],
): Promise<number> {
  const rows = await keep(tx, alarm, about, 'waiting', addressees, now)
  for (const { id } of rows) enqueue('alarms.mail', { id }, { key: `alarm-mail:${id}` })
  return rows.length
}

async function gather(
  tx: Tx,
  alarm: Alarm,
  about: Telling['about'],
  addressees: readonly Addressee[],
  now: Date,
): Promise<void> {
  await keep(tx, alarm, about, 'gathered', addressees, now)
  const place = await placeOf(tx, alarm)
  for (const { address, name, vendorId } of addressees)
    await leaveNote(tx, {
      to: { name, email: address },
      kind: 'alarm.raised',
      subjectId: alarm.id,
      ...alarmNote(alarm, place, { about, forVendor: vendorId !== null }),
      vendorId,
    })
}

function keep(
  tx: Tx,
  { id: alarmId, mailed }: Pick<Alarm, 'id' | 'mailed'>,
  about: Telling['about'],
  state: 'waiting' | 'gathered',
  addressees: readonly Addressee[],
  at: Date,
): Promise<{ id: string }[]> {
  return tx.alarmMail.createManyAndReturn({
    data: addressees.map(({ address, name, vendorId, reasons }) => ({
      alarmId,
      occasion: mailed,
      about,
      address,
      name,
      vendorId,
      reasons: keptReasons(reasons) as object[],
      state,
      at,
    })),
    skipDuplicates: true,
    select: { id: true },
  })
}
