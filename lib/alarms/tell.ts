import { administratorsOf } from '@/lib/agreements/recipients'
import type { Prisma, Tx } from '@/lib/db/client'
import { readTold, recipientsAt } from '@/lib/messages/kin'
import { leaveMails, type About, type Enqueue, type Telling } from './leave-mails'
import { functionsAt } from './told'

type Alarm = Prisma.AlarmGetPayload<object>

/**
 * Tells of alarms in the caller's transaction (DR-3): the vendor's contacts with the function, where mail does not reach
 * them their deputies, where nobody is reached its administrators, and where there is nobody MedCom, to whom it becomes a
 * task. What is critical, and what MedCom asks, is mailed at once, one job an address; the rest waits for the next
 * routine mail. MedCom's administrators are told of what is critical. One that is only observed is told to nobody.
 */
export async function tellAlarms(
  tx: Tx,
  news: ReadonlyMap<string, About>,
  now: Date,
  enqueue: Enqueue,
): Promise<void> {
  const told = { id: { in: [...news.keys()] }, observed: false }
  await tx.alarm.updateMany({ where: told, data: { mailed: { increment: 1 } } })
  const alarms = await tx.alarm.findMany({ where: told, orderBy: { number: 'asc' } })
  if (alarms.length === 0) return
  const vendorOf = await vendorRecipients(tx, alarms, now)
  const medcom = await administratorsOf(tx, null)
  const tellings = alarms.map((alarm): Telling => {
    const about = news.get(alarm.id)!
    const vendor = vendorOf(alarm)
    const forMedcom = about !== 'asked' && (alarm.severity === 'critical' || !alarm.vendorId)
    const others = forMedcom
      ? medcom.filter(({ email }) => !vendor.some(({ address }) => address === email))
      : []
    const atOnce = alarm.severity === 'critical' || about === 'asked'
    const addressees = [
      ...vendor,
      ...others.map(({ email, name }) => ({ address: email, name, vendorId: null, reasons: [] })),
    ]
    return { alarm, about, atOnce, addressees }
  })
  await sayUnreached(tx, alarms, (alarm) => alarm.vendorId !== null && vendorOf(alarm).length === 0, now)
  await leaveMails(tx, tellings, now, enqueue)
}

/** The same of one. */
export const tellAlarm = (tx: Tx, id: string, about: About, now: Date, enqueue: Enqueue): Promise<void> =>
  tellAlarms(tx, new Map([[id, about]]), now, enqueue)

/** Those at each alarm's vendor who are told of it. */
async function vendorRecipients(tx: Tx, alarms: readonly Alarm[], now: Date) {
  const ids = new Set(alarms.flatMap(({ vendorId }) => vendorId ?? []))
  const vendors = new Map((await readTold(tx, [...ids])).map((vendor) => [vendor.id, vendor]))
  const functionsFor = await functionsAt(tx, now)
  const found = new Map(
    alarms.map(({ id, kind, vendorId, laboratoryId }) => {
      const vendor = vendors.get(vendorId ?? '')
      const laboratories = new Set(laboratoryId ? [laboratoryId] : [])
      return [id, vendor ? recipientsAt(vendor, functionsFor(kind), laboratories).recipients : []]
    }),
  )
  return ({ id }: Alarm) => found.get(id) ?? []
}

/** Since when nobody at the vendor was to be found; nothing is said of those where somebody is. */
async function sayUnreached(
  tx: Tx,
  alarms: readonly Alarm[],
  isUnreached: (alarm: Alarm) => boolean,
  now: Date,
): Promise<void> {
  const idsOf = (which: readonly Alarm[]) => ({ id: { in: which.map(({ id }) => id) } })
  const unreached = alarms.filter((alarm) => isUnreached(alarm) && !alarm.unreachedSince)
  const reached = alarms.filter((alarm) => !isUnreached(alarm) && alarm.unreachedSince)
  if (unreached.length > 0)
    await tx.alarm.updateMany({ where: idsOf(unreached), data: { unreachedSince: now } })
  if (reached.length > 0) await tx.alarm.updateMany({ where: idsOf(reached), data: { unreachedSince: null } })
}
