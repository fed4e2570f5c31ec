import { expect, test } from 'vitest'
import { deactivateUser, eraseUser, showUser } from '@/lib/people'
import { confirmByLink, makeReviewLink, openReview } from '@/lib/reviews'
import { anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { everywhere } from '@/tests/support/everywhere'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'
import { notesOf, seenBy } from '@/tests/support/reviews'

test('what was mailed to somebody, and what they confirmed from it, forgets their address when they are erased', async () => {
  await setClock('2026-07-06T08:00:00Z')
  const vendorId = await makeVendor()
  await anAccount({ vendorId })
  const { id, email } = await aPerson({ role: 'vendorAdmin', vendorId })
  const review = value(await openReview(as.system, { vendorId }))
  expect(await notesOf(vendorId)).toMatchObject([{ address: email }])
  const { secret } = value(await makeReviewLink(as.system, { id: review.id, address: email }))!
  value(await confirmByLink(as.bearer, { secret, seen: await seenBy(secret) }))
  const { version } = value(await showUser(as.medcomAdmin(), { id }))
  value(await deactivateUser(as.medcomAdmin(), { id, version } as never))
  value(await eraseUser(as.medcomAdmin(), { id }))
  expect(await everywhere(email)).toEqual([])
})
