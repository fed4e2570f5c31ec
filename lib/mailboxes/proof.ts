import type { Origin } from '@/lib/door/verb'

export const UNKNOWN_LINK = 'Linket kendes ikke. Måske er der sendt et nyere.'

/** A mailbox is not guessed: what is tried is counted by network, generously, since scanners open links too. */
export const TRIES_OF_LINKS = (_input: unknown, origin: Origin | undefined) => [
  { key: `network ${origin?.network ?? ''}`, max: 120, seconds: 600 },
]

/** What has become of a link: it may be used, was used, or is too old. */
export function proofOf(
  mailbox: { askedAt: Date | null; provenAt: Date | null; tokenExpiresAt: Date | null },
  now: Date,
): 'open' | 'used' | 'expired' {
  const { askedAt, provenAt, tokenExpiresAt } = mailbox
  if (provenAt && askedAt && provenAt >= askedAt) return 'used'
  return tokenExpiresAt && tokenExpiresAt > now ? 'open' : 'expired'
}
