import { beforeAll, describe, expect, it } from 'vitest'
import {
  changeOrganisation,
  changeSupport,
  createOrganisation,
  endRole,
  giveRole,
  showOrganisation,
} from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeVendor } from '@/tests/support/parties'

const NORDLYS = {
  name: 'Nordlys Lab-IT (demo)',
  country: 'DK',
  cvr: '12 34 56 74',
  gln: '5790000000005',
  role: 'vendor' as const,
  validFrom: '2025-01-01',
}

beforeAll(() => setClock('2026-11-21T10:00:00Z'))

describe('organisation.create', () => {
  it('registers a party in its first role and logs it', async () => {
    const { id } = value(await createOrganisation(as.medcomAdmin(), NORDLYS))
    const shown = value(await showOrganisation(as.medcomAdmin(), { id }))
    expect(shown).toMatchObject({
      cvr: '12345674',
      roles: [{ kind: 'vendor', validFrom: '2025-01-01', current: true }],
    })
    expect(await lastEntry()).toMatchObject({ verb: 'organisation.create', subject_id: id, vendor_id: id })
  })

  it('names the field when the CVR number is taken, and logs nothing', async () => {
    const before = await countEntries()
    const fault = faultOf(await createOrganisation(as.medcomAdmin(), { ...NORDLYS, gln: '' }))
    expect(fault).toMatchObject({
      kind: 'validation',
      fields: { cvr: expect.stringContaining('anden organisation') },
    })
    expect(await countEntries()).toBe(before)
  })

  it.each([
    [{ cvr: '12345675' }, 'cvr'],
    [{ cvr: '' }, 'cvr'],
    [{ gln: '5790000000006' }, 'gln'],
    [{ country: 'SE', cvr: '' }, 'foreignRegistration'],
    [{ country: 'XX' }, 'country'],
    [{ website: 'javascript:alert(1)' }, 'website'],
  ])('says what to write instead of %o', async (change, field) => {
    const fault = faultOf(await createOrganisation(as.medcomAdmin(), { ...NORDLYS, ...change }))
    expect(fault.kind === 'validation' && Object.keys(fault.fields)).toContain(field)
  })

  it('takes a foreign party with the number of its own register', async () => {
    const input = { ...NORDLYS, cvr: '', gln: '', country: 'SE', foreignRegistration: '556677-8899' }
    const { id } = value(await createOrganisation(as.medcomAdmin(), input))
    expect(value(await showOrganisation(as.medcomReader(), { id }))).toMatchObject({
      cvr: null,
      country: 'SE',
    })
  })

  it('is for MedCom administrators', async () => {
    const vendor = await makeVendor()
    for (const other of [as.medcomReader(), as.vendorAdmin(vendor)])
      expect(kindOf(await createOrganisation(other, NORDLYS))).toBe('forbidden')
  })
})

describe('organisation.change', () => {
  it('shows both versions to the second of two who edit', async () => {
    const id = await makeVendor()
    const shown = value(await showOrganisation(as.medcomAdmin(), { id }))
    const edit = { ...shown, website: null, name: 'Første', city: 'Aarhus' }
    value(await changeOrganisation(as.medcomAdmin(), edit))
    const fault = faultOf(await changeOrganisation(as.medcomAdmin(), { ...edit, name: 'Anden' }))
    expect(fault).toMatchObject({
      kind: 'conflict',
      version: 2,
      disagreements: [{ field: 'name', mine: 'Anden', theirs: 'Første' }],
    })
    expect((await lastEntry())?.changes).toEqual(
      expect.arrayContaining([{ field: 'city', before: null, after: 'Aarhus' }]),
    )
  })

  it('never takes a CVR number away', async () => {
    const id = await makeVendor({ country: 'DK', cvr: '25313763', foreignRegistration: '' })
    const shown = value(await showOrganisation(as.medcomAdmin(), { id }))
    const fault = faultOf(await changeOrganisation(as.medcomAdmin(), { ...shown, cvr: '' }))
    expect(fault).toMatchObject({ kind: 'validation', fields: { cvr: expect.any(String) } })
  })

  it('finds nothing where there is nothing, and is not for vendors', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    const input = { id: nobody, version: 1, name: 'X' }
    expect(kindOf(await changeOrganisation(as.medcomAdmin(), input))).toBe('notFound')
    expect(kindOf(await changeOrganisation(as.vendorAdmin(nobody), input))).toBe('forbidden')
  })
})

