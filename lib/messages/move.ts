import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { shortNoticeOf, takeStep } from './internal'
import { MoveMessage, periodOf } from './schemas'

/** What was announced will be at another time; notice that is too short needs a reason (SM-2). */
export const moveMessage = command({
  name: 'message.move',
  input: MoveMessage,
  timeout: 60_000,
  async run(scope) {
    const { tx, input, now } = scope
    const period = periodOf(input)
    const message = await tx.serviceMessage.findUnique({ where: { id: input.id }, select: { kind: true } })
    if (!message) throw new NotFoundError()
    const reason = await shortNoticeOf(tx, { ...message, ...period }, input.shortNotice, now)
    return takeStep(scope, 'move', period, reason)
  },
})
