import { TOKEN } from '@/lib/door/actor'
import {
  advanceReview,
  confirmByLink,
  listDueReviews,
  listReviews,
  makeReviewLink,
  openReview,
  showByLink,
} from '@/lib/reviews'
import { done, type Seed } from './context'

/** Days between two looks at what is due. */
const STEP = 7
/** Vendors that are asked by MedCom lately, so that every step of a review is seen: days ago. */
const ASKED = [3, 17, 31]

/**
 * Reviews of a year: most vendors confirm from the mail within the week; the second answers once and then no more, the
 * third not the first time.
 */
export async function seedReviews(seed: Seed): Promise<void> {
  await seed.daysAgo(0, 8)
  const { rows: vendors } = await done(listReviews(seed.medcom, { size: 1000 }))
  const answers = (vendorId: string, confirmedBefore: boolean, day: number) => {
    const at = vendors.findIndex(({ id }) => id === vendorId)
    if (at === 1) return !confirmedBefore
    return at === 2 ? day < 200 : true
  }
  for (let day = 371; day > 35; day -= STEP) {
    await seed.daysAgo(day, 8)
    await doWhatIsDue(seed)
    const { rows } = await done(listReviews(seed.medcom, { state: 'open', size: 1000 }))
    await seed.daysAgo(day - 3, 10)
    for (const { id, open, confirmedAt } of rows)
      if (open && answers(id, confirmedAt !== null, day)) await confirmFromMail(seed, open.id)
  }
  const free = vendors.slice(3)
  for (let day = 34; day > 0; day -= 1) {
    await seed.daysAgo(day, 8)
    const asked = free[ASKED.indexOf(day)]
    if (asked && ASKED.includes(day)) await openReview(seed.medcom, { vendorId: asked.id })
    if (day % STEP === 2) await doWhatIsDue(seed)
  }
}

async function doWhatIsDue(seed: Seed) {
  const due = await done(listDueReviews(seed.system, {}))
  for (const vendorId of due.open) await done(openReview(seed.system, { vendorId }))
  for (const id of due.advance) await advanceReview(seed.system, { id })
}

async function confirmFromMail(seed: Seed, id: string) {
  const address = `aftale-${id.slice(-4)}@proeve.example`
  const link = await done(makeReviewLink(seed.system, { id, address }))
  const bearer = { actor: TOKEN }
  const secret = link?.secret ?? ''
  const { reviewed } = await done(showByLink(bearer, { secret }))
  if (reviewed) await done(confirmByLink(bearer, { secret, seen: reviewed.seen }))
}
