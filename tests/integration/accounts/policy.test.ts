import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  approveRequest,
  askBlockSeries,
  askCredential,
  changeAccount,
  changeApproval,
  setPolicy,
  showAccount,
  showApproval,
  suspendAccount,
} from '@/lib/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory } from '@/tests/support/parties'
import { changeLaboratory, showLaboratory } from '@/lib/parties'
import { askingVendor, feedOf, openRequestOf, otherContent, shown } from '@/tests/support/asking'

const { home, us, them, ours } = askingVendor()
const medcom = as.medcomAdmin()

const policy = (more: object = {}) => ({
  version: 1,
  returnBlocked: true,
  manualDrawUntil: '2027-06-30',
  httpsOnlyFrom: '2027-01-01',
  largestDraw: 5000,
  drawsPerWeek: null,
  ...more,
})

describe('account.setPolicy', () => {
  test('is in the feed, in the log, and seen by the vendor', async () => {
    const { id } = await ours()
    value(await setPolicy(medcom, { id, ...policy() }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.setPolicy', subject_id: id })
    expect(await feedOf(id)).toMatchObject([
      { wanted: { policy: { manualDrawUntil: '2027-06-30', largestDraw: 5000 } } },
    ])
    expect(value(await showAccount(us(), { id }))).toMatchObject({ httpsOnlyFrom: '2027-01-01' })
    expect(faultOf(await setPolicy(medcom, { id, ...policy({ largestDraw: 9 }) }))).toMatchObject({
      kind: 'conflict',
      disagreements: [{ field: 'largestDraw', mine: 9, theirs: 5000 }],
    })
  })

  test('not of a closed account, not by vendors, not of none', async () => {
    const { id } = await ours({ state: 'closed' })
    expect(kindOf(await setPolicy(medcom, { id, ...policy() }))).toBe('state')
    expect(kindOf(await setPolicy(us(), { id, ...policy() }))).toBe('forbidden')
    expect(kindOf(await setPolicy(medcom, { id: randomUUID(), ...policy() }))).toBe('notFound')
  })
})

test('a laboratory by another name is told NPN-servicen, and one with another address is not', async () => {
  const laboratoryId = await makeLaboratory({ vendorId: home.vendorId })
  const { id } = await ours({ laboratoryId })
  value(await setPolicy(medcom, { id, ...policy() }))
  const { name, code } = value(await showLaboratory(medcom, { id: laboratoryId }))
  value(await changeLaboratory(medcom, { id: laboratoryId, version: 2, name, code, city: 'Østby' }))
  expect(await feedOf(id)).toHaveLength(1)
  value(await changeLaboratory(medcom, { id: laboratoryId, version: 3, name: 'Nyt navn', code }))
  expect((await feedOf(id))[1]).toMatchObject({ wanted: { laboratory: { name: 'Nyt navn' } } })
})

test('what changes while its laboratory gets another name is told with both', async () => {
  const laboratoryId = await makeLaboratory({ vendorId: home.vendorId })
  const made = await Promise.all([1, 2, 3, 4].map(() => ours({ laboratoryId })))
  for (const { id } of made) value(await setPolicy(medcom, { id, ...policy() }))
  const { code, version } = value(await showLaboratory(medcom, { id: laboratoryId }))
  const done = await Promise.all([
    ...made.slice(0, 2).map(({ id }) => suspendAccount(us(), { id })),
    changeLaboratory(medcom, { id: laboratoryId, version, name: 'Samtidigt navn', code }),
    ...made.slice(2).map(({ id }) => suspendAccount(us(), { id })),
  ])
  expect(done.map(kindOf)).toEqual(done.map(() => 'ok'))
  for (const { id } of made)
    expect((await feedOf(id)).at(-1)).toMatchObject({
      wanted: { state: 'suspended', laboratory: { name: 'Samtidigt navn' } },
    })
})

describe('account.askCredential', () => {
  test('is told NPN-servicen by the feed, once at a time for what is decided at once', async () => {
    const { id } = await ours()
    value(await askCredential(us(), { id, reason: 'Lækket' }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.askCredential', subject_id: id })
    expect(await feedOf(id)).toMatchObject([{ wanted: { credentialAskedAt: expect.any(String) as string } }])
  })

  test('not of a closed account, another’s or by readers', async () => {
    const { id } = await ours({ state: 'closed' })
    expect(kindOf(await askCredential(us(), { id }))).toBe('state')
    expect(kindOf(await askCredential(them(), { id }))).toBe('notFound')
    expect(kindOf(await askCredential(as.medcomReader(), { id }))).toBe('forbidden')
  })
})

const series = (more: object = {}) => ({
  first: '0012 3450',
  last: '00123499',
  reason: 'Trukket to gange',
  ...more,
})

describe('account.askBlockSeries', () => {
  test('waits for MedCom in production, and is in the feed once approved', async () => {
    const { id } = await ours()
    expect(value(await askBlockSeries(us(), { id, ...series() })).atOnce).toBe(false)
    expect(await lastEntry()).toMatchObject({ verb: 'account.askBlockSeries', subject_id: id })
    expect((await shown(id)).requests[0]).toMatchObject({
      wanted: { first: '00123450', last: '00123499', count: '50', drawId: null },
    })
    // What the account is can still be changed meanwhile.
    value(await changeAccount(us(), { id, ...otherContent() }))
    value(await approveRequest(medcom, { id: await openRequestOf(id) }))
    expect((await feedOf(id)).at(-1)).toMatchObject({
      wanted: { department: 'Mikrobiologi', blockedSeries: [{ first: '00123450', last: '00123499' }] },
    })
  })

  test('says what is no series', async () => {
    const { id } = await ours()
    for (const [more, field] of [
      [{ first: 'abc' }, 'first'],
      [{ last: '123499' }, 'last'],
      [{ last: '00123449' }, 'last'],
    ] as const)
      expect(faultOf(await askBlockSeries(us(), { id, ...series(more) }))).toMatchObject({
        fields: { [field]: expect.any(String) as string },
      })
  })

  test('not twice, not of another’s account, not by readers', async () => {
    const { id } = await ours()
    value(await askBlockSeries(us(), { id, ...series() }))
    expect(kindOf(await askBlockSeries(us(), { id, ...series() }))).toBe('state')
    expect(kindOf(await askBlockSeries(them(), { id, ...series() }))).toBe('notFound')
    expect(kindOf(await askBlockSeries(as.medcomReader(), { id, ...series() }))).toBe('forbidden')
  })
})

describe('accountSetting.change', () => {
  test('holds from today, is logged, and changed again the same day', async () => {
    value(await changeApproval(medcom, { production: 'create', test: undefined }))
    value(await changeApproval(medcom, { production: ['create', 'close'], test: ['create'] }))
    expect(await lastEntry()).toMatchObject({ verb: 'accountSetting.change' })
    expect(value(await showApproval(us(), {}))).toMatchObject({
      production: ['create', 'close'],
      test: ['create'],
    })
    await askOwner(`delete from setting where key = 'accounts.approval' and valid_from > '2020-01-01'`)
  })

  test('is MedCom’s alone, of kinds there are', async () => {
    expect(kindOf(await changeApproval(us(), { production: [], test: [] }))).toBe('forbidden')
    expect(kindOf(await changeApproval(medcom, { production: ['sletning'], test: [] }))).toBe('validation')
    expect(kindOf(await showApproval(as.anonymous, {}))).toBe('forbidden')
  })
})
