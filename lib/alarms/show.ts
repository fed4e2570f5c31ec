import { actedWords } from '@/lib/behalf/words'
import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { lifeOf, SNOOZE_DAYS, waitsFor } from './life-rules'
import { ById } from './life-schemas'
import { alarmText } from './text'

/** So many of its occurrences are shown; the draws of all of them are in the draw log. */
const SHOWN = 50

const named = { select: { id: true, name: true } } as const

/** One alarm: what was found and in which draws, its course, whom it waits for and who was mailed (DR-3). */
export const showAlarm = query({
  name: 'alarm.show',
  input: ById,
  async run({ tx, actor, input: { id }, now }) {
    const alarm = await tx.alarm.findUnique({
      where: { id },
      include: {
        laboratory: named,
        vendor: named,
        owner: named,
        earlier: { select: { id: true, number: true, closedAt: true, closingReason: true } },
        later: { select: { id: true, number: true }, orderBy: { number: 'asc' }, take: 1 },
      },
    })
    if (!alarm) throw new NotFoundError()
    const staff = isStaff(actor)
    const found = await tx.alarmOccurrence.findMany({
      where: { alarmId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    })
    const account =
      alarm.account && alarm.vendorId
        ? await tx.account.findFirst({
            where: { name: alarm.account, vendorId: alarm.vendorId },
            select: { id: true },
          })
        : null
    return {
      ...alarm,
      accountId: account?.id ?? null,
      life: lifeOf(alarm, now),
      waits: waitsFor(alarm, now),
      waitsSince: alarm.waitsSince ?? alarm.raisedAt,
      text: alarmText(alarm.kind, alarm.facts),
      found: found.map(({ id: key, at, drawId, facts }) => ({
        id: key,
        at,
        drawId,
        text: alarmText(alarm.kind, facts),
      })),
      events: await eventsOf(tx, id, staff),
      mails: await tx.alarmMail.findMany({
        where: { alarmId: id },
        orderBy: [{ at: 'desc' }, { name: 'asc' }],
        take: SHOWN,
        select: { id: true, at: true, about: true, name: true, address: true, state: true, vendorId: true },
      }),
      /** Whom it can be given to, for MedCom. */
      owners: staff ? await administrators(tx) : [],
      now,
      snooze: { first: addDays(isoDate(now), 1), last: addDays(isoDate(now), SNOOZE_DAYS) },
    }
  },
})

function administrators(tx: Tx) {
  return tx.user.findMany({
    where: { role: 'medcomAdmin', deactivatedAt: null, erasedAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}

/** The course, the newest first; a name only where the reader may see whose it is. */
async function eventsOf(tx: Tx, alarmId: string, staff: boolean) {
  const events = await tx.alarmEvent.findMany({
    where: { alarmId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  const ids = events.flatMap(({ by, ownerId }) => [by, ownerId].filter((one) => one !== null))
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map(({ by, ownerId, onBehalf, ...event }) => ({
    ...event,
    who: actedWords((by && names.get(by)) ?? null, onBehalf, staff),
    owner: (ownerId && names.get(ownerId)) ?? null,
    isOwnerless: event.deed === 'assigned' && ownerId === null,
  }))
}
