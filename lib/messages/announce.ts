import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { promisedUpdate, requireTimely, shortNoticeOf } from './agreed'
import { concernedBy } from './audience'
import { again, keepAudience } from './internal'
import { periodOf } from './period'
import { firstState } from './rules'
import { AnnounceMessage } from './schemas'
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
    requireTimely(kind, period, now)
    const shortNotice = await shortNoticeOf(tx, { kind, ...period }, input.shortNotice, now)
    const concerned = await concernedBy(tx, input, now)
    const state = firstState(kind)
    const affectsAll = input.affects === 'all'
    await tx.$queryRaw`select last from message_feed where id = 1 for update`
    const sent = await sentFrom(tx, input)
    if (sent && isSame(sent, input)) return again(sent)
    const last = await tx.serviceMessage.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    const nextUpdateAt = await promisedUpdate(tx, { kind, priority, state }, now)
    const stored = { kind, priority, state, title, ...period, affectsAll, number: (last?.number ?? 0) + 1 }
    const { id } = await tx.serviceMessage.create({
      data: {
        ...stored,
        ...(input.form && !sent && { id: input.form }),
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
    return { id, number: stored.number, ...told, again: false }
  },
})

/** What was announced from the same form, which a browser may send twice: the form is the message's id. */
async function sentFrom(tx: Tx, { form }: { form: string | null }) {
  if (!form) return null
  return tx.messageStep.findUnique({
    where: { messageId_number: { messageId: form, number: 1 } },
    include: {
      message: { select: { number: true, kind: true, title: true } },
      _count: { select: { deliveries: true } },
    },
  })
}

function isSame(
  { text, message }: { text: string; message: { kind: string; title: string } },
  input: { kind: string; title: string; text: string },
): boolean {
  return text === input.text && message.kind === input.kind && message.title === input.title
}
