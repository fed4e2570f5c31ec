import { beforeEach, expect, test } from 'vitest'
import { changeContact, showContact } from '@/lib/contacts'
import {
  confirmByLink,
  confirmReview,
  makeReviewLink,
  openReview,
  showByLink,
  showReview,
} from '@/lib/reviews'
import { anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { standingFor } from '@/tests/support/every-actor'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { anOpenReview, seenBy } from '@/tests/support/reviews'

beforeEach(() => setClock('2026-07-06T08:00:00Z'))

const reviewRow = async (id: string) =>
  (await askOwner<Record<string, unknown>>('select * from review where id = $1', [id]))[0]!

test('the bearer of the mailed link sees contacts and accounts, and confirms them once, without signing in', async () => {
  const { id, vendorId, secret, contact, account, address } = await anOpenReview()
  const { reviewed, state } = value(await showByLink(as.bearer, { secret }))
  expect(state).toBe('open')
  expect(reviewed).toMatchObject({
    contacts: [{ name: contact.name, functions: ['Aftale'], email: address }],
    accounts: [{ name: account.name }],
  })
  const { seen } = reviewed!
  const thrice = await Promise.all([1, 2, 3].map(() => confirmByLink(as.bearer, { secret, seen })))
  expect(thrice.map(kindOf).sort()).toEqual(['ok', 'state', 'state'])
  expect(await lastEntry()).toMatchObject({
    verb: 'review.confirmByLink',
    subject_id: id,
    vendor_id: vendorId,
  })
  expect((await lastEntry())!.changes.find(({ field }) => field === 'confirmedFrom')).not.toHaveProperty(
    'after',
  )
  expect(await reviewRow(id)).toMatchObject({
    state: 'confirmed',
    confirmed_from: address,
    confirmed_by: null,
  })
  const { confirmedAt } = value(await showContact(as.vendorUser(vendorId), { id: contact.id }))
  expect(confirmedAt).toEqual(new Date('2026-07-06T08:00:00Z'))
  expect(value(await showByLink(as.bearer, { secret }))).toMatchObject({
    state: 'confirmed',
    isOld: false,
    reviewed: null,
  })
  expect(value(await makeReviewLink(as.system, { id, address }))).toBeNull()
})

test('what changed since the page was read is not confirmed by it', async () => {
  const { vendorId, secret, contact } = await anOpenReview()
  const seen = await seenBy(secret)
  const before = value(await showContact(as.vendorAdmin(vendorId), { id: contact.id }))
  const number = value(
    await changeContact(as.vendorAdmin(vendorId), {
      ...before,
      email: before.email,
      functions: ['agreement'],
      name: 'Nyt navn',
    } as never),
  )
  expect(number).toMatchObject({ number: 1 })
  expect(faultOf(await confirmByLink(as.bearer, { secret, seen })).message).toContain('ændret')
  await anAccount({ vendorId })
  const fresh = await seenBy(secret)
  expect(fresh).not.toBe(seen)
  const { id } = value(await confirmByLink(as.bearer, { secret, seen: fresh }))
  expect(await reviewRow(id)).toMatchObject({ contact_version: 1 })
})

test('an old link says what has become of its review, and every link of an open one works until it ends', async () => {
  const { id, vendorId, secret, address } = await anOpenReview()
  const other = value(await makeReviewLink(as.system, { id, address: 'admin@proeve.example' }))!
  expect(value(await showByLink(as.bearer, { secret: other.secret })).state).toBe('open')
  await setClock('2026-10-05T08:00:00Z')
  expect(value(await showByLink(as.bearer, { secret })).state).toBe('expired')
  expect(kindOf(await confirmByLink(as.bearer, { secret, seen: '0'.repeat(64) }))).toBe('state')
  await setClock('2027-01-07T08:00:00Z')
  const newer = value(await openReview(as.system, { vendorId }))
  expect(value(await showByLink(as.bearer, { secret })).state).toBe('overtaken')
  const fresh = value(await makeReviewLink(as.system, { id: newer.id, address }))!.secret
  value(await confirmByLink(as.bearer, { secret: fresh, seen: await seenBy(fresh) }))
  expect(kindOf(await showByLink(as.bearer, { secret: 'ukendt' }))).toBe('notFound')
})

test('a user of the vendor confirms, and MedCom on its behalf; nobody else', async () => {
  const { id, vendorId } = await anOpenReview()
  const { seen } = value(await showReview(as.vendorUser(vendorId), {})).reviewed
  const standing = (source: 'phone' | null) => as.vendorAdmin(vendorId, { standsFor: standingFor(source) })
  for (const asker of [
    as.medcomAdmin(),
    as.anonymous,
    as.bearer,
    as.laboratoryUser(vendorId),
    standing(null),
  ])
    expect(kindOf(await confirmReview(asker, { id, seen }))).toBe('forbidden')
  expect(kindOf(await confirmByLink(as.vendorAdmin(vendorId), { secret: 'x', seen }))).toBe('forbidden')
  expect(kindOf(await confirmReview(as.vendorAdmin(await makeVendor()), { id, seen }))).toBe('notFound')
  expect(kindOf(await confirmReview(as.vendorUser(vendorId), { id, seen: '0'.repeat(64) }))).toBe('state')
  value(await confirmReview(standing('phone'), { id, seen }))
  expect(await lastEntry()).toMatchObject({ verb: 'review.confirm', subject_id: id, vendor_id: vendorId })
  expect(kindOf(await confirmReview(as.vendorUser(vendorId), { id, seen }))).toBe('state')
  const shown = value(await showReview(as.vendorUser(vendorId), {}))
  expect(shown).toMatchObject({
    open: null,
    nextOn: '2027-01-06',
    reviews: [{ confirmer: 'MedCom på jeres vegne' }],
  })
})

test('a vendor is shown its own review whatever it asks for; a link is not tried without end', async () => {
  const { vendorId } = await anOpenReview()
  const other = await makeVendor()
  expect(value(await showReview(as.vendorUser(other), { vendorId }))).toMatchObject({
    vendor: { id: other },
    reviewed: { contacts: [], accounts: [] },
    reviews: [],
  })
  expect(value(await showReview(as.medcomReader(), { vendorId })).open).not.toBeNull()
  expect(kindOf(await showReview(as.medcomReader(), {}))).toBe('notFound')
  const tries = Array.from({ length: 121 }, () =>
    confirmByLink(as.bearer, { secret: 'gæt', seen: '0'.repeat(64) }),
  )
  expect((await Promise.all(tries)).map(kindOf)).toContain('rateLimit')
})
