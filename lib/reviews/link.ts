import type { Tx } from '@/lib/db/client'
import { digest } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import type { Origin } from '@/lib/door/verb'

const UNKNOWN_LINK = 'Linket kendes ikke. Måske er det ikke kopieret helt.'

/** What is tried is counted by network, generously, since scanners open links too. */
export const TRIES_OF_LINKS = (_input: unknown, origin: Origin | undefined) => [
  { key: `network ${origin?.network ?? ''}`, max: 120, seconds: 600 },
]

/** The mailed link that a secret stands for, with its review. */
export async function requireLink(tx: Tx, secret: string) {
  const link = await tx.reviewLink.findUnique({
    where: { tokenDigest: digest(secret) },
    include: { review: true, vendor: { select: { name: true } } },
  })
  if (!link) throw new NotFoundError(UNKNOWN_LINK)
  return link
}
