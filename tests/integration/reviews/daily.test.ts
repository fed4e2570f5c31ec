import { beforeEach, describe, expect, test } from 'vitest'
import { emptyQueue } from '@/lib/jobs/queue'
import { showOverview } from '@/lib/overview'
import {
  advanceReview,
  confirmReview,
  listCoverage,
  listDueReviews,
  listReviews,
  openReview,
  showReview,
} from '@/lib/reviews'
import { reviewTasks } from '@/lib/reviews/jobs'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'
import { anOpenReview, aVendorToReview, notesOf } from '@/tests/support/reviews'

const daily = async () => {
  await askOwner(`select graphile_worker.add_job('reviews.daily', '{}')`)
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: reviewTasks })
}
const openOf = async (vendorId: string) => value(await showReview(as.medcomReader(), { vendorId })).open
const countOf = async (vendorId: string) =>
  value(await showReview(as.medcomReader(), { vendorId })).reviews.length

beforeEach(() => setClock('2026-07-06T08:00:00Z'))

describe('review.open', () => {
  test('asks the contact once an interval has passed, not before, and logs it', async () => {
    const { vendorId, address } = await aVendorToReview()
    await setClock('2026-07-04T08:00:00Z')
    expect(kindOf(await openReview(as.system, { vendorId }))).toBe('state')
    await setClock('2026-07-05T08:00:00Z')
    const { id } = value(await openReview(as.system, { vendorId }))
    expect(await lastEntry()).toMatchObject({ verb: 'review.open', subject_id: id, vendor_id: vendorId })
    expect(await openOf(vendorId)).toMatchObject({ step: 'contact', nextStepOn: new Date('2026-07-19') })
    expect(await notesOf(vendorId)).toMatchObject([{ address }])
    expect(kindOf(await openReview(as.system, { vendorId }))).toBe('state')
    expect(kindOf(await openReview(as.medcomAdmin(), { vendorId }))).toBe('state')
  })

  test('also before, where MedCom asks; of no foreign or unknown vendor, and by nobody else', async () => {
    const { vendorId } = await aVendorToReview()
    await setClock('2026-02-01T08:00:00Z')
    expect(kindOf(await openReview(as.medcomAdmin(), { vendorId }))).toBe('ok')
    for (const asker of [as.vendorAdmin(vendorId), as.medcomReader(), as.anonymous])
      expect(kindOf(await openReview(asker, { vendorId }))).toBe('forbidden')
    expect(kindOf(await openReview(as.medcomAdmin(), { vendorId: crypto.randomUUID() }))).toBe('notFound')
  })

  test('asks the administrators where there is no contact that mail reaches, and MedCom where there is nobody', async () => {
    const { vendorId, contact } = await aVendorToReview()
    await askOwner(`update mailbox set unreachable_since = now(), unreachable_reason = '550' where id = $1`, [
      contact.mailboxId,
    ])
    await askOwner('update organisation set support_email = null where id = $1', [vendorId])
    const nobody = await aVendorToReview()
    await askOwner('update contact_duty set function_key = $1 where contact_id = $2', [
      'security',
      nobody.contact.id,
    ])
    await askOwner('update organisation set support_email = null where id = $1', [nobody.vendorId])
    const { email } = await aPerson({ role: 'vendorAdmin', vendorId })
    value(await openReview(as.system, { vendorId }))
    expect((await notesOf(vendorId)).map(({ address }) => address)).toEqual([email])
    const { step } = value(await openReview(as.system, { vendorId: nobody.vendorId }))
    expect(step).toBe('medcom')
    const { tasks } = value(await showOverview(as.medcomAdmin(), {}))
    expect(JSON.stringify(tasks)).toContain(`/kontaktpersoner/gennemgang/${nobody.vendorId}`)
  })
})

