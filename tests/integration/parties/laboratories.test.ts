import { beforeAll, describe, expect, it } from 'vitest'
import {
  assignVendor,
  changeLaboratory,
  closeLaboratory,
  createLaboratory,
  listLaboratories,
  partyChoices,
  showLaboratory,
} from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const shown = async (id: string) => value(await showLaboratory(as.medcomAdmin(), { id }))
const edit = async (id: string) => {
  const { name, code, sor, gln, specialty, address, postalCode, city, yearlyProduction, version } =
    await shown(id)
  return { id, version, name, code, sor, gln, specialty, address, postalCode, city, yearlyProduction }
}

describe('laboratory.create', () => {
  it('registers the laboratory with its owner, vendor and system in one entry of the log', async () => {
    const [vendorId, ownerId] = [await makeVendor(), await makeOwner()]
    const systemId = await makeSystem(vendorId)
    const input = {
      name: 'Klinisk Biokemi',
      code: 'KBA-1',
      sor: '440121000016003',
      yearlyProduction: '250.000',
    }
    const ties = { ownerId, vendorId, systemId, versionLabel: '1.0', validFrom: '2025-03-01' }
    const { id } = value(await createLaboratory(as.medcomAdmin(), { ...input, ...ties }))
    expect(await lastEntry()).toMatchObject({
      verb: 'laboratory.create',
      subject_id: id,
      laboratory_id: id,
      vendor_id: vendorId,
    })
    const laboratory = await shown(id)
    expect(laboratory).toMatchObject({
      yearlyProduction: 250_000,
      vendorId,
      owners: [{ targetId: ownerId, current: true }],
      vendors: [{ targetId: vendorId, validFrom: '2025-03-01', validTo: null }],
      systems: [{ targetId: systemId, versionLabel: '1.0' }],
    })
    const twice = faultOf(await createLaboratory(as.medcomAdmin(), { ...input, sor: '', ...ties }))
    expect(twice).toMatchObject({ kind: 'validation', fields: { code: expect.any(String) } })
  })

  it('is for MedCom administrators, and says which field cannot be used', async () => {
    const input = { name: 'X', code: 'X-1', validFrom: '2025-01-01' }
    expect(kindOf(await createLaboratory(as.vendorAdmin(await makeVendor()), input))).toBe('forbidden')
    for (const [field, wrong] of [
      ['sor', '12'],
      ['yearlyProduction', 'mange'],
      ['validFrom', '31-12-2025'],
    ]) {
      const fault = faultOf(await createLaboratory(as.medcomAdmin(), { ...input, [field!]: wrong! }))
      expect(fault.kind === 'validation' && Object.keys(fault.fields)).toContain(field)
    }
    const notOwner = { ...input, ownerId: await makeVendor() }
    expect(kindOf(await createLaboratory(as.medcomAdmin(), notOwner))).toBe('validation')
  })
})

describe('laboratory.change', () => {
  it('lets a vendor change its own, but not the numbers the draw log goes by', async () => {
    const vendorId = await makeVendor()
    const id = await makeLaboratory({ vendorId })
    value(await changeLaboratory(as.vendorAdmin(vendorId), { ...(await edit(id)), city: 'Hobro' }))
    expect(await lastEntry()).toMatchObject({
      verb: 'laboratory.change',
      vendor_id: vendorId,
      laboratory_id: id,
    })
    const fault = faultOf(
      await changeLaboratory(as.vendorAdmin(vendorId), { ...(await edit(id)), code: 'ANDEN' }),
    )
    expect(fault).toMatchObject({ kind: 'validation', fields: { code: expect.any(String) } })
    value(await changeLaboratory(as.medcomAdmin(), { ...(await edit(id)), code: 'ANDEN' }))
    expect(kindOf(await changeLaboratory(as.medcomAdmin(), { ...(await edit(id)), version: 1 }))).toBe(
      'conflict',
    )
  })

  it("does not find another vendor's laboratory, and is not for vendor users", async () => {
    const vendorId = await makeVendor()
    const input = await edit(await makeLaboratory({ vendorId }))
    expect(kindOf(await changeLaboratory(as.vendorAdmin(await makeVendor()), input))).toBe('notFound')
    expect(kindOf(await changeLaboratory(as.vendorUser(vendorId), input))).toBe('forbidden')
  })
})

