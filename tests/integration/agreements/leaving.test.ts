import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createAgreement,
  declineAgreement,
  recallAgreement,
  sendAgreement,
  showAgreement,
  withdrawAgreement,
} from '@/lib/agreements'
import { inTransaction } from '@/lib/door/transaction'
import { as } from '@/tests/support/actors'
import { aTemplateVersion, anAgreement } from '@/tests/support/agreements'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const reason = 'Bilag 2 mangler en åbningstid'

beforeAll(() => setClock('2026-11-21T09:00:00Z'))

describe('agreement.recall', () => {
  test('makes a draft of it again that only MedCom sees, and logs why', async () => {
    const { id, vendorId } = await anAgreement('sent')
    value(await recallAgreement(as.medcomAdmin(), { id, reason }))
    expect(await lastEntry()).toMatchObject({
      verb: 'agreement.recall',
      subject_id: id,
      vendor_id: vendorId,
      changes: expect.arrayContaining([expect.objectContaining({ field: 'reason', after: reason })]),
    })
    expect(value(await showAgreement(as.medcomAdmin(), { id }))).toMatchObject({
      state: 'draft',
      states: [{ state: 'draft', reason }, { state: 'sent' }],
    })
    expect(kindOf(await showAgreement(as.vendorAdmin(vendorId), { id }))).toBe('notFound')
  })

  test.each(['draft', 'signedByVendor', 'inForce', 'declined'] as const)(
    'not when it is %s',
    async (state) => {
      const { id } = await anAgreement(state)
      expect(kindOf(await recallAgreement(as.medcomAdmin(), { id, reason }))).toBe('state')
    },
  )

  test('not without a reason, not what is not there, and by MedCom’s administrators alone', async () => {
    const { id, vendorId } = await anAgreement('sent')
    expect(kindOf(await recallAgreement(as.medcomAdmin(), { id, reason: ' ' }))).toBe('validation')
    expect(kindOf(await recallAgreement(as.medcomAdmin(), { id: randomUUID(), reason }))).toBe('notFound')
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)])
      expect(kindOf(await recallAgreement(context, { id, reason }))).toBe('forbidden')
  })

  test('what was recalled is sent anew with a new document; the first is kept', async () => {
    const { id } = await anAgreement('sent')
    value(await recallAgreement(as.medcomAdmin(), { id, reason }))
    value(await sendAgreement(as.medcomAdmin(), { id }))
    const { state, documents } = value(await showAgreement(as.medcomAdmin(), { id }))
    expect(state).toBe('sent')
    expect(documents.map(({ kind }) => kind)).toEqual(['forSignature', 'forSignature'])
    expect(documents[0]!.sha256).not.toBe(documents[1]!.sha256)
  })
})

describe('agreement.withdraw', () => {
  test.each(['sent', 'signedByVendor'] as const)('ends one that is %s, and logs why', async (from) => {
    const { id, vendorId } = await anAgreement(from)
    value(await withdrawAgreement(as.medcomAdmin(), { id, reason }))
    expect(await lastEntry()).toMatchObject({
      verb: 'agreement.withdraw',
      subject_id: id,
      vendor_id: vendorId,
    })
    const seen = value(await showAgreement(as.vendorUser(vendorId), { id }))
    expect(seen).toMatchObject({ state: 'withdrawn', waitsFor: 'nobody', states: [{ reason }, {}] })
  })

  test('a draft that was never sent stays MedCom’s own business', async () => {
    const vendorId = await makeVendor()
    const templateVersionId = await aTemplateVersion()
    const { id } = value(await createAgreement(as.medcomAdmin(), { vendorId, templateVersionId }))
    value(await withdrawAgreement(as.medcomAdmin(), { id, reason }))
    expect(kindOf(await showAgreement(as.vendorAdmin(vendorId), { id }))).toBe('notFound')
  })

  test.each(['settingUp', 'inForce', 'lapsed', 'withdrawn'] as const)('not when it is %s', async (state) => {
    const { id } = await anAgreement(state)
    expect(kindOf(await withdrawAgreement(as.medcomAdmin(), { id, reason }))).toBe('state')
  })

  test('not what is not there, and by MedCom’s administrators alone', async () => {
    const { id, vendorId } = await anAgreement('sent')
    expect(kindOf(await withdrawAgreement(as.medcomAdmin(), { id: randomUUID(), reason }))).toBe('notFound')
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)])
      expect(kindOf(await withdrawAgreement(context, { id, reason }))).toBe('forbidden')
  })
})

describe('agreement.decline', () => {
  test('is the vendor’s no, with its reason in the log', async () => {
    const { id, vendorId } = await anAgreement('sent')
    const context = as.vendorAdmin(vendorId)
    value(await declineAgreement(context, { id, reason }))
    expect(await lastEntry()).toMatchObject({
      verb: 'agreement.decline',
      actor_id: context.actor.id,
      subject_id: id,
      vendor_id: vendorId,
    })
    expect(value(await showAgreement(as.medcomAdmin(), { id }))).toMatchObject({
      state: 'declined',
      waitsFor: 'nobody',
      nextDate: null,
      states: [{ side: 'vendor', reason }, {}],
    })
  })

  test('once, when two do it at the same moment', async () => {
    const { id, vendorId } = await anAgreement('sent')
    const both = await Promise.all(
      [1, 2].map(() => declineAgreement(as.vendorAdmin(vendorId), { id, reason })),
    )
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
  })

  test.each(['signedByVendor', 'inForce', 'lapsed'] as const)('not when it is %s', async (state) => {
    const { id, vendorId } = await anAgreement(state)
    expect(kindOf(await declineAgreement(as.vendorAdmin(vendorId), { id, reason }))).toBe('state')
  })

  test('not another vendor’s, not a draft, and not by users or MedCom', async () => {
    const { id, vendorId } = await anAgreement('sent')
    const other = as.vendorAdmin(await makeVendor())
    expect(kindOf(await declineAgreement(other, { id, reason }))).toBe('notFound')
    const draft = await anAgreement('draft', { vendorId })
    expect(kindOf(await declineAgreement(as.vendorAdmin(vendorId), { id: draft.id, reason }))).toBe(
      'notFound',
    )
    for (const context of [as.vendorUser(vendorId), as.medcomAdmin()])
      expect(kindOf(await declineAgreement(context, { id, reason }))).toBe('forbidden')
  })
})

test('the database itself lets a vendor add nothing to an agreement of another', async () => {
  const { id: agreementId } = await anAgreement('sent')
  const vendorId = await makeVendor()
  const entry = { agreementId, vendorId, state: 'declined', at: new Date(), side: 'vendor' } as const
  const write = inTransaction(
    as.vendorAdmin(vendorId).actor,
    false,
    ({ tx }) => tx.agreementStateEntry.create({ data: entry }),
    async () => {},
  )
  await expect(write).rejects.toThrow(/row-level security/)
})