describe('organisation.changeSupport', () => {
  const support = { supportName: 'Servicedesk', supportPhone: '70 00 00 00', supportHours: 'hverdage 8–16' }

  it('lets a vendor administrator say whom its users call', async () => {
    const id = await makeVendor()
    value(await changeSupport(as.vendorAdmin(id), { id, version: 1, ...support }))
    expect(value(await showOrganisation(as.vendorUser(id), { id }))).toMatchObject(support)
    expect(await lastEntry()).toMatchObject({ verb: 'organisation.changeSupport', vendor_id: id })
  })

  it("does not find another vendor's organisation, nor lets it change an owner it can see", async () => {
    const [own, other, ownerId] = [await makeVendor(), await makeVendor(), await makeOwner()]
    await makeLaboratory({ vendorId: own, ownerId })
    expect(value(await showOrganisation(as.vendorAdmin(own), { id: ownerId })).id).toBe(ownerId)
    for (const id of [other, ownerId])
      expect(kindOf(await changeSupport(as.vendorAdmin(own), { id, version: 1, ...support }))).toBe(
        'notFound',
      )
  })

  it('refuses an old version, and vendor users', async () => {
    const id = await makeVendor()
    value(await changeSupport(as.vendorAdmin(id), { id, version: 1, ...support }))
    const again = { id, version: 1, ...support, supportPhone: '70 00 00 01' }
    expect(kindOf(await changeSupport(as.vendorAdmin(id), again))).toBe('conflict')
    expect(kindOf(await changeSupport(as.vendorUser(id), { id, version: 2, ...support }))).toBe('forbidden')
  })
})

describe('roles', () => {
  it('lets one party be vendor and owner, each for its period', async () => {
    const organisationId = await makeVendor()
    value(
      await giveRole(as.medcomAdmin(), { organisationId, kind: 'laboratoryOwner', validFrom: '2026-01-01' }),
    )
    const { roles } = value(await showOrganisation(as.medcomAdmin(), { id: organisationId }))
    expect(roles.map(({ kind }) => kind)).toEqual(['vendor', 'laboratoryOwner'])
    const twice = await giveRole(as.medcomAdmin(), {
      organisationId,
      kind: 'vendor',
      validFrom: '2026-06-01',
    })
    expect(faultOf(twice)).toMatchObject({ kind: 'validation', fields: { kind: expect.any(String) } })
    expect(
      faultOf(await giveRole(as.medcomReader(), { organisationId, kind: 'vendor', validFrom: '2026-06-01' }))
        .kind,
    ).toBe('forbidden')
  })

  it('ends a role only when nothing rests on it any longer', async () => {
    const vendorId = await makeVendor()
    await makeLaboratory({ vendorId })
    const [role] = value(await showOrganisation(as.medcomAdmin(), { id: vendorId })).roles
    const refused = faultOf(await endRole(as.medcomAdmin(), { id: role!.id, validTo: '2026-12-31' }))
    expect(refused).toMatchObject({ kind: 'state', message: expect.stringContaining('1\u00a0laboratorium') })
    const idle = value(await showOrganisation(as.medcomAdmin(), { id: await makeVendor() })).roles[0]!
    value(await endRole(as.medcomAdmin(), { id: idle.id, validTo: '2026-12-31' }))
    expect(await lastEntry()).toMatchObject({ verb: 'organisation.endRole', subject_id: idle.organisationId })
    expect(kindOf(await endRole(as.medcomReader(), { id: idle.id, validTo: '2026-12-31' }))).toBe('forbidden')
  })
})
