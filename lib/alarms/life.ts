import type { Deed } from '@/lib/audit/deed'
import type { Prisma, Tx } from '@/lib/db/client'
import { behalfOf, sideOf, userOf, type Actor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { canDo, lifeOf, type LifeDeed } from './life-rules'
import { LIFE_WORDS, type EventDeed } from './life-words'

/** The alarm, locked until the transaction ends. @throws NotFoundError */
export async function lockAlarm(tx: Tx, id: string) {
  await tx.$queryRaw`select id from alarm where id = ${id}::uuid for update`
  const alarm = await tx.alarm.findUnique({ where: { id } })
  if (!alarm) throw new NotFoundError()
  return alarm
}
export type StoredAlarm = Prisma.AlarmGetPayload<object>

/** The alarm, locked, if that may be done about it now. @throws NotFoundError, StateError */
export async function lockFor(
  tx: Tx,
  id: string,
  deed: LifeDeed,
  actor: Actor,
  now: Date,
): Promise<StoredAlarm> {
  const alarm = await lockAlarm(tx, id)
  if (!canDo(deed, alarm, sideOf(actor), now))
    throw new StateError(
      `Det kan ikke gøres nu: alarmen er "${LIFE_WORDS[lifeOf(alarm, now)].toLowerCase()}". Genindlæs siden for at se, hvad der er sket.`,
    )
  return alarm
}

interface Event {
  deed: EventDeed
  text?: string | null
  internal?: boolean
  ownerId?: string | null
  until?: Date
}

/** Leaves a line in the alarm's course: who did what, when. Nobody given: the portal itself. */
export const leaveEvent = (
  tx: Tx,
  alarm: Pick<StoredAlarm, 'id' | 'vendorId'>,
  event: Event,
  at: Date,
  actor?: Actor,
): Promise<void> => leaveEvents(tx, [alarm], event, at, actor)

/** The same line in the course of several. */
export async function leaveEvents(
  tx: Tx,
  alarms: readonly Pick<StoredAlarm, 'id' | 'vendorId'>[],
  event: Event,
  at: Date,
  actor?: Actor,
): Promise<void> {
  if (alarms.length === 0) return
  const person = actor && actor.kind !== 'system'
  await tx.alarmEvent.createMany({
    data: alarms.map(({ id: alarmId, vendorId }) => ({
      alarmId,
      vendorId,
      at,
      side: person ? sideOf(actor) : 'portal',
      by: person ? userOf(actor) : null,
      onBehalf: person ? (behalfOf(actor)?.split(':')[1] ?? null) : null,
      ...event,
    })),
  })
}

/** Changes an alarm that is locked. */
export async function changeAlarm(tx: Tx, id: string, data: Prisma.AlarmUncheckedUpdateInput): Promise<void> {
  await tx.alarm.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
}

/** What happened to an alarm, as the log tells it. */
export function lifeDeed(
  { id, vendorId, laboratoryId }: Pick<StoredAlarm, 'id' | 'vendorId' | 'laboratoryId'>,
  after: Record<string, unknown>,
  before: Record<string, unknown> = {},
): Deed {
  return { type: 'alarm', id, before, after, vendorId, laboratoryId }
}

/** What an alarm that was put off becomes when it comes back: new, as nobody has seen it this time. */
export function wakened(now: Date) {
  return {
    state: 'open',
    snoozedUntil: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    waitsSince: now,
  } satisfies Prisma.AlarmUncheckedUpdateInput
}

/** What an alarm becomes when its vendor has answered: it waits for MedCom, and nobody needs to ring. */
export function answered(now: Date) {
  return { answeredAt: now, waitsSince: now, unreachedSince: null } satisfies Prisma.AlarmUncheckedUpdateInput
}
