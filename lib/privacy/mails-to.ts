import { alarmNumber } from '@/lib/alarms/words'
import type { Tx } from '@/lib/db/client'
import { when, type ExtractSection } from './section'

/** Service messages that an extract holds at most, the newest. */
const MESSAGES = 2000

/** What was mailed to these addresses, or waits to be: notes, links and service messages (CP-4). */
export async function mailsTo(tx: Tx, emails: readonly string[]): Promise<ExtractSection> {
  const ofAddress = { address: { in: [...emails] } }
  const notes = await tx.routineNote.findMany({ where: ofAddress })
  const links = await tx.reviewLink.findMany({ where: ofAddress })
  const deliveries = await tx.messageDelivery.findMany({
    where: ofAddress,
    orderBy: { id: 'desc' },
    take: MESSAGES,
    include: { step: { select: { subject: true, at: true } }, receipts: { select: { at: true } } },
  })
  const alarms = await tx.alarmMail.findMany({
    where: ofAddress,
    orderBy: { id: 'desc' },
    take: MESSAGES,
    include: { alarm: { select: { number: true } } },
  })
  return {
    heading: 'Mails, der venter eller er sendt',
    rows: [
      ...notes.map(({ address, heading, text, createdAt, sentAt }) => ({
        Til: address,
        Emne: heading,
        Tekst: text,
        Skrevet: when(createdAt),
        Sendt: when(sentAt),
      })),
      ...links.map(({ address, madeAt, expiresAt }) => ({
        Til: address,
        Emne: 'Link til gennemgang af kontaktpersoner og konti',
        Skrevet: when(madeAt),
        'Virker til': when(expiresAt),
      })),
      ...deliveries.map(({ address, name, step, sentAt, receipts }) => ({
        Til: address,
        Navn: name,
        Emne: step.subject,
        Skrevet: when(step.at),
        Sendt: when(sentAt),
        Kvitteret: when(receipts[0]?.at ?? null),
      })),
      ...alarms.map(({ address, name, alarm, at, settledAt }) => ({
        Til: address,
        Navn: name,
        Emne: `Alarm ${alarmNumber(alarm.number)}`,
        Skrevet: when(at),
        Sendt: when(settledAt),
      })),
    ],
  }
}
