import type { Context } from '@/lib/door'
import {
  announceMessage,
  beginMessage,
  finishMessage,
  moveMessage,
  passOn,
  receiptMessage,
  planDeliveries,
  turnDeliveries,
  updateMessage,
} from '@/lib/messages'
import { addDays } from '@/lib/text/days'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import { DISTURBANCES, WINDOWS, type PastDisturbance, type PastWindow } from './messages-data'
import { called, seedWebhooks } from './webhooks'

const HOUR = 3_600_000

/** Somebody at each vendor. */
type Readers = readonly Context[]

/**
 * What was told in a year: a window about every second month, disturbances between them, one that is not solved yet, and a
 * window next week. Their mails and calls are written down as sent; nobody's mailbox is filled.
 */
export async function seedMessages(seed: Seed, signatories: DemoSignatories): Promise<void> {
  const readers = Object.values(signatories.vendors)
  const webhooks = await seedWebhooks(seed, signatories)
  for (const window of WINDOWS) await pastWindow(seed, readers, window)
  for (const disturbance of DISTURBANCES) await pastDisturbance(seed, readers, disturbance)
  await webhooks.close()
  await openDisturbance(seed, readers)
}

const day = (seed: Seed, ago: number) => addDays(seed.today, -ago)

async function pastWindow(
  seed: Seed,
  readers: Readers,
  { ago, title, components, movedBy, isComing }: PastWindow,
) {
  const from = ago + (movedBy ?? 0)
  await seed.daysAgo(from + 40, 9)
  const period = (on: number) => ({
    startsOn: day(seed, on),
    startsTime: '22:00',
    endsOn: day(seed, on - 1),
    endsTime: '02:00',
  })
  const { id } = await done(
    announceMessage(seed.medcom, {
      kind: 'maintenance',
      priority: 'p3',
      title,
      text: 'NPN-servicen er lukket i servicevinduet. Træk de numre, I får brug for, inden det begynder.',
      components: [...components],
      ...period(from),
    }),
  )
  await mailed(seed)
  await answered(readers, { id, step: 1 })
  let version = 1
  const next = () => ({ id, version: version++ })
  if (movedBy) {
    await seed.daysAgo(from + 35, 12)
    const text = 'Servicevinduet er flyttet til en anden dag. Klokkeslættene er de samme.'
    await done(moveMessage(seed.medcom, { ...next(), ...period(ago), text }))
    await mailed(seed)
  }
  if (isComing) return
  await seed.daysAgo(ago, 21)
  await done(beginMessage(seed.medcom, { ...next(), text: 'Servicevinduet er begyndt.' }))
  await mailed(seed)
  await seed.daysAgo(ago - 1, 0)
  await done(finishMessage(seed.medcom, { ...next(), text: 'Servicevinduet er slut, og alt virker igen.' }))
  await mailed(seed)
}

async function pastDisturbance(
  seed: Seed,
  readers: Readers,
  { ago, hour, hours, priority, title, components, cause }: PastDisturbance,
) {
  const begun = Date.parse(`${day(seed, ago)}T00:00:00Z`) + hour * HOUR
  await seed.at(new Date(begun))
  const { id } = await done(
    announceMessage(seed.medcom, {
      kind: 'disturbance',
      priority,
      title,
      text: `${title}. Vi leder efter fejlen og skriver igen. Brug jeres nødprocedure, hvis I ikke kan vente.`,
      components: [...components],
      startsOn: day(seed, ago),
      startsTime: `${String(hour).padStart(2, '0')}:00`,
    }),
  )
  await mailed(seed)
  await answered(readers, { id, step: 1 })
  await seed.at(new Date(begun + (hours * HOUR) / 2))
  await done(
    updateMessage(seed.medcom, { id, version: 1, text: `Fejlen er fundet: ${cause} Vi er ved at rette.` }),
  )
  await mailed(seed)
  await seed.at(new Date(begun + hours * HOUR))
  await done(finishMessage(seed.medcom, { id, version: 2, text: `Fejlen er løst. ${cause}` }))
  await mailed(seed)
}

/** Small enough for a demo to live with; its next update is promised for tomorrow. */
async function openDisturbance(seed: Seed, readers: Readers) {
  await seed.daysAgo(1, 13)
  const { id } = await done(
    announceMessage(seed.medcom, {
      kind: 'disturbance',
      priority: 'p4',
      title: 'Opslag i portalen svarer langsomt',
      text: 'Opslag i portalen kan tage op til ti sekunder. Svarene er rigtige, og webservicen er ikke ramt.',
      components: ['production:lookUp'],
      startsOn: day(seed, 1),
      startsTime: '13:30',
    }),
  )
  await called(seed, { busy: true })
  await mailed(seed)
  await answered(readers, { id, step: 1 })
  await seed.at(new Date(Date.parse(`${day(seed, 1)}T13:01:00Z`)))
  await called(seed)
  await seed.daysAgo(0, 6)
  const text = 'Vi har fundet årsagen og retter den i morgen. Indtil da kan opslag stadig være langsomme.'
  await done(updateMessage(seed.medcom, { id, version: 1, text }))
  await mailed(seed)
}

/** Most vendors say that they have seen it, and every other that its laboratories know. */
async function answered(readers: Readers, read: { id: string; step: number }) {
  for (const [index, reader] of readers.entries()) {
    if (index % 4 === 3) continue
    await done(index % 2 === 0 ? passOn(reader, read) : receiptMessage(reader, read))
  }
}

/** Writes the mails that wait down as accepted by the mail server, and the calls as answered. */
async function mailed(seed: Seed) {
  await called(seed)
  const holder = 1
  for (;;) {
    const { next } = await done(planDeliveries(seed.system, { after: null }))
    const planned = next.slice(0, 200)
    if (planned.length === 0) return
    const candidates = planned.map(({ id }) => id)
    const taken = await done(
      turnDeliveries(seed.system, { settled: [], candidates, room: 200, holder, durable: true }),
    )
    const settled = taken.map(({ id, attempts }) => ({
      id,
      address: '',
      attempts,
      state: 'accepted' as const,
      answer: '250 2.0.0 Ok',
      unknowable: false,
      ofAddress: false,
      wait: 0,
    }))
    await done(turnDeliveries(seed.system, { settled, candidates: [], room: 0, holder, durable: true }))
  }
}
