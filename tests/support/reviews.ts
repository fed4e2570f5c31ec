import { makeReviewLink, openReview, showByLink } from '@/lib/reviews'
import { anAccount } from './accounts'
import { as } from './actors'
import { aContact } from './contacts'
import { askOwner } from './database'
import { value } from './outcomes'
import { makeVendor } from './parties'

let counter = 0

/** A vendor with one contact for its agreement and one account, both from 5 January 2026: due half a year later. */
export async function aVendorToReview() {
  const vendorId = await makeVendor()
  const contact = await aContact({
    vendorId,
    functions: ['agreement'],
    name: `Aftalekontakt ${(counter += 1)}`,
  })
  const account = await anAccount({ vendorId })
  const [mailbox] = await askOwner<{ address: string }>('select address from mailbox where id = $1', [
    contact.mailboxId,
  ])
  return { vendorId, contact, account, address: mailbox!.address }
}

/** The same, asked today, with the link that is mailed to its contact. */
export async function anOpenReview() {
  const vendor = await aVendorToReview()
  const { id } = value(await openReview(as.system, { vendorId: vendor.vendorId }))
  const { secret } = value(await makeReviewLink(as.system, { id, address: vendor.address }))!
  return { ...vendor, id, secret }
}

/** The digest of what the page of a link shows now. */
export async function seenBy(secret: string): Promise<string> {
  return value(await showByLink(as.bearer, { secret })).reviewed!.seen
}

/** The notes about reviews that wait or were mailed, by address. */
export function notesOf(vendorId: string) {
  return askOwner<{ address: string; heading: string }>(
    `select address, heading from routine_note where vendor_id = $1 and kind = 'review.ask' order by address`,
    [vendorId],
  )
}
