import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { requireTimely, shortNoticeOf } from './agreed'
import { takeStep } from './internal'
import { periodOf, type Period } from './period'
import { MoveMessage } from './schemas'

/** What was announced will be at another time; notice that is too short needs a reason (SM-2). */
export const moveMessage = command({
  name: 'message.move',
  input: MoveMessage,
  timeout: 60_000,
  async run(scope) {
    const { period, shortNotice } = await movedTo(scope.tx, scope.input, scope.now)
    return takeStep(scope, 'move', period, shortNotice)
  },
})

/**
 * The period a message is moved to, and the reason where its notice is too short.
 * @throws ValidationError where it cannot be moved to then, or a reason is missing
 */
export async function movedTo(tx: Tx, input: Period & { id: string; shortNotice: string | null }, now: Date) {
  const message = await tx.serviceMessage.findUnique({ where: { id: input.id }, select: { kind: true } })
  if (!message) throw new NotFoundError()
  const period = periodOf(input)
  requireTimely(message.kind, period, now)
  return { period, shortNotice: await shortNoticeOf(tx, { ...message, ...period }, input.shortNotice, now) }
}
