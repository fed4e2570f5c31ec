import { effect } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { newSecret } from '@/lib/people/secret'
import { LINK_DAYS } from './rules'
import { MakeLink } from './schemas'

/** The secret of a fresh link to a review, for the mail to an address; null where nobody needs to answer any more. */
export const makeReviewLink = effect({
  name: 'review.makeLink',
  input: MakeLink,
  async run({ tx, input: { id, address }, now }) {
    const review = await tx.review.findUnique({ where: { id }, select: { vendorId: true, state: true } })
    if (review?.state !== 'open') return null
    const secret = newSecret()
    await tx.reviewLink.create({
      data: {
        tokenDigest: digest(secret),
        reviewId: id,
        vendorId: review.vendorId,
        address,
        madeAt: now,
        expiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
      },
    })
    return { secret }
  },
})
