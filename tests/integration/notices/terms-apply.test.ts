import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { agreementTasks } from '@/lib/agreements/jobs'
import {
  answerNotice,
  applyNotice,
  listNotices,
  terminateAgreement,
  upholdNotice,
  withdrawNotice,
} from '@/lib/notices'
import { as } from '@/tests/support/actors'
import { aNewerVersion, waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { announce, announced, textOf, twoVendors } from '@/tests/support/notices'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'

let vendors: Awaited<ReturnType<typeof twoVendors>>
let vendorId: string
const mine = () => as.vendorAdmin(vendorId)

beforeAll(async () => {
  vendors = await twoVendors()
  ;({ vendorId } = vendors)
})
beforeEach(() => setClock('2026-11-21T09:00:00Z'))

const daily = () => agreementTasks['agreements.daily']!({}, {} as never)

test('accepted and unanswered terms apply on their day, once, and were not in force the day before', async () => {
  const made = await announced(vendors)
  value(await made.answer('accepted'))
  await setClock('2027-05-20T21:00:00Z')
  await daily()
  expect((await textOf(made.own.id)).text).toBe(made.old)
  await setClock('2027-05-20T22:05:00Z')
  const before = (await auditEntries()).length
  await Promise.all([daily(), daily()])
  await daily()
  for (const { id } of [made.own, made.theirs]) expect((await textOf(id)).text).toBe(made.fresh)
  const ids = [made.own.id, made.theirs.id]
  const entries = (await auditEntries()).slice(before).filter(({ subject_id }) => ids.includes(subject_id!))
  expect(entries.filter(({ verb }) => verb === 'notice.apply')).toHaveLength(2)
  expect(await waitingMails(`Nye vilkår gælder nu for aftale ${made.own.number}`)).toHaveLength(1)
  expect(await made.notice()).toMatchObject({ state: 'applied' })
  expect(kindOf(await applyNotice(as.system, { id: (await made.notice()).id }))).toBe('state')
})

test('an objection holds the terms back until MedCom upholds them, the vendor gives in, or MedCom takes them back', async () => {
  const cases = [
    {
      settle: async (id: string, version: number) =>
        upholdNotice(as.medcomAdmin(), { id, version, note: 'Loven kræver det' }),
      applies: true,
    },
    {
      settle: async (id: string, version: number) =>
        answerNotice(mine(), { id, version, answer: 'accepted' as const }),
      applies: true,
    },
    {
      settle: async (id: string, version: number) => withdrawNotice(as.medcomAdmin(), { id, version }),
      applies: false,
    },
  ]
  for (const { settle, applies } of cases) {
    await setClock('2026-11-21T09:00:00Z')
    const made = await announced(vendors)
    value(await made.answer('objected', 'Vi kan ikke nå det'))
    await setClock('2027-06-30T09:00:00Z')
    await daily()
    expect((await textOf(made.own.id)).text).toBe(made.old)
    expect((await textOf(made.theirs.id)).text).toBe(made.fresh)
    const { id, version } = await made.notice()
    value((await settle(id, version)) as never)
    await daily()
    expect((await textOf(made.own.id)).text).toBe(applies ? made.fresh : made.old)
  }
})

test('there is nothing to uphold without an objection', async () => {
  const made = await announced(vendors)
  const { id, version } = await made.notice()
  expect(kindOf(await upholdNotice(as.medcomAdmin(), { id, version, note: 'x' }))).toBe('state')
})

test('terms that were to apply after an agreement ends never do; earlier ones do, also when nobody worked that day', async () => {
  const made = await announced(vendors)
  value(await terminateAgreement(mine(), { id: made.own.id, version: (await textOf(made.own.id)).version }))
  value(
    await terminateAgreement(as.medcomAdmin(), {
      id: made.theirs.id,
      version: (await textOf(made.theirs.id)).version,
      effectiveOn: '2027-08-01',
    }),
  )
  await askOwner(`update agreement set ends_on = '2027-05-20' where id = $1`, [made.own.id])
  await setClock('2027-09-01T09:00:00Z')
  await daily()
  expect((await textOf(made.own.id)).text).toBe(made.old)
  expect((await textOf(made.theirs.id)).text).toBe(made.fresh)
  expect(await made.notice()).toBeDefined()
  const states = await askOwner<{ state: string }>('select state from agreement where id = any($1)', [
    [made.own.id, made.theirs.id],
  ])
  expect(states.map(({ state }) => state)).toEqual(['ended', 'ended'])
})

test('terms older than those an agreement follows never apply, though their day comes later', async () => {
  const made = await announced(vendors)
  const newest = await aNewerVersion(made.fresh)
  const law = { effectiveOn: '2027-01-15', shortReason: 'law', reason: 'Loven kræver det' }
  value(await announce(newest, law))
  await setClock('2027-01-15T09:00:00Z')
  await daily()
  expect((await textOf(made.own.id)).text).toBe(newest)
  const notices = value(await listNotices(mine(), { id: made.own.id })).notices
  const former = notices.find(({ terms }) => terms?.id !== newest)!
  expect(former).toMatchObject({ state: 'void', overtakenBy: 'newer', mayAnswer: false })
  const { id, version } = former
  expect(kindOf(await answerNotice(mine(), { id, version, answer: 'accepted' }))).toBe('state')
  await setClock('2027-05-21T09:00:00Z')
  expect(kindOf(await applyNotice(as.system, { id }))).toBe('state')
  await daily()
  expect((await textOf(made.own.id)).text).toBe(newest)
})

test('of an agreement that has ended no notice is answered, upheld, taken back or applied', async () => {
  const made = await announced(vendors)
  value(await made.answer('objected', 'Vi kan ikke nå det'))
  await askOwner(
    `update agreement set state = 'ended', ends_on = '2026-11-20', next_date = null, next_event = null where id = $1`,
    [made.own.id],
  )
  const { id, version } = await made.notice()
  const input = { id, version }
  const medcom = as.medcomAdmin()
  const outcomes = [
    await answerNotice(mine(), { ...input, answer: 'accepted' }),
    await upholdNotice(medcom, { ...input, note: 'x' }),
    await withdrawNotice(medcom, input),
    await applyNotice(as.system, { id }),
  ]
  expect(outcomes.map(kindOf)).toEqual(['state', 'state', 'state', 'state'])
  expect(await waitingMails(`%${made.own.number} er fastholdt`)).toEqual([])
})

test('a notice that is not there is neither upheld, taken back, answered nor applied; nor is a text that is not there told', async () => {
  const [id, medcom] = [randomUUID(), as.medcomAdmin()]
  const outcomes = [
    await upholdNotice(medcom, { id, version: 1, note: 'x' }),
    await withdrawNotice(medcom, { id, version: 1 }),
    await answerNotice(mine(), { id, version: 1, answer: 'accepted' }),
    await applyNotice(as.system, { id }),
    await announce(id),
  ]
  expect(outcomes.map(kindOf)).toEqual(Array.from({ length: 5 }, () => 'notFound'))
})

test('upholding is logged with its reason, and told to the vendor', async () => {
  const made = await announced(vendors)
  value(await made.answer('objected', 'Vi kan ikke nå det'))
  const { id, version } = await made.notice()
  value(await upholdNotice(as.medcomAdmin(), { id, version, note: 'Loven kræver det' }))
  expect((await auditEntries()).at(-1)).toMatchObject({
    verb: 'notice.uphold',
    subject_id: made.own.id,
    vendor_id: vendorId,
    changes: [{ field: 'upheldNote', after: 'Loven kræver det' }],
  })
  expect(await waitingMails(`De nye vilkår for aftale ${made.own.number} er fastholdt`)).toHaveLength(1)
  expect(await made.notice()).toMatchObject({ state: 'upheld', mayAnswer: false })
})
