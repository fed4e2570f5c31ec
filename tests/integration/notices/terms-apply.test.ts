import { beforeAll, beforeEach, expect, test } from 'vitest'
import { agreementTasks } from '@/lib/agreements/jobs'
import { answerNotice, applyNotice, terminateAgreement, upholdNotice, withdrawNotice } from '@/lib/notices'
import { as } from '@/tests/support/actors'
import { waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { announced, textOf, twoVendors } from '@/tests/support/notices'
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
