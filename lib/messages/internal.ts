import type { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import type { CommandScope } from '@/lib/door'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { settingAt } from '@/lib/door/setting'
import { formatDate } from '@/lib/format'
import { concernedBy, type Concerned } from './audience'
import { can, earliestDay, isClosed, isShortNotice, nextUpdate, TRANSITIONS, type LaterDeed } from './rules'
import type { TakeStep } from './schemas'
import { tell } from './tell'
import { deedWord, stateWord, type MessageKind, type MessageState, type Part, type Priority } from './words'

/** When more is promised of a message in the state it now has. */
export async function promisedUpdate(
  tx: Tx,
  message: { kind: MessageKind; state: MessageState; priority: Priority },
  now: Date,
): Promise<Date | null> {
  return nextUpdate(message, now, await settingAt(tx, 'message.updateMinutes', now, {}))
}

/**
 * The reason to keep for a notice that is too short; null where it is long enough.
 * @throws ValidationError where it is too short and no reason is given
 */
export async function shortNoticeOf(
  tx: Tx,
  message: { kind: MessageKind; startsAt: Date },
  reason: string | null,
  now: Date,
): Promise<string | null> {
  const months = await settingAt<Partial<Record<MessageKind, number>>>(tx, 'message.noticeMonths', now, {})
  if (!isShortNotice(message, now, months)) return null
  if (reason) return reason
  const earliest = formatDate(earliestDay(message.kind, now, months)!)
  throw new ValidationError({
    shortNotice: `Varslet er for kort: det kan tidligst være den ${earliest}. Skriv hvorfor, eller vælg en senere dag.`,
  })
}

/** Keeps whom a message concerns, which decides who sees it. */
export async function keepAudience(
  tx: Tx,
  messageId: string,
  { vendors, laboratories }: Concerned,
): Promise<void> {
  await tx.messageAffected.deleteMany({ where: { messageId } })
  await tx.messageAffected.createMany({
    data: [
      ...vendors.map((vendorId) => ({ messageId, vendorId })),
      ...(laboratories ?? []).map((laboratoryId) => ({ messageId, laboratoryId })),
    ],
  })
}

interface Changes {
  startsAt?: Date
  endsAt?: Date | null
  title?: string
  priority?: Priority
  components?: readonly Part[]
}

type Scope = CommandScope<z.output<typeof TakeStep>>

/**
 * The next step in the life of a message: changes it, and tells those who are concerned now, unless it shall be told on the
 * status page alone (SM-2).
 * @throws StateError where that step does not lead on from the state
 */
export async function takeStep(
  { actor, tx, input, now, record, enqueue }: Scope,
  deed: LaterDeed,
  changes: Changes = {},
  shortNotice: string | null = null,
) {
  const { id, text, notifies } = input
  await tx.$queryRaw`select id from service_message where id = ${id}::uuid for update`
  const message = await tx.serviceMessage.findUnique({
    where: { id },
    include: { components: true, targets: true },
  })
  if (!message) throw new NotFoundError()
  if (!can(deed, message.state, message.kind))
    throw new StateError(
      `${deedWord(deed, message.kind)} kan ikke meldes om det, der er ${stateWord(message.state, message.kind).toLowerCase()}.`,
    )
  requireVersion(message, { version: input.version }, [])
  const { components = message.components, ...fields } = changes
  const state = TRANSITIONS[deed].to ?? message.state
  const closed = isClosed(state)
  const after = { ...fields, state }
  const next = {
    ...message,
    ...after,
    components: components.map(({ component, environment }) => ({ component, environment })),
  }
  // What has ended, ended now, whatever was expected.
  const endsAt =
    deed === 'finish' && (!next.endsAt || next.endsAt > now) ? later(now, next.startsAt) : next.endsAt
  const nextUpdateAt = closed ? null : await promisedUpdate(tx, next, now)
  await tx.serviceMessage.update({
    where: { id },
    data: {
      ...after,
      endsAt,
      nextUpdateAt,
      closedAt: closed ? now : null,
      version: { increment: 1 },
    },
  })
  if (changes.components) {
    await tx.messageComponent.deleteMany({ where: { messageId: id } })
    await tx.messageComponent.createMany({
      data: next.components.map((part) => ({ messageId: id, ...part })),
    })
  }
  const concerned = await concernedBy(tx, targetsOf(message), now)
  if (!message.affectsAll) await keepAudience(tx, id, concerned)
  const told = await tell(
    tx,
    { ...next, endsAt, nextUpdateAt },
    { deed, text, notifies: notifies === 'ja', shortNotice },
    { actor, now, concerned, before: message.components },
  )
  const before = Object.fromEntries(
    Object.keys(after).map((key) => [key, message[key as keyof typeof after]]),
  )
  record({ type: 'message', id, before, after: { ...after, text, recipients: told.recipients } })
  enqueue('messages.send', {}, {})
  enqueue('webhooks.send', {}, {})
  return { id, number: message.number, ...told }
}

const later = (one: Date, other: Date) => (one > other ? one : other)

function targetsOf({
  affectsAll,
  targets,
}: {
  affectsAll: boolean
  targets: readonly { vendorId: string | null; laboratoryId: string | null; systemId: string | null }[]
}) {
  return {
    affects: affectsAll ? ('all' as const) : ('chosen' as const),
    vendorIds: targets.flatMap(({ vendorId }) => vendorId ?? []),
    laboratoryIds: targets.flatMap(({ laboratoryId }) => laboratoryId ?? []),
    systemIds: targets.flatMap(({ systemId }) => systemId ?? []),
  }
}
