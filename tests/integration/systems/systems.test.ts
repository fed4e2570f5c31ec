import { beforeAll, describe, expect, it } from 'vitest'
import { addStandard } from '@/lib/certification'
import {
  addVersion,
  applyApprovalList,
  changeSystem,
  changeVersion,
  createSystem,
  listSystems,
  receiveApprovalList,
  showSystem,
} from '@/lib/systems'
import { as } from '@/tests/support/actors'
import { listWith } from '@/tests/support/approval-list'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const shown = async (id: string) => value(await showSystem(as.medcomAdmin(), { id }))

describe('system.create', () => {
  it("registers a vendor's product with its first version", async () => {
    const vendorId = await makeVendor()
    const input = { name: 'Polaris LIS', vendorId, firstVersion: '4.2', releasedOn: '2026-01-15' }
    const { id } = value(await createSystem(as.medcomAdmin(), input))
    expect(await lastEntry()).toMatchObject({ verb: 'system.create', subject_id: id, vendor_id: vendorId })
    expect(await shown(id)).toMatchObject({
      name: 'Polaris LIS',
      versions: [{ label: '4.2', releasedOn: '2026-01-15' }],
    })
    const twice = faultOf(await createSystem(as.medcomAdmin(), input))
    expect(twice).toMatchObject({ kind: 'validation', fields: { name: expect.any(String) } })
    expect(kindOf(await createSystem(as.vendorAdmin(vendorId), input))).toBe('forbidden')
    const notVendor = { ...input, name: 'Anden', vendorId: await makeOwner() }
    expect(kindOf(await createSystem(as.medcomAdmin(), notVendor))).toBe('validation')
  })
})

describe('what a vendor may do with a system', () => {
  it('change its own, with both versions shown when two edit', async () => {
    const vendorId = await makeVendor()
    const id = await makeSystem(vendorId)
    const input = { id, version: 1, name: 'Nyt navn', description: 'Til biokemi' }
    value(await changeSystem(as.vendorAdmin(vendorId), input))
    expect(await lastEntry()).toMatchObject({ verb: 'system.change', vendor_id: vendorId })
    const fault = faultOf(
      await changeSystem(as.vendorAdmin(vendorId), { ...input, description: 'Til patologi' }),
    )
    expect(fault).toMatchObject({ kind: 'conflict', disagreements: [{ field: 'description' }] })
    value(await changeSystem(as.vendorAdmin(vendorId), { ...input, version: 2, retiredOn: '2026-11-20' }))
    expect(await shown(id)).toMatchObject({ retired: true, retiredOn: '2026-11-20' })
    expect(kindOf(await changeSystem(as.vendorUser(vendorId), { ...input, version: 3 }))).toBe('forbidden')
  })

  it('add and change versions, each once', async () => {
    const vendorId = await makeVendor()
    const systemId = await makeSystem(vendorId)
    const { id } = value(await addVersion(as.vendorAdmin(vendorId), { systemId, label: '2.0' }))
    expect(await lastEntry()).toMatchObject({ verb: 'system.addVersion', subject_id: systemId })
    const twice = faultOf(await addVersion(as.vendorAdmin(vendorId), { systemId, label: '2.0' }))
    expect(twice).toMatchObject({ kind: 'validation', fields: { label: expect.any(String) } })
    const change = { id, version: 2, label: '2.0', releasedOn: '2026-05-01', endsOn: '2026-04-01' }
    expect(faultOf(await changeVersion(as.vendorAdmin(vendorId), change))).toMatchObject({
      fields: { endsOn: expect.any(String) },
    })
    value(await changeVersion(as.vendorAdmin(vendorId), { ...change, endsOn: '2027-04-01' }))
    expect(await lastEntry()).toMatchObject({
      verb: 'system.changeVersion',
      subject_id: systemId,
      vendor_id: vendorId,
    })
    expect(kindOf(await changeVersion(as.vendorAdmin(vendorId), { ...change, endsOn: '' }))).toBe('conflict')
    expect(kindOf(await changeVersion(as.vendorUser(vendorId), { ...change, endsOn: '' }))).toBe('forbidden')
    expect(kindOf(await addVersion(as.medcomReader(), { systemId, label: '3.0' }))).toBe('forbidden')
  })

  it("nothing with another vendor's", async () => {
    const [own, other] = [await makeVendor(), await makeVendor()]
    const id = await makeSystem(other)
    const [version] = (await shown(id)).versions
    const me = as.vendorAdmin(own)
    expect(kindOf(await showSystem(me, { id }))).toBe('notFound')
    expect(kindOf(await changeSystem(me, { id, version: 1, name: 'Mit' }))).toBe('notFound')
    expect(kindOf(await addVersion(me, { systemId: id, label: '9' }))).toBe('notFound')
    expect(kindOf(await changeVersion(me, { id: version!.id, version: 1, label: '9' }))).toBe('notFound')
    expect(value(await listSystems(me, {})).rows).toEqual([])
  })
})

describe('system.list', () => {
  it('counts the laboratories that use each system today', async () => {
    const vendorId = await makeVendor()
    const systemId = await makeSystem(vendorId)
    await makeLaboratory({ vendorId, systemId })
    await makeLaboratory({ vendorId, systemId, validFrom: '2026-12-01' })
    const { rows } = value(await listSystems(as.medcomReader(), { vendorId }))
    expect(rows).toMatchObject([
      { id: systemId, laboratories: 1, latestVersion: '1.0', vendor: { id: vendorId } },
    ])
  })
})

describe('a standard', () => {
  const me = as.medcomAdmin()
  async function apply(...changes: [from: string | RegExp, to: string][]) {
    const { id, preview } = value(
      await receiveApprovalList(me, { fileName: 'liste.htm', file: listWith(...changes) }),
    )
    value(await applyApprovalList(me, { id }))
    return preview
  }
  const known = () =>
    askOwner<{ code: string }>(`select code, version, name from standard
      where code in ('XPRØVE01', 'REQ01', 'Req 01') order by code collate "C", version`)

  it('is the same in any case and spacing, written by hand or listed, and written as the list last did', async () => {
    value(await addStandard(me, { code: 'xprøve 01', edition: 'x 0101a', name: 'Skrevet i hånden' }))
    const again = await addStandard(me, { code: 'XPRØVE01 (X0101A)', edition: '', name: 'Igen' })
    expect(faultOf(again)).toMatchObject({
      fields: { code: 'xprøve 01 (x 0101a) findes allerede. Se den på listen.' },
    })
    const byHand = await askOwner<{ id: string }>('select id from standard')
    await apply([/CTL03 \(C0330Q\)/g, 'XPRØVE01 (X0101A)'])
    expect(await askOwner(`select id from standard where code = 'XPRØVE01'`)).toEqual(byHand)
    const { counts } = await apply(
      [/CTL03 \(C0330Q\)/g, 'XPRØVE01 (X0101A)'],
      [/REQ01 \(Q0132K\)/g, 'Req 01 (Q0132k)'],
      ['09-07-2026', '01-10-2026'],
    )
    expect(counts.cells).toMatchObject({ added: 0, changed: 0, gone: 0 })
    expect(await known()).toEqual([
      { code: 'REQ01', version: 'Q0131K', name: 'Laboratorierekvisition' },
      { code: 'Req 01', version: 'Q0132k', name: 'Laboratorierekvisition' },
      { code: 'XPRØVE01', version: 'X0101A', name: 'Positiv kvittering' },
    ])
  })
})
