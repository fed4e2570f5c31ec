import { beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '@/lib/door/errors'
import {
  assignVendor,
  changeLaboratory,
  closeLaboratory,
  createLaboratory,
  listLaboratories,
  partyChoices,
  showLaboratory,
} from '@/lib/parties'
import { as } from '../../support/actors'
import { faultOf, lastEntry, setClock } from '../../support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '../../support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const shown = async (id: string) => unwrap(await showLaboratory(as.medcomAdmin(), { id }))
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
    const { id } = unwrap(await createLaboratory(as.medcomAdmin(), { ...input, ...ties }))
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
    expect(faultOf(await createLaboratory(as.vendorAdmin(await makeVendor()), input)).kind).toBe('forbidden')
    for (const [field, wrong] of [
      ['sor', '12'],
      ['yearlyProduction', 'mange'],
      ['validFrom', '31-12-2025'],
    ]) {
      const fault = faultOf(await createLaboratory(as.medcomAdmin(), { ...input, [field!]: wrong! }))
      expect(fault.kind === 'validation' && Object.keys(fault.fields)).toContain(field)
    }
    const notOwner = { ...input, ownerId: await makeVendor() }
    expect(faultOf(await createLaboratory(as.medcomAdmin(), notOwner)).kind).toBe('validation')
  })
})

describe('laboratory.change', () => {
  it('lets a vendor change its own, but not the numbers the draw log goes by', async () => {
    const vendorId = await makeVendor()
    const id = await makeLaboratory({ vendorId })
    unwrap(await changeLaboratory(as.vendorAdmin(vendorId), { ...(await edit(id)), city: 'Hobro' }))
    expect(await lastEntry()).toMatchObject({
      verb: 'laboratory.change',
      vendor_id: vendorId,
      laboratory_id: id,
    })
    const fault = faultOf(
      await changeLaboratory(as.vendorAdmin(vendorId), { ...(await edit(id)), code: 'ANDEN' }),
    )
    expect(fault).toMatchObject({ kind: 'validation', fields: { code: expect.any(String) } })
    unwrap(await changeLaboratory(as.medcomAdmin(), { ...(await edit(id)), code: 'ANDEN' }))
    expect(faultOf(await changeLaboratory(as.medcomAdmin(), { ...(await edit(id)), version: 1 })).kind).toBe(
      'conflict',
    )
  })

  it("does not find another vendor's laboratory, and is not for vendor users", async () => {
    const vendorId = await makeVendor()
    const input = await edit(await makeLaboratory({ vendorId }))
    expect(faultOf(await changeLaboratory(as.vendorAdmin(await makeVendor()), input)).kind).toBe('notFound')
    expect(faultOf(await changeLaboratory(as.vendorUser(vendorId), input)).kind).toBe('forbidden')
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
    unwrap(await closeLaboratory(as.medcomAdmin(), { id, version, closedOn: '2026-10-31' }))
    const laboratory = await shown(id)
    for (const tie of ['owners', 'vendors', 'systems'] as const)
      expect(laboratory[tie][0]?.validTo).toBe('2026-10-31')
    expect(await lastEntry()).toMatchObject({ verb: 'laboratory.close', vendor_id: vendorId })
    const again = { id, version: version + 1, closedOn: '2026-12-01' }
    expect(faultOf(await closeLaboratory(as.medcomAdmin(), again)).kind).toBe('state')
    expect(faultOf(await closeLaboratory(as.vendorAdmin(vendorId), again)).kind).toBe('forbidden')
    const late = { id, version: version + 1, vendorId: await makeVendor(), validFrom: '2026-11-01' }
    expect(faultOf(await assignVendor(as.medcomAdmin(), late)).kind).toBe('state')
    const find = async (state: 'open' | 'closed') =>
      unwrap(await listLaboratories(as.medcomAdmin(), { state, size: 1000 })).rows.some(
        (row) => row.id === id,
      )
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
    unwrap(
      await assignVendor(as.medcomAdmin(), { id: lost, version, vendorId: next, validFrom: '2026-06-01' }),
    )
    const ids = async (state: 'open' | 'all') =>
      unwrap(await listLaboratories(as.vendorUser(vendorId), { state }))
        .rows.map(({ id }) => id)
        .sort()
    expect(await ids('open')).toEqual([kept])
    expect(await ids('all')).toEqual([kept, lost].sort())
    expect(faultOf(await showLaboratory(as.vendorUser(vendorId), { id: foreign })).kind).toBe('notFound')
    const choices = unwrap(await partyChoices(as.vendorUser(vendorId), {}))
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
    unwrap(
      await assignVendor(as.medcomAdmin(), {
        id,
        version: (await shown(id)).version,
        vendorId,
        validFrom: '2026-06-01',
      }),
    )
    const own = unwrap(await showLaboratory(as.laboratoryUser(id), { id }))
    expect(own.vendors.map(({ name }) => name === null)).toEqual([false, true])
    expect(own.owners[0]?.name).toBeTruthy()
    const other = await makeLaboratory({ vendorId })
    expect(faultOf(await showLaboratory(as.laboratoryUser(id), { id: other })).kind).toBe('notFound')
  })
})
