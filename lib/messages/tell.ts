import { randomUUID } from 'node:crypto'
import { Prisma, type Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { userOf } from '@/lib/door/actor'
import { queueWebhooks } from '@/lib/webhooks/queue'
import { resolveRecipients, type Concerned } from './audience'
import { factsOf, type Facts } from './facts'
import { queueDeliveries } from './queue-deliveries'
import { keepUnreached } from './receipts'
import { subjectOf } from './subject'
import type { MessageDeed, Part } from './words'

/** A message as a step tells of it. */
export type ToldMessage = Facts & { id: string }

interface Step {
  deed: MessageDeed
  text: string
  notifies: boolean
  shortNotice?: string | null
}

interface Surroundings {
  actor: Actor
  now: Date
  concerned: Concerned
  /** The parts it was about until now: those who were told of them hear that it is about others. */
  before?: readonly Part[]
}

/**
 * Writes down a step and a mail for each who gets it, in the same transaction: what is committed is sent, and to those who
 * were found now (SM-3, SM-6). Call it last: the row that numbers the steps is held until commit.
 */
export async function tell(
  tx: Tx,
  message: ToldMessage,
  { deed, text, notifies, shortNotice = null }: Step,
  { actor, now, concerned, before = [] }: Surroundings,
): Promise<{ stepId: string; recipients: number; gaps: number }> {
  const { id, kind, components } = message
  const told = notifies
    ? await resolveRecipients(tx, { kind, components: [...before, ...components] }, concerned, now)
    : { recipients: [], gaps: [] }
  const last = await tx.messageStep.findFirst({
    where: { messageId: id },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const stepId = randomUUID()
  const [feed] = await tx.$queryRaw<{ last: bigint }[]>(
    Prisma.sql`update message_feed set last = last + 1 where id = 1 returning last`,
  )
  await tx.messageStep.create({
    data: {
      id: stepId,
      messageId: id,
      number: (last?.number ?? 0) + 1,
      sequence: feed!.last,
      deed,
      subject: subjectOf(message, deed),
      text,
      facts: { ...factsOf(message) },
      shortNotice,
      notifies,
      at: now,
      by: userOf(actor),
    },
  })
  await queueWebhooks(tx, stepId, concerned.vendors, now)
  await queueDeliveries(tx, { stepId, messageId: id, dueAt: now }, told.recipients)
  const reached = new Set(told.recipients.flatMap(({ reasons }) => reasons.map(({ vendorId }) => vendorId)))
  const unreached = told.gaps.map(({ vendorId }) => vendorId).filter((vendorId) => !reached.has(vendorId))
  await keepUnreached(tx, stepId, [...new Set(unreached)], now)
  return { stepId, recipients: told.recipients.length, gaps: told.gaps.length }
}
