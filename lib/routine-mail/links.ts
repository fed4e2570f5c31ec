import type { Context } from '@/lib/door'
import type { Outcome } from '@/lib/door/errors'
import { makeProofLink } from '@/lib/mailboxes/make-proof-link'
import { proofPath } from '@/lib/mailboxes/mails'
import { makeReviewLink } from '@/lib/reviews/make-link'
import { reviewPath } from '@/lib/reviews/words'

type LinkMaker = (scope: Context, subjectId: string, address: string) => Promise<Outcome<string | null>>

/**
 * Notes whose link holds a secret, by their kind: it is made when the mail is written, since only digests are stored.
 * Null where there is nothing left to do, and so nothing to tell.
 */
export const LINKS: Record<string, LinkMaker> = {
  'mailbox.attest': async (scope, id) => {
    const made = await makeProofLink(scope, { id })
    return made.ok ? { ok: true, value: made.value && proofPath(made.value.secret) } : made
  },
  'review.ask': async (scope, id, address) => {
    const made = await makeReviewLink(scope, { id, address })
    return made.ok ? { ok: true, value: made.value && reviewPath(made.value.secret) } : made
  },
}

/** Notes that concern the mailbox alone to which they are mailed: nobody stands in for it. */
export const ONLY_FOR_ITSELF = ['mailbox.attest']
