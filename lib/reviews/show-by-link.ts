import { query } from '@/lib/door'
import { requireLink, TRIES_OF_LINKS } from './link'
import { readReviewed } from './reviewed'
import { linkState } from './rules'
import { BySecret } from './schemas'

/** What the bearer of a mailed link is asked to confirm; of what is settled or too old only that it is so. */
export const showByLink = query({
  name: 'review.showByLink',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one review, and so the vendor.',
  input: BySecret,
  limits: TRIES_OF_LINKS,
  async run({ tx, input, now }) {
    const link = await requireLink(tx, input.secret)
    const { review, vendor } = link
    const state = linkState(link, now)
    const newer = await tx.review.count({
      where: { vendorId: review.vendorId, openedAt: { gt: review.openedAt } },
    })
    return {
      state,
      vendor: vendor.name,
      confirmedAt: review.confirmedAt,
      /** Whether the vendor has been asked again since. */
      isOld: newer > 0,
      reviewed: state === 'open' ? await readReviewed(tx, review.vendorId) : null,
    }
  },
})
