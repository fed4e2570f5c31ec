import type { Tx } from '@/lib/db/client'
import { NotFoundError } from '@/lib/door/errors'
import type { Origin } from '@/lib/door/verb'
import { isReceiptSecret } from './receipt-secret'

const UNKNOWN_LINK = 'Linket kendes ikke. Måske er det ikke kopieret helt.'

/** What is tried is counted by network, generously, since scanners open links too. */
export const TRIES_OF_LINKS = (_input: unknown, origin: Origin | undefined) => [
  { key: `network ${origin?.network ?? ''}`, max: 120, seconds: 600 },
]

/** The mail whose link somebody holds, with the step that it told of. */
export async function requireDelivery(
  tx: Tx,
  { delivery: id, secret }: { delivery: string; secret: string },
) {
  if (!isReceiptSecret(id, secret)) throw new NotFoundError(UNKNOWN_LINK)
  const delivery = await tx.messageDelivery.findUnique({
    where: { id },
    include: { step: true, vendor: { select: { name: true } } },
  })
  if (!delivery) throw new NotFoundError(UNKNOWN_LINK)
  return delivery
}
