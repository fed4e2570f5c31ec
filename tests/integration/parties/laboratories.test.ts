import { beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '@/lib/door/errors'
import {
  assignOwner,
  assignSystem,
  assignVendor,
  changeLaboratory,
  closeLaboratory,
  createLaboratory,
  listLaboratories,
  partyChoices,
  showLaboratory,
  stampVendors,
} from '@/lib/parties'
import { as } from '../../support/actors'
import { faultOf, lastEntry, setClock } from '../../support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '../../support/parties'

const NOON = '2026-11-21T11:00:00Z'
beforeAll(() => setClock(NOON))

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

describe('laboratory.assignVendor', () => {
  it('ends the running period the day before, and leaves history with whom it was', async () => {
    const [before, after] = [await makeVendor(), await makeVendor()]
    const systemId = await makeSystem(before)
    const id = await makeLaboratory({ vendorId: before, systemId, validFrom: '2024-01-01' })
    const { version } = await shown(id)
    unwrap(await assignVendor(as.medcomAdmin(), { id, version, vendorId: after, validFrom: '2026-11-01' }))
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

    const old = unwrap(await showLaboratory(as.vendorAdmin(before), { id }))
    expect(old).toMatchObject({ servedByAsker: false, vendorId: null, vendors: [{ targetId: before }] })
    expect(faultOf(await changeLaboratory(as.vendorAdmin(before), await edit(id))).kind).toBe('notFound')
  })

  it('takes effect by date when it is planned, and can be undone until then', async () => {
    const [now, next] = [await makeVendor(), await makeVendor()]
    const systemId = await makeSystem(now)
    const id = await makeLaboratory({ vendorId: now, systemId })
    const plan = async (vendorId: string) =>
      unwrap(
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
    unwrap(await stampVendors(as.system, {}))
    expect((await shown(id)).vendorId).toBe(now)
    await setClock('2026-12-31T23:05:00Z')
    expect(unwrap(await stampVendors(as.system, {})).changed).toBe(1)
    expect((await shown(id)).vendorId).toBe(next)
    expect(unwrap(await stampVendors(as.system, {})).changed).toBe(0)
    await setClock(NOON)
  })

  it('refuses what holds already, who is no vendor that day, and an old version', async () => {
    const vendorId = await makeVendor({ validFrom: '2026-01-01' })
    const id = await makeLaboratory({ vendorId, validFrom: '2026-01-01' })
    const { version } = await shown(id)
    const ask = (more: object) =>
      assignVendor(as.medcomAdmin(), { id, version, vendorId, validFrom: '2026-11-21', ...more })
    expect(faultOf(await ask({})).kind).toBe('state')
    const fault = faultOf(await ask({ validFrom: '2025-06-01' }))
    expect(fault).toMatchObject({
      kind: 'validation',
      fields: { vendorId: expect.stringContaining('ikke leverandør') },
    })
    expect(faultOf(await ask({ vendorId: '', version: 1 })).kind).toBe('conflict')
    expect(
      faultOf(
        await assignVendor(as.vendorAdmin(vendorId), { id, version, vendorId: '', validFrom: '2026-11-21' }),
      ).kind,
    ).toBe('forbidden')
    unwrap(await ask({ vendorId: '' }))
    expect((await shown(id)).vendorId).toBeNull()
  })
})

describe('laboratory.assignOwner', () => {
  it('lets two regions merge on a day to come', async () => {
    const [before, after] = [await makeOwner(), await makeOwner()]
    const id = await makeLaboratory({ ownerId: before })
    const { version } = await shown(id)
    unwrap(
      await assignOwner(as.medcomAdmin(), { id, version, organisationId: after, validFrom: '2027-01-01' }),
    )
    expect((await shown(id)).owners).toMatchObject([
      { targetId: after, current: false },
      { targetId: before, current: true, validTo: '2026-12-31' },
    ])
    const again = { id, version: version + 1, organisationId: after, validFrom: '2027-01-01' }
    expect(faultOf(await assignOwner(as.medcomAdmin(), again)).kind).toBe('state')
    expect(faultOf(await assignOwner(as.medcomReader(), again)).kind).toBe('forbidden')
    const nobody = { ...again, id: '00000000-0000-7000-8000-000000000000' }
    expect(faultOf(await assignOwner(as.medcomAdmin(), nobody)).kind).toBe('notFound')
    expect(await lastEntry()).toMatchObject({ verb: 'laboratory.assignOwner' })
  })
})

describe('laboratory.assignSystem', () => {
  it('lets the vendor say which of its systems its laboratory uses, as long as it serves it', async () => {
    const [vendorId, next] = [await makeVendor(), await makeVendor()]
    const [first, second] = [await makeSystem(vendorId), await makeSystem(vendorId)]
    const id = await makeLaboratory({ vendorId, systemId: first })
    const plan = { id, version: (await shown(id)).version, vendorId: next, validFrom: '2027-01-01' }
    unwrap(await assignVendor(as.medcomAdmin(), plan))
    const { version } = await shown(id)
    const input = { id, version, systemId: second, versionLabel: '2.0', validFrom: '2026-12-01' }
    unwrap(await assignSystem(as.vendorAdmin(vendorId), input))
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
    expect(faultOf(await assignSystem(as.medcomAdmin(), input)).kind).toBe('validation')
    expect(faultOf(await assignSystem(as.vendorAdmin(vendorId), input)).kind).toBe('validation')
    expect(faultOf(await assignSystem(as.vendorAdmin(other), input)).kind).toBe('notFound')
    expect(faultOf(await assignSystem(as.vendorUser(vendorId), input)).kind).toBe('forbidden')
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
