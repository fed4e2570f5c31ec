import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { concernedBy } from './audience'
import { keepAudience, promisedUpdate, shortNoticeOf } from './internal'
import { firstState } from './rules'
import { AnnounceMessage, periodOf } from './schemas'
import { tell } from './tell'

/**
 * Tells those concerned of a disturbance, a window or a change: the message, its first step and a mail for each are there
 * when this is committed, and sent by the worker (SM-1, SM-3, SM-6). Notice that is too short needs a reason.
 */
export const announceMessage = command({
  name: 'message.announce',
  input: AnnounceMessage,
  timeout: 60_000,
  async run({ actor, tx, input, now, record, enqueue }) {
    const { kind, priority, title, text, components } = input
    const period = periodOf(input)
    const shortNotice = await shortNoticeOf(tx, { kind, ...period }, input.shortNotice, now)
    const concerned = await concernedBy(tx, input, now)
    const state = firstState(kind)
    const affectsAll = input.affects === 'all'
    await tx.$queryRaw`select last from message_feed where id = 1 for update`
    const last = await tx.serviceMessage.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    const nextUpdateAt = await promisedUpdate(tx, { kind, priority, state }, now)
    const stored = { kind, priority, state, title, ...period, affectsAll, number: (last?.number ?? 0) + 1 }
    const { id } = await tx.serviceMessage.create({
      data: {
        ...stored,
        createdAt: now,
        createdBy: userOf(actor),
        nextUpdateAt,
        components: { create: components },
        targets: {
          create: affectsAll
            ? []
            : [
                ...input.vendorIds.map((vendorId) => ({ vendorId })),
                ...input.laboratoryIds.map((laboratoryId) => ({ laboratoryId })),
                ...input.systemIds.map((systemId) => ({ systemId })),
              ],
        },
      },
    })
    if (!affectsAll) await keepAudience(tx, id, concerned)
    const told = await tell(
      tx,
      { id, ...stored, nextUpdateAt, components },
      { deed: 'announce', text, notifies: true, shortNotice },
      { actor, now, concerned },
    )
    record({ type: 'message', id, after: { ...stored, text, recipients: told.recipients } })
    enqueue('messages.send', {}, {})
    enqueue('webhooks.send', {}, {})
    return { id, number: stored.number, ...told }
  },
})
