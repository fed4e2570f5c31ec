import { beforeEach, expect, test } from 'vitest'
import { changeIntervals, showIntervals } from '@/lib/intervals'
import { listDueToAttest } from '@/lib/mailboxes'
import { listDueReviews } from '@/lib/reviews'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { INTERVALS } from '@/tests/support/mailboxes'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aVendorToReview } from '@/tests/support/reviews'

const DAY = '2026-12-01'
const shown = async () => value(await showIntervals(as.medcomReader(), {}))
const change = async (more: object = {}) =>
  changeIntervals(as.medcomAdmin(), {
    ...INTERVALS,
    version: (await shown()).version,
    validFrom: DAY,
    ...more,
  })

beforeEach(async () => {
  await setClock('2026-11-21T11:00:00Z')
  await askOwner(`delete from setting where valid_from > '2020-01-01'`)
})

test('holds from its day in Copenhagen, is logged, and is what jobs go by', async () => {
  const { vendorId } = await aVendorToReview()
  const mailboxId = await aMailbox(vendorId)
  await anAccount({ vendorId, mailboxId })
  for (const table of ['account', 'contact'])
    await askOwner(`update ${table} set created_at = '2026-08-20' where vendor_id = $1`, [vendorId])
  await askOwner(`update mailbox set attest_by = '2026-12-25' where id = $1`, [mailboxId])
  const due = async () => value(await listDueToAttest(as.system, {})).length
  const toReview = async () => value(await listDueReviews(as.system, {})).open
  value(await change())
  expect(await lastEntry()).toMatchObject({ verb: 'interval.change', subject_type: 'intervalSetting' })
  expect(await shown()).toMatchObject({
    values: { reviewMonths: 6, reminderDays: 14, noticeDays: 30, mailsPerWeek: 2 },
    changesOn: [DAY],
  })
  await setClock('2026-11-30T22:59:00Z')
  expect((await shown()).values.reviewMonths).toBe(6)
  expect(await due()).toBe(1)
  expect(await toReview()).not.toContain(vendorId)
  await setClock('2026-11-30T23:01:00Z')
  expect(await shown()).toMatchObject({
    values: Object.fromEntries(Object.entries(INTERVALS).map(([name, text]) => [name, Number(text)])),
    changesOn: [],
  })
  expect(await due()).toBe(0)
  expect(await toReview()).toContain(vendorId)
})

test('not for a day that is past, not for no time, and not where nothing is another', async () => {
  const before = await countEntries()
  expect(faultOf(await change({ validFrom: '2026-11-20' }))).toMatchObject({
    fields: { validFrom: 'Vælg i dag eller en senere dag.' },
  })
  for (const wrong of [
    { reviewMonths: '0' },
    { proofDays: '1,5' },
    { mailsPerWeek: '8' },
    { noticeDays: '' },
  ])
    expect(Object.keys((faultOf(await change(wrong)) as { fields: object }).fields)).toEqual(
      Object.keys(wrong),
    )
  const same = (await shown()).values
  expect(kindOf(await change(same))).toBe('state')
  expect(await countEntries()).toBe(before)
})

test('of two who change it at once, the second sees what the first wrote', async () => {
  const { version } = await shown()
  const both = await Promise.all([
    change({ version, validFrom: '2026-11-21' }),
    change({ version, validFrom: '2026-11-21', reviewMonths: '4' }),
  ])
  expect(both.map(kindOf).sort()).toEqual(['conflict', 'ok'])
  const again = (await shown()).version
  expect(again).toBeGreaterThan(version)
  value(await change({ validFrom: '2026-11-21', reviewMonths: '5' }))
  expect((await shown()).version).toBe(again + 1)
  expect((await shown()).values.reviewMonths).toBe(5)
})

test('only an administrator of MedCom decides, and no vendor is shown it', async () => {
  const input = { ...INTERVALS, version: (await shown()).version, validFrom: DAY }
  for (const asker of [
    as.medcomReader(),
    as.vendorAdmin('018f0000-0000-7000-8000-000000000000'),
    as.anonymous,
  ])
    expect(kindOf(await changeIntervals(asker, input))).toBe('forbidden')
  for (const asker of [as.vendorAdmin('018f0000-0000-7000-8000-000000000000'), as.anonymous])
    expect(kindOf(await showIntervals(asker, {}))).toBe('forbidden')
})