describe('laboratory.close', () => {
  it('ends what the laboratory had with its last day', async () => {
    const vendorId = await makeVendor()
    const id = await makeLaboratory({
      vendorId,
      ownerId: await makeOwner(),
      systemId: await makeSystem(vendorId),
    })
    const { version } = await shown(id)
    value(await closeLaboratory(as.medcomAdmin(), { id, version, closedOn: '2026-10-31' }))
    const laboratory = await shown(id)
    for (const tie of ['owners', 'vendors', 'systems'] as const)
      expect(laboratory[tie][0]?.validTo).toBe('2026-10-31')
    expect(await lastEntry()).toMatchObject({ verb: 'laboratory.close', vendor_id: vendorId })
    const again = { id, version: version + 1, closedOn: '2026-12-01' }
    expect(kindOf(await closeLaboratory(as.medcomAdmin(), again))).toBe('state')
    expect(kindOf(await closeLaboratory(as.vendorAdmin(vendorId), again))).toBe('forbidden')
    const late = { id, version: version + 1, vendorId: await makeVendor(), validFrom: '2026-11-01' }
    expect(kindOf(await assignVendor(as.medcomAdmin(), late))).toBe('state')
    const find = async (state: 'open' | 'closed') =>
      value(await listLaboratories(as.medcomAdmin(), { state, size: 1000 })).rows.some((row) => row.id === id)
    expect([await find('open'), await find('closed')]).toEqual([false, true])
  })
})

describe('who sees which laboratory', () => {
  it('a vendor its own today, and those it once served when it asks for all', async () => {
    const [vendorId, next] = [await makeVendor(), await makeVendor()]
    const [kept, lost, foreign] = [
      await makeLaboratory({ vendorId }),
      await makeLaboratory({ vendorId }),
      await makeLaboratory({ vendorId: next }),
    ]
    const { version } = await shown(lost)
    value(
      await assignVendor(as.medcomAdmin(), { id: lost, version, vendorId: next, validFrom: '2026-06-01' }),
    )
    const ids = async (state: 'open' | 'all') =>
      value(await listLaboratories(as.vendorUser(vendorId), { state }))
        .rows.map(({ id }) => id)
        .sort()
    expect(await ids('open')).toEqual([kept])
    expect(await ids('all')).toEqual([kept, lost].sort())
    const states = async (asker: string) => {
      const rows = value(await listLaboratories(as.vendorUser(asker), { state: 'all' })).rows
      return rows.map(({ id, comesOn, former }) => [id, comesOn, former])
    }
    expect(await states(vendorId)).toEqual(
      expect.arrayContaining([
        [kept, null, false],
        [lost, null, true],
      ]),
    )
    const coming = { id: kept, version: (await shown(kept)).version, vendorId: next, validFrom: '2027-01-01' }
    value(await assignVendor(as.medcomAdmin(), coming))
    expect(await states(next)).toContainEqual([kept, '2027-01-01', false])
    expect(value(await showLaboratory(as.vendorUser(next), { id: kept }))).toMatchObject({
      comesOn: '2027-01-01',
      former: false,
    })
    expect(kindOf(await showLaboratory(as.vendorUser(vendorId), { id: foreign }))).toBe('notFound')
    const choices = value(await partyChoices(as.vendorUser(vendorId), {}))
    expect(choices.laboratories.map(({ id }) => id).sort()).toEqual([kept, lost].sort())
    expect(choices.vendors.map(({ id }) => id)).toEqual([vendorId])
  })

  it('a laboratory user only their own, with the vendor that helps them', async () => {
    const [before, vendorId] = [await makeVendor(), await makeVendor()]
    const id = await makeLaboratory({
      vendorId: before,
      systemId: await makeSystem(before),
      ownerId: await makeOwner(),
    })
    value(
      await assignVendor(as.medcomAdmin(), {
        id,
        version: (await shown(id)).version,
        vendorId,
        validFrom: '2026-06-01',
      }),
    )
    const own = value(await showLaboratory(as.laboratoryUser(id), { id }))
    expect(own.vendors.map(({ name }) => name === null)).toEqual([false, true])
    expect(own.owners[0]?.name).toBeTruthy()
    const other = await makeLaboratory({ vendorId })
    expect(kindOf(await showLaboratory(as.laboratoryUser(id), { id: other }))).toBe('notFound')
  })
})
