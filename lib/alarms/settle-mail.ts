import type { Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { mayComeBackAt, nextInChain, readTold, type Reason } from '@/lib/messages/kin'
import { leaveMails } from './leave-mails'
import { ById, MailCameBack } from './life-schemas'
import { waitsFor } from './life-rules'

/** The mail server has taken a mail about an alarm, also one that was on its way when it was dropped. */
export const settleAlarmMail = effect({
  name: 'alarmMail.settle',
  input: ById,
  async run({ tx, input: { id }, now }) {
    await tx.alarmMail.updateMany({
      where: { id, state: { in: ['waiting', 'dropped'] } },
      data: { state: 'sent', settledAt: now },
    })
  },
})

/**
 * Mails about alarms came back after the mail server had taken them: the one that is named, or the newest of each alarm to the
 * address, by itself or in a routine mail. Whoever is next in the chain is told (DR-3). Answers with the address, where there
 * is one.
 */
export const bounceAlarmMails = effect({
  name: 'alarmMail.bounce',
  input: MailCameBack,
  async run({ tx, input: { mail, address = '', at }, now, enqueue }) {
    const sentThen = mayComeBackAt(at ?? now)
    const back = await tx.alarmMail.findMany({
      where: mail
        ? { id: mail, state: 'sent' }
        : {
            address,
            OR: [
              { state: 'sent', settledAt: sentThen },
              { state: 'gathered', alarmId: { in: await routinelyTold(tx, address, sentThen) } },
            ],
          },
      distinct: ['alarmId'],
      orderBy: { occasion: 'desc' },
      select: { id: true, address: true },
    })
    for (const { id } of back) enqueue('alarms.fallBack', { id }, { key: `alarm-fallBack:${id}` })
    return { address: back[0]?.address ?? null }
  },
})

/** The alarms that a routine mail to an address told of; what still waits for one is given to others by lib/routine-mail. */
async function routinelyTold(tx: Tx, address: string, sentAt: ReturnType<typeof mayComeBackAt>) {
  const notes = await tx.routineNote.findMany({
    where: { kind: 'alarm.raised', address, sentAt },
    select: { subjectId: true },
  })
  return notes.flatMap(({ subjectId }) => subjectId ?? [])
}

/**
 * A mail about an alarm came to nothing for good, at once or later: whoever is next in the chain is told in the same way, and
 * where nobody at the vendor is left it is a task for MedCom (DR-3). Nobody is where the vendor has answered, the alarm is
 * closed or put off, or something newer was mailed, which has a chain of its own. Done twice it changes nothing.
 */
export const fallBackAlarmMail = effect({
  name: 'alarmMail.fallBack',
  input: ById,
  async run({ tx, input: { id }, now, enqueue }) {
    const failed = await tx.alarmMail.findUnique({ where: { id }, include: { alarm: true } })
    if (!failed || failed.state === 'refused') return { told: 0 }
    const { count } = await tx.alarmMail.updateMany({
      where: { id, state: failed.state },
      data: { state: 'refused', settledAt: now },
    })
    if (count === 0 || !failed.vendorId) return { told: 0 }
    const { alarm, occasion, about, vendorId, address } = failed
    if (occasion < alarm.mailed || waitsFor(alarm, now) !== 'vendor') return { told: 0 }
    const same = await tx.alarmMail.findMany({
      where: { alarmId: alarm.id, occasion, vendorId },
      select: { address: true, state: true },
    })
    const refused = new Set(same.filter(({ state }) => state === 'refused').map((mail) => mail.address))
    const [vendor] = await readTold(tx, [vendorId])
    const reasons = failed.reasons as unknown as Reason[]
    const next = vendor ? nextInChain(vendor, { address, reasons }, refused) : []
    const atOnce = failed.state !== 'gathered'
    const told = await leaveMails(tx, [{ alarm, about, atOnce, addressees: next }], now, enqueue)
    if (told === 0 && same.every(({ state }) => state === 'refused')) await unreached(tx, alarm.id, now)
    return { told }
  },
})

async function unreached(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.alarm.updateMany({ where: { id, unreachedSince: null }, data: { unreachedSince: now } })
}
