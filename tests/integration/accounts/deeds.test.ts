import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  approveRequest,
  changeAccount,
  changeApproval,
  closeAccount,
  reopenAccount,
  suspendAccount,
} from '@/lib/accounts'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { askingVendor, feedOf, openRequestOf, otherContent, shown } from '@/tests/support/asking'

const { home, us, them, ours } = askingVendor()
const medcom = as.medcomAdmin()

const STEPS = [
  { verb: suspendAccount, name: 'account.suspend', from: 'open', to: 'suspended', never: 'closed' },
  { verb: closeAccount, name: 'account.close', from: 'suspended', to: 'closed', never: 'closed' },
  { verb: reopenAccount, name: 'account.reopen', from: 'suspended', to: 'open', never: 'open' },
] as const

describe.each(STEPS)('$name', ({ verb, name, from, to, never }) => {
  test('takes effect at once where nobody must approve it, is logged and in the feed', async () => {
    const { id } = await ours({ state: from, environment: 'test' })
    expect(value(await verb(us(), { id, reason: 'Aftalt' }))).toMatchObject({ atOnce: true })
    expect(await lastEntry()).toMatchObject({ verb: name, subject_id: id, vendor_id: home.vendorId })
    expect(await shown(id)).toMatchObject({ state: to })
    expect((await feedOf(id)).at(-1)).toMatchObject({ wanted: { state: to } })
  })

  test('not in another state, and once when two click at the same moment', async () => {
    const { id } = await ours({ state: never, environment: 'test' })
    expect(kindOf(await verb(us(), { id }))).toBe('state')
    const other = await ours({ state: from, environment: 'test' })
    const both = await Promise.all([1, 2].map(() => verb(us(), { id: other.id })))
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
  })

  test('of another’s account as little as of none, and not by those who only read', async () => {
    const { id } = await ours({ state: from })
    expect(faultOf(await verb(them(), { id }))).toEqual(faultOf(await verb(them(), { id: randomUUID() })))
    expect(kindOf(await verb(as.medcomReader(), { id }))).toBe('forbidden')
  })

  test('by MedCom at once, and the vendor is mailed', async () => {
    const { id, name: account } = await ours({ state: from })
    value(await verb(medcom, { id, reason: 'Misbrug' }))
    expect(await shown(id)).toMatchObject({ state: to })
    const mails = await askOwner(
      `select from graphile_worker._private_jobs where payload ->> 'subject' like $1`,
      [`Kontoen ${account}%`],
    )
    expect(mails).toHaveLength(1)
  })
})

test('reopening in production waits for MedCom', async () => {
  const { id } = await ours({ state: 'suspended' })
  expect(value(await reopenAccount(us(), { id }))).toMatchObject({ atOnce: false })
  expect(await shown(id)).toMatchObject({ state: 'suspended' })
  expect(kindOf(await closeAccount(us(), { id }))).toBe('state')
  value(await approveRequest(medcom, { id: await openRequestOf(id) }))
  expect(await shown(id)).toMatchObject({ state: 'open' })
})

test('reopening waits for MedCom without a signed agreement, whatever the setting, and one is told before', async () => {
  value(await changeApproval(medcom, { production: [], test: [] }))
  const { id, vendorId } = await anAccount({ state: 'suspended' })
  expect(await shown(id)).toMatchObject({ awaitsAgreement: true })
  expect(value(await reopenAccount(as.vendorAdmin(vendorId), { id })).atOnce).toBe(false)
  const { id: signed } = await ours({ state: 'suspended' })
  expect(await shown(signed)).toMatchObject({ awaitsAgreement: false })
  expect(value(await reopenAccount(us(), { id: signed })).atOnce).toBe(true)
  await askOwner(`delete from setting where key = 'accounts.approval' and valid_from > '2020-01-01'`)
})

describe('account.change', () => {
  test('changes the account and what is wanted of it, with what stood before in the log', async () => {
    const { id } = await ours()
    value(await changeAccount(us(), { id, ...otherContent() }))
    expect(await lastEntry()).toMatchObject({
      verb: 'account.change',
      changes: expect.arrayContaining([
        { field: 'department', before: 'Prøveafdelingen', after: 'Mikrobiologi' },
      ]) as unknown,
    })
    expect(await feedOf(id)).toMatchObject([
      { wanted: { department: 'Mikrobiologi', mailbox: 'mikrobiologi@proeve.example' } },
    ])
  })

  test('shows both versions where somebody else was quicker, and refuses what is closed or the same', async () => {
    const { id } = await ours()
    value(await changeAccount(us(), { id, ...otherContent() }))
    expect(
      faultOf(await changeAccount(us(), { id, ...otherContent({ department: 'Patologi' }) })),
    ).toMatchObject({
      kind: 'conflict',
      version: 2,
      disagreements: [{ field: 'department', mine: 'Patologi', theirs: 'Mikrobiologi' }],
    })
    expect(kindOf(await changeAccount(us(), { id, ...otherContent({ version: 2 }) }))).toBe('state')
    const { id: closed } = await ours({ state: 'closed' })
    expect(kindOf(await changeAccount(us(), { id: closed, ...otherContent() }))).toBe('state')
  })

  test('waits for MedCom where the setting says so, and nothing is changed before', async () => {
    value(await changeApproval(medcom, { production: ['create', 'change'], test: [] }))
    const { id } = await ours()
    expect(value(await changeAccount(us(), { id, ...otherContent() })).atOnce).toBe(false)
    expect(await shown(id)).toMatchObject({ department: 'Prøveafdelingen' })
    value(await approveRequest(medcom, { id: await openRequestOf(id) }))
    expect(await shown(id)).toMatchObject({
      department: 'Mikrobiologi',
      mailbox: { address: 'mikrobiologi@proeve.example' },
    })
    await askOwner(`delete from setting where key = 'accounts.approval' and valid_from > '2020-01-01'`)
  })

  test('never takes another vendor’s mailbox: the same address is a row of one’s own', async () => {
    await aMailbox(home.otherId, { address: 'faelles@proeve.example' })
    const { id } = await ours()
    value(await changeAccount(us(), { id, ...otherContent({ address: 'faelles@proeve.example' }) }))
    expect(await shown(id)).toMatchObject({ mailbox: { state: 'waits' } })
  })

  test('of another’s account as little as of none, and not by those who only read', async () => {
    const { id } = await ours()
    expect(faultOf(await changeAccount(them(), { id, ...otherContent() }))).toEqual(
      faultOf(await changeAccount(them(), { id: randomUUID(), ...otherContent() })),
    )
    expect(kindOf(await changeAccount(as.medcomReader(), { id, ...otherContent() }))).toBe('forbidden')
  })
})
