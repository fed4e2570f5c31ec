import { beforeAll, describe, expect, it } from 'vitest'
import {
  assignOwner,
  assignSystem,
  assignVendor,
  changeLaboratory,
  showLaboratory,
  stampVendors,
} from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'

const NOON = '2026-11-21T11:00:00Z'
beforeAll(() => setClock(NOON))

const shown = async (id: string) => value(await showLaboratory(as.medcomAdmin(), { id }))
const edit = async (id: string) => {
  const { name, code, sor, gln, specialty, address, postalCode, city, yearlyProduction, version } =
    await shown(id)
  return { id, version, name, code, sor, gln, specialty, address, postalCode, city, yearlyProduction }
}

describe('laboratory.assignVendor', () => {
  it('ends the running period the day before, and leaves history with whom it was', async () => {
    const [before, after] = [await makeVendor(), await makeVendor()]
    const systemId = await makeSystem(before)
    const id = await makeLaboratory({ vendorId: before, systemId, validFrom: '2024-01-01' })
    const { version } = await shown(id)
    value(await assignVendor(as.medcomAdmin(), { id, version, vendorId: after, validFrom: '2026-11-01' }))
    const laboratory = await shown(id)
    expect(laboratory.vendorId).toBe(after)
    expect(laboratory.vendors).toMatchObject([
      { targetId: after, validFrom: '2026-11-01', validTo: null, current: true },
      { targetId: before, validFrom: '2024-01-01', validTo: '2026-10-31', current: false },
    ])
    expect(laboratory.systems).toMatchObject([{ targetId: systemId, validTo: '2026-10-31' }])
    expect(await lastEntry()).toMatchObject({
      verb: 'laboratory.assignVendor',
      vendor_id: after,
      laboratory_id: id,
    })

    const old = value(await showLaboratory(as.vendorAdmin(before), { id }))
    expect(old).toMatchObject({ servedByAsker: false, vendorId: null, vendors: [{ targetId: before }] })
    expect(kindOf(await changeLaboratory(as.vendorAdmin(before), await edit(id)))).toBe('notFound')
  })

  it('takes effect by date when it is planned, and can be undone until then', async () => {
    const [now, next] = [await makeVendor(), await makeVendor()]
    const systemId = await makeSystem(now)
    const id = await makeLaboratory({ vendorId: now, systemId })
    const plan = async (vendorId: string) =>
      value(
        await assignVendor(as.medcomAdmin(), {
          id,
          version: (await shown(id)).version,
          vendorId,
          validFrom: '2027-01-01',
        }),
      )
    await plan(next)
    expect((await shown(id)).vendorId).toBe(now)
    await plan(now)
    expect(await shown(id)).toMatchObject({
      vendors: [{ targetId: now, validTo: null }],
      systems: [{ targetId: systemId, validTo: null }],
    })
    await plan(next)
    await setClock('2026-12-31T22:30:00Z')
    value(await stampVendors(as.system, {}))
    expect((await shown(id)).vendorId).toBe(now)
    await setClock('2026-12-31T23:05:00Z')
    expect(value(await stampVendors(as.system, {})).changed).toBe(1)
    expect((await shown(id)).vendorId).toBe(next)
    expect(value(await stampVendors(as.system, {})).changed).toBe(0)
    await setClock(NOON)
  })

  it('refuses what holds already, who is no vendor that day, and an old version', async () => {
    const vendorId = await makeVendor({ validFrom: '2026-01-01' })
    const id = await makeLaboratory({ vendorId, validFrom: '2026-01-01' })
    const { version } = await shown(id)
    const ask = (more: object) =>
      assignVendor(as.medcomAdmin(), { id, version, vendorId, validFrom: '2026-11-21', ...more })
    expect(kindOf(await ask({}))).toBe('state')
    const fault = faultOf(await ask({ validFrom: '2025-06-01' }))
    expect(fault).toMatchObject({
      kind: 'validation',
      fields: { vendorId: expect.stringContaining('ikke leverandør') },
    })
    expect(kindOf(await ask({ vendorId: '', version: 1 }))).toBe('conflict')
    expect(
      kindOf(
        await assignVendor(as.vendorAdmin(vendorId), { id, version, vendorId: '', validFrom: '2026-11-21' }),
      ),
    ).toBe('forbidden')
    value(await ask({ vendorId: '' }))
    expect((await shown(id)).vendorId).toBeNull()
  })
})

describe('laboratory.assignOwner', () => {
  it('lets two regions merge on a day to come', async () => {
    const [before, after] = [await makeOwner(), await makeOwner()]
    const id = await makeLaboratory({ ownerId: before })
    const { version } = await shown(id)
    value(
      await assignOwner(as.medcomAdmin(), { id, version, organisationId: after, validFrom: '2027-01-01' }),
    )
    expect((await shown(id)).owners).toMatchObject([
      { targetId: after, current: false },
      { targetId: before, current: true, validTo: '2026-12-31' },
    ])
    const again = { id, version: version + 1, organisationId: after, validFrom: '2027-01-01' }
    expect(kindOf(await assignOwner(as.medcomAdmin(), again))).toBe('state')
    expect(kindOf(await assignOwner(as.medcomReader(), again))).toBe('forbidden')
    const nobody = { ...again, id: '00000000-0000-7000-8000-000000000000' }
    expect(kindOf(await assignOwner(as.medcomAdmin(), nobody))).toBe('notFound')
    expect(await lastEntry()).toMatchObject({ verb: 'laboratory.assignOwner' })
  })
})

describe('laboratory.assignSystem', () => {
  it('lets the vendor say which of its systems its laboratory uses, as long as it serves it', async () => {
    const [vendorId, next] = [await makeVendor(), await makeVendor()]
    const [first, second] = [await makeSystem(vendorId), await makeSystem(vendorId)]
    const id = await makeLaboratory({ vendorId, systemId: first })
    const plan = { id, version: (await shown(id)).version, vendorId: next, validFrom: '2027-01-01' }
    value(await assignVendor(as.medcomAdmin(), plan))
    const { version } = await shown(id)
    const input = { id, version, systemId: second, versionLabel: '2.0', validFrom: '2026-12-01' }
    value(await assignSystem(as.vendorAdmin(vendorId), input))
    expect((await shown(id)).systems).toMatchObject([
      { targetId: second, versionLabel: '2.0', validFrom: '2026-12-01', validTo: '2026-12-31' },
      { targetId: first, validTo: '2026-11-30' },
    ])
    expect(await lastEntry()).toMatchObject({ verb: 'laboratory.assignSystem', vendor_id: vendorId })
  })

  it("refuses another vendor's system, and does not find another vendor's laboratory", async () => {
    const [vendorId, other] = [await makeVendor(), await makeVendor()]
    const foreign = await makeSystem(other)
    const id = await makeLaboratory({ vendorId })
    const input = { id, version: (await shown(id)).version, systemId: foreign, validFrom: '2026-12-01' }
    expect(kindOf(await assignSystem(as.medcomAdmin(), input))).toBe('validation')
    expect(kindOf(await assignSystem(as.vendorAdmin(vendorId), input))).toBe('validation')
    expect(kindOf(await assignSystem(as.vendorAdmin(other), input))).toBe('notFound')
    expect(kindOf(await assignSystem(as.vendorUser(vendorId), input))).toBe('forbidden')
  })
})