describe('review.advance', () => {
  test('reminds, asks the administrators, and leaves it to MedCom, each on its day and once', async () => {
    const { id, vendorId, address } = await anOpenReview()
    const { email } = await aPerson({ role: 'vendorAdmin', vendorId })
    expect(kindOf(await advanceReview(as.system, { id }))).toBe('state')
    const steps = []
    for (const day of ['2026-07-20', '2026-08-03', '2026-08-17']) {
      await setClock(`${day}T08:00:00Z`)
      const twice = await Promise.all([1, 2].map(() => advanceReview(as.system, { id })))
      expect(twice.map(kindOf).sort()).toEqual(['ok', 'state'])
      steps.push((await openOf(vendorId))!.step)
    }
    expect(steps).toEqual(['reminded', 'administrators', 'medcom'])
    expect(await lastEntry()).toMatchObject({ verb: 'review.advance', subject_id: id, vendor_id: vendorId })
    // A note that has not been mailed is replaced: each address is told of it once.
    expect((await notesOf(vendorId)).map((note) => note.address).sort()).toEqual([address, email].sort())
    expect(kindOf(await advanceReview(as.system, { id }))).toBe('state')
    for (const asker of [as.medcomAdmin(), as.vendorAdmin(vendorId)])
      expect(kindOf(await advanceReview(asker, { id }))).toBe('forbidden')
    expect(kindOf(await advanceReview(as.system, { id: crypto.randomUUID() }))).toBe('notFound')
  })
})

describe('what the day brings', () => {
  test('is done once also after a worker that died and by two at once, and after months without one', async () => {
    const { vendorId } = await aVendorToReview()
    await setClock('2026-09-30T08:00:00Z')
    await killedAtTheEnd(() => openReview(as.system, { vendorId }))
    expect(await countOf(vendorId)).toBe(0)
    await Promise.all([daily(), daily()])
    expect(await countOf(vendorId)).toBe(1)
    expect(await notesOf(vendorId)).toHaveLength(1)
    const open = (await openOf(vendorId))!
    await setClock('2026-10-14T08:00:00Z')
    await killedAtTheEnd(() => advanceReview(as.system, { id: open.id }))
    expect((await openOf(vendorId))!.step).toBe('contact')
    await Promise.all([daily(), daily()])
    expect((await openOf(vendorId))!.step).toBe('reminded')
    expect(await notesOf(vendorId)).toHaveLength(1)
    await setClock('2027-03-30T08:00:00Z')
    await daily()
    const { reviews } = value(await showReview(as.medcomReader(), { vendorId }))
    expect(reviews.map(({ state }) => state)).toEqual(['open', 'overtaken'])
  })

  test('leaves vendors alone that have nothing to review, are vendors no more, or confirmed lately', async () => {
    const without = await makeVendor()
    const past = await aVendorToReview()
    await askOwner(`update organisation_role set valid_to = '2026-07-01' where organisation_id = $1`, [
      past.vendorId,
    ])
    const done = await anOpenReview()
    const { seen } = value(await showReview(as.vendorUser(done.vendorId), {})).reviewed
    value(await confirmReview(as.vendorUser(done.vendorId), { id: done.id, seen }))
    const { open } = value(await listDueReviews(as.system, {}))
    for (const id of [without, past.vendorId, done.vendorId]) expect(open).not.toContain(id)
    expect(kindOf(await listDueReviews(as.medcomAdmin(), {}))).toBe('forbidden')
    const row = async (state: 'all' | 'open') =>
      value(await listReviews(as.medcomReader(), { state, size: 1000 })).rows.find(
        ({ id }) => id === done.vendorId,
      )
    expect(await row('all')).toMatchObject({ open: null, confirmedAt: new Date('2026-07-06T08:00:00Z') })
    expect(await row('open')).toBeUndefined()
    expect(kindOf(await listReviews(as.vendorAdmin(without), {}))).toBe('forbidden')
  })
})

test('what contacts do not cover is told of each vendor to MedCom, and to a vendor of itself', async () => {
  const vendorId = await makeVendor()
  const laboratoryId = await makeLaboratory({ vendorId })
  const { id, name } = await aContact({ vendorId, kind: 'person', functions: ['operations'] })
  await aContact({ vendorId, laboratoryId, functions: ['technical'] })
  const [row, ...more] = value(await listCoverage(as.vendorUser(vendorId), { size: 100 })).rows
  expect(more).toEqual([])
  expect(row).toMatchObject({ id: vendorId, contacts: 2, onOnePerson: [{ contact: { id, name } }] })
  expect(row!.missing.map(({ functionKey }) => functionKey)).toEqual([
    'technical',
    'agreement',
    'accountCreation',
    'firstLevelSupport',
  ])
  expect(row!.unconfirmed).toHaveLength(2)
  const foreign = value(await listCoverage(as.vendorUser(await makeVendor()), { vendorId })).rows
  expect(foreign.map((one) => one.id)).not.toContain(vendorId)
  expect(value(await listCoverage(as.medcomReader(), { vendorId })).rows).toMatchObject([{ id: vendorId }])
})
