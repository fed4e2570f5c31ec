import type { Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { nextInChain, readTold, type Reason } from '@/lib/messages/kin'
import { ById } from './life-schemas'
import { mailAtOnce } from './tell'

/** The mail server has taken a mail about an alarm. */
export const settleAlarmMail = effect({
  name: 'alarmMail.settle',
  input: ById,
  async run({ tx, input: { id }, now }) {
    await tx.alarmMail.updateMany({
      where: { id, state: 'waiting' },
      data: { state: 'sent', settledAt: now },
    })
  },
})

/**
 * A mail about an alarm came to nothing for good: whoever is next in the chain is mailed, and where nobody at the vendor is
 * left it is a task for MedCom (DR-3). Done twice it changes nothing.
 */
export const fallBackAlarmMail = effect({
  name: 'alarmMail.fallBack',
  input: ById,
  async run({ tx, input: { id }, now, enqueue }) {
    const { count } = await tx.alarmMail.updateMany({
      where: { id, state: 'waiting' },
      data: { state: 'refused', settledAt: now },
    })
    const failed = await tx.alarmMail.findUnique({ where: { id }, include: { alarm: true } })
    if (count === 0 || !failed?.vendorId) return { told: 0 }
    const { alarm, occasion, about, vendorId, address } = failed
    const same = await tx.alarmMail.findMany({
      where: { alarmId: alarm.id, occasion, vendorId },
      select: { address: true, state: true },
    })
    const refused = new Set(same.filter(({ state }) => state === 'refused').map((mail) => mail.address))
    const [vendor] = await readTold(tx, [vendorId])
    const reasons = failed.reasons as unknown as Reason[]
    const next = vendor ? nextInChain(vendor, { address, reasons }, refused) : []
    const told = await mailAtOnce(tx, { id: alarm.id, mailed: occasion }, about, next, now, enqueue)
    if (told === 0 && same.every(({ state }) => state === 'refused')) await unreached(tx, alarm.id, now)
    return { told }
  },
})

async function unreached(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.alarm.updateMany({ where: { id, unreachedSince: null }, data: { unreachedSince: now } })
}
