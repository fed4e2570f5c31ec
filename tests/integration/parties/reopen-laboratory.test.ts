import { beforeAll, describe, expect, it } from 'vitest'
import { closeLaboratory, endRole, reopenLaboratory, showLaboratory, showOrganisation } from '@/lib/parties'
import { as } from '../../support/actors'
import { countEntries, faultOf, lastEntry, setClock, value } from '../../support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '../../support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const admin = as.medcomAdmin()
const shown = async (id: string) => value(await showLaboratory(admin, { id }))

async function closed(closedOn = '2026-10-31') {
  const [vendorId, ownerId] = [await makeVendor(), await makeOwner()]
  const id = await makeLaboratory({ vendorId, ownerId, systemId: await makeSystem(vendorId) })
  const { version } = await shown(id)
  value(await closeLaboratory(admin, { id, version, closedOn }))
  return { id, vendorId, ownerId, version: (await shown(id)).version }
}

describe('laboratory.reopen', () => {
  it('goes on with owner, vendor and system from the day, and the days between stay without', async () => {
    const { id, vendorId, ownerId, version } = await closed()
    value(await reopenLaboratory(admin, { id, version, validFrom: '2026-11-21' }))
    expect(await lastEntry()).toMatchObject({
      verb: 'laboratory.reopen',
      subject_id: id,
      vendor_id: vendorId,
      laboratory_id: id,
      changes: expect.arrayContaining([{ field: 'closedOn', before: '2026-10-31', after: null }]),
    })
    const laboratory = await shown(id)
    expect(laboratory).toMatchObject({ closed: false, closedOn: null, vendorId })
    expect(laboratory.owners.map(({ targetId }) => targetId)).toEqual([ownerId, ownerId])
    for (const tie of ['owners', 'vendors', 'systems'] as const)
      expect(laboratory[tie]).toMatchObject([
        { validFrom: '2026-11-21', validTo: null, current: true },
        { validTo: '2026-10-31', current: false },
      ])
  })

  it('takes a closing back as if it had never been planned', async () => {
    const { id, version, vendorId } = await closed('2026-12-31')
    value(await reopenLaboratory(admin, { id, version, validFrom: '2027-01-01' }))
    const laboratory = await shown(id)
    expect(laboratory).toMatchObject({ closedOn: null, vendorId })
    for (const tie of ['owners', 'vendors', 'systems'] as const)
      expect(laboratory[tie]).toMatchObject([{ validFrom: '2024-01-01', validTo: null }])
  })

  it('leaves out who has lost the role meanwhile', async () => {
    const { id, version, vendorId } = await closed()
    const { roles } = value(await showOrganisation(admin, { id: vendorId }))
    value(await endRole(admin, { id: roles[0]!.id, validTo: '2026-11-10' }))
    value(await reopenLaboratory(admin, { id, version, validFrom: '2026-11-21' }))
    const laboratory = await shown(id)
    expect(laboratory.vendorId).toBeNull()
    expect(laboratory.vendors.every(({ current }) => !current)).toBe(true)
    expect(laboratory.systems.every(({ current }) => !current)).toBe(true)
    expect(laboratory.owners[0]).toMatchObject({ current: true })
  })

  it('is refused while the laboratory is open, before its last day, and at another version', async () => {
    const { id, version } = await closed()
    const before = await countEntries()
    const ask = async (more: object) =>
      faultOf(await reopenLaboratory(admin, { id, version, validFrom: '2026-11-21', ...more }))
    expect(await ask({ validFrom: '2026-10-31' })).toMatchObject({
      kind: 'validation',
      fields: { validFrom: expect.stringContaining('31.') },
    })
    expect((await ask({ version: version - 1 })).kind).toBe('conflict')
    expect((await ask({ id: await makeLaboratory(), version: 1 })).kind).toBe('state')
    expect((await ask({ id: '00000000-0000-7000-8000-000000000000' })).kind).toBe('notFound')
    expect(await countEntries()).toBe(before + 1)
  })

  it('is for MedCom administrators', async () => {
    const { id, version, vendorId } = await closed()
    const input = { id, version, validFrom: '2026-11-21' }
    for (const other of [as.medcomReader(), as.vendorAdmin(vendorId), as.laboratoryUser(id)])
      expect(faultOf(await reopenLaboratory(other, input)).kind).toBe('forbidden')
  })
})
