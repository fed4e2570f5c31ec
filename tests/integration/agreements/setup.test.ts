import { describe, expect, test } from 'vitest'
import { reopenItem, settleItem, showSetup, waiveItem } from '@/lib/agreements'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aLine, aDrawer, receive } from '@/tests/support/draws'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aSetUp, storedAgreement, waitingMails } from '@/tests/support/setup'
import { aPerson } from '@/tests/support/people'

const NOTE = 'Set hos leverandøren på møde den 3. marts'

describe('setup.settle', () => {
  test('is written with who, when and what shows it, and MedCom is told that the last gate is settled', async () => {
    const { id, number, https, vendorId } = await aSetUp()
    await aPerson({ role: 'medcomAdmin' })
    expect(await storedAgreement(id)).toMatchObject({ waits_for: 'vendor' })
    expect(value(await settleItem(as.vendorUser(vendorId), { id: https, note: NOTE }))).toMatchObject({
      last: true,
    })
    expect(await storedAgreement(id)).toMatchObject({ waits_for: 'medcom' })
    const { items } = value(await showSetup(as.medcomReader(), { id }))
    expect(items).toMatchObject([
      { clauseNumber: '5.3', gate: true, state: 'done', note: NOTE },
      { clauseNumber: '5.2', gate: false, state: 'open', dueOn: null },
    ])
    expect(await lastEntry()).toMatchObject({ verb: 'setup.settle', subject_id: id, vendor_id: vendorId })
    expect(await waitingMails(number)).not.toEqual([])
  })

  test('needs a note where the portal sees nothing, and takes what it sees where it does', async () => {
    const laboratory = await aDrawer()
    const { https } = await aSetUp({ vendorId: laboratory.vendorId })
    expect(faultOf(await settleItem(as.medcomAdmin(), { id: https }))).toMatchObject({
      kind: 'validation',
      fields: { note: expect.stringContaining('opfyldt') as string },
    })
    await receive(aLine(laboratory, { time: new Date(Date.now() - 86_400_000).toISOString() }))
    value(await settleItem(as.medcomAdmin(), { id: https }))
    const [item] = await askOwner<{ note: string }>('select note from setup_item where id = $1', [https])
    expect(item!.note).toContain('1 af 1\u00a0laboratorium har kun brugt HTTPS')
  })

  test('is refused twice, before there is a checklist, of another vendor, and by a reader', async () => {
    const { https, vendorId } = await aSetUp()
    value(await settleItem(as.vendorAdmin(vendorId), { id: https, note: NOTE }))
    expect(kindOf(await settleItem(as.vendorAdmin(vendorId), { id: https, note: NOTE }))).toBe('state')
    const other = await aSetUp()
    expect(
      kindOf(await settleItem(as.vendorAdmin(await makeVendor()), { id: other.https, note: NOTE })),
    ).toBe('notFound')
    expect(kindOf(await settleItem(as.medcomReader(), { id: other.https, note: NOTE }))).toBe('forbidden')
    await askOwner(`update agreement set state = 'withdrawn' where id = $1`, [other.id])
    expect(kindOf(await settleItem(as.medcomAdmin(), { id: other.https, note: NOTE }))).toBe('state')
  })

  test('two who click at the same moment: one of them settles it', async () => {
    const { https, vendorId } = await aSetUp()
    const kinds = await Promise.all(
      [as.medcomAdmin(), as.vendorAdmin(vendorId)].map((who) => settleItem(who, { id: https, note: NOTE })),
    )
    expect(kinds.map(kindOf).sort()).toEqual(['ok', 'state'])
  })

  test('what MedCom carries is MedCom’s to tick', async () => {
    const { https, vendorId } = await aSetUp()
    await askOwner(`update setup_item set carrier = 'medcom' where id = $1`, [https])
    expect(kindOf(await settleItem(as.vendorAdmin(vendorId), { id: https, note: NOTE }))).toBe('forbidden')
  })
})

describe('setup.waive', () => {
  test('says why, counts as settled, and only MedCom opens it again', async () => {
    const { id, https, vendorId } = await aSetUp()
    value(await waiveItem(as.medcomAdmin(), { id: https, reason: 'Trækker via en anden leverandør' }))
    expect(await lastEntry()).toMatchObject({ verb: 'setup.waive', subject_id: id })
    expect(await storedAgreement(id)).toMatchObject({ waits_for: 'medcom' })
    expect(kindOf(await reopenItem(as.vendorAdmin(vendorId), { id: https }))).toBe('forbidden')
    value(await reopenItem(as.medcomAdmin(), { id: https }))
    expect(await storedAgreement(id)).toMatchObject({ waits_for: 'vendor' })
  })

  test('is refused without a reason, twice, and by a vendor; a point that is not there is not found', async () => {
    const { https, vendorId } = await aSetUp()
    const reason = 'Aftalt'
    expect(kindOf(await waiveItem(as.medcomAdmin(), { id: https, reason: ' ' }))).toBe('validation')
    expect(kindOf(await waiveItem(as.vendorAdmin(vendorId), { id: https, reason }))).toBe('forbidden')
    expect(kindOf(await waiveItem(as.medcomAdmin(), { id: vendorId, reason }))).toBe('notFound')
    value(await waiveItem(as.medcomAdmin(), { id: https, reason }))
    expect(kindOf(await waiveItem(as.medcomAdmin(), { id: https, reason }))).toBe('state')
  })
})

describe('setup.reopen', () => {
  test('takes a tick back and logs it; refused when open, foreign, or after the agreement came into force', async () => {
    const { id, https, vendorId } = await aSetUp()
    expect(kindOf(await reopenItem(as.vendorAdmin(vendorId), { id: https }))).toBe('state')
    value(await settleItem(as.vendorAdmin(vendorId), { id: https, note: NOTE }))
    expect(kindOf(await reopenItem(as.vendorAdmin(await makeVendor()), { id: https }))).toBe('notFound')
    expect(kindOf(await reopenItem(as.medcomReader(), { id: https }))).toBe('forbidden')
    value(await reopenItem(as.vendorAdmin(vendorId), { id: https }))
    expect(await lastEntry()).toMatchObject({ verb: 'setup.reopen', subject_id: id })
    value(await settleItem(as.vendorAdmin(vendorId), { id: https, note: NOTE }))
    await askOwner(`update agreement set state = 'inForce', in_force_on = '2026-01-01' where id = $1`, [id])
    expect(kindOf(await reopenItem(as.medcomAdmin(), { id: https }))).toBe('state')
  })
})

test('those who draw already get dates instead of gates', async () => {
  await setClock('2026-11-21T09:00:00Z')
  const { id } = await aSetUp({ drawsAlready: true })
  await setClock(null)
  const { items } = value(await showSetup(as.medcomAdmin(), { id }))
  expect(items.map(({ gate, dueOn }) => [gate, dueOn])).toEqual([
    [false, '2027-05-21'],
    [false, null],
  ])
  expect(await storedAgreement(id)).toMatchObject({ waits_for: 'medcom', next_date: '2027-05-21' })
})
