import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addMonths } from '@/lib/text/days'
import { readReviewed } from './reviewed'
import { ShowReview } from './schemas'

/** Reviews that are told of; older ones stand in the log. */
const SHOWN = 20

/** A vendor's reviews: what is there to confirm now, and who confirmed when before (CP-3). */
export const showReview = query({
  name: 'review.show',
  input: ShowReview,
  async run({ actor, tx, input, now }) {
    const vendorId = ownVendor(actor) ?? input.vendorId
    const vendor =
      vendorId &&
      (await tx.organisation.findUnique({
        where: { id: vendorId },
        select: { id: true, name: true, supportPhone: true },
      }))
    if (!vendor) throw new NotFoundError()
    const reviews = await tx.review.findMany({
      where: { vendorId },
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    })
    const users = await tx.user.findMany({
      where: { id: { in: reviews.flatMap(({ confirmedBy }) => confirmedBy ?? []) } },
      select: { id: true, name: true },
    })
    const nameOf = new Map(users.map(({ id, name }) => [id, name]))
    const months = await settingAt(tx, 'review.everyMonths', now, 6)
    const [latest] = reviews
    return {
      vendor,
      open: reviews.find(({ state }) => state === 'open') ?? null,
      reviewed: await readReviewed(tx, vendorId),
      everyMonths: months,
      nextOn: latest ? addMonths(isoDate(latest.confirmedAt ?? latest.openedAt), months) : null,
      reviews: reviews.map((review) => ({
        ...review,
        /** Somebody at MedCom stays unnamed to vendors, and can only have done it on their behalf. */
        confirmer: review.confirmedBy
          ? (nameOf.get(review.confirmedBy) ?? 'MedCom på jeres vegne')
          : (review.confirmedFrom ?? null),
      })),
    }
  },
})
