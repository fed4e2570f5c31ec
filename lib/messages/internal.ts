import type { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import type { CommandScope } from '@/lib/door'
import { userOf, type Actor } from '@/lib/door/actor'
import type { Concerned } from './audience'
import { stepFrom, type Changes } from './next-step'
import { isClosed, type LaterDeed } from './rules'
import type { TakeStep } from './schemas'
import { tell } from './tell'

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
  const before = await toldAlready(tx, input, deed, actor)
  if (before) return before
  const { message, next, concerned } = await stepFrom(tx, input, deed, changes, now)
  const { components: _components, ...fields } = changes
  const after = { ...fields, state: next.state }
  await tx.serviceMessage.update({
    where: { id },
    data: {
      ...after,
      endsAt: next.endsAt,
      nextUpdateAt: next.nextUpdateAt,
      closedAt: isClosed(next.state) ? now : null,
      version: { increment: 1 },
    },
  })
  if (changes.components) {
    await tx.messageComponent.deleteMany({ where: { messageId: id } })
    await tx.messageComponent.createMany({
      data: next.components.map((part) => ({ messageId: id, ...part })),
    })
  }
  if (!message.affectsAll) await keepAudience(tx, id, concerned)
  const told = await tell(
    tx,
    next,
    { deed, text, notifies: notifies === 'ja', shortNotice },
    { actor, now, concerned, before: message.components },
  )
  const was = Object.fromEntries(Object.keys(after).map((key) => [key, message[key as keyof typeof after]]))
  record({ type: 'message', id, before: was, after: { ...after, text, recipients: told.recipients } })
  enqueue('messages.send', {}, {})
  enqueue('webhooks.send', {}, {})
  return { id, number: message.number, ...told, again: false }
}

/**
 * The very same step, told by the same person from the same version: a button pressed twice, or sent again by going back. It is
 * not told twice (SM-6).
 */
async function toldAlready(
  tx: Tx,
  { id, version, text }: { id: string; version: number; text: string },
  deed: LaterDeed,
  actor: Actor,
) {
  const step = await tx.messageStep.findFirst({
    where: { messageId: id },
    orderBy: { number: 'desc' },
    include: {
      message: { select: { number: true, version: true } },
      _count: { select: { deliveries: true } },
    },
  })
  if (!step || step.message.version !== version + 1) return null
  if (step.deed !== deed || step.text !== text || step.by !== userOf(actor)) return null
  return again(step)
}

/** A step that was told before, as the command that told it answered. */
export function again(step: {
  id: string
  messageId: string
  message: { number: number }
  _count: { deliveries: number }
}) {
  return {
    id: step.messageId,
    number: step.message.number,
    stepId: step.id,
    recipients: step._count.deliveries,
    gaps: 0,
    again: true,
  }
}
