import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeAgreement, createAgreement, sendAgreement, showAgreement } from '@/lib/agreements'
import { as } from '@/tests/support/actors'
import { aTemplateVersion, anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeOrganisation, makeVendor } from '@/tests/support/parties'
import { aPerson, aVendor } from '@/tests/support/people'

let templateVersionId: string
let administratorId: string

beforeAll(async () => {
  await setClock('2026-11-21T09:00:00Z')
  administratorId = await makeOrganisation('administrator')
  templateVersionId = await aTemplateVersion()
})

const create = async (more: object = {}) =>
  createAgreement(as.medcomAdmin(), { vendorId: await makeVendor(), templateVersionId, ...more })

async function aDraft(more: object = {}) {
  const { id } = value(await create(more))
  return value(await showAgreement(as.medcomAdmin(), { id }))
}

describe('agreement.create', () => {
  test('makes a draft with today’s administrating party and the next number of the year, and logs it', async () => {
    const vendorId = await makeVendor()
    const made = value(await create({ vendorId, drawsAlready: 'ja', message: 'Velkommen' }))
    const next = value(await create())
    expect(made.number).toMatch(/^NPN-2026-\d{4}$/)
    expect(Number(next.number.slice(-4))).toBe(Number(made.number.slice(-4)) + 1)
    const draft = value(await showAgreement(as.medcomReader(), { id: made.id }))
    expect(draft).toMatchObject({
      state: 'draft',
      waitsFor: 'medcom',
      drawsAlready: true,
      message: 'Velkommen',
      signBy: null,
      vendor: { id: vendorId },
      administrator: { id: administratorId },
      template: { versionId: templateVersionId },
      states: [{ state: 'draft', side: 'medcom' }],
    })
    const [entry] = await askOwner<{ verb: string; vendor_id: string }>(
      'select verb, vendor_id from audit_entry where subject_id = $1',
      [made.id],
    )
    expect(entry).toEqual({ verb: 'agreement.create', vendor_id: vendorId })
  })

  test('takes no template that is not published, no party that is not a vendor, and no day that has passed', async () => {
    const made = () => askOwner(`select from audit_entry where verb = 'agreement.create'`)
    const before = await made()
    expect(faultOf(await create({ templateVersionId: randomUUID() }))).toHaveProperty(
      'fields.templateVersionId',
    )
    expect(faultOf(await create({ vendorId: await aVendor() }))).toHaveProperty('fields.vendorId')
    expect(faultOf(await create({ vendorId: randomUUID() }))).toHaveProperty('fields.vendorId')
    expect(faultOf(await create({ signBy: '2026-11-20' }))).toHaveProperty('fields.signBy')
    expect(faultOf(await create({ signBy: '2026-12-20', inForceFrom: '2026-12-01' }))).toHaveProperty(
      'fields.inForceFrom',
    )
    expect(await made()).toEqual(before)
  })

  test('refuses a second one on its way with the same vendor on the same text', async () => {
    const vendorId = await makeVendor()
    value(await create({ vendorId }))
    expect(faultOf(await create({ vendorId }))).toHaveProperty('fields.templateVersionId')
  })

  test('is MedCom’s administrators’ alone', async () => {
    const input = { vendorId: await makeVendor(), templateVersionId }
    for (const context of [
      as.medcomReader(),
      as.vendorAdmin(input.vendorId),
      as.laboratoryUser(randomUUID()),
    ])
      expect(kindOf(await createAgreement(context, input))).toBe('forbidden')
  })
})

describe('agreement.change', () => {
  const changes = { templateVersionId: '', signBy: '2026-12-24', inForceFrom: '2027-01-01', message: 'Ny' }

  test('changes a draft and logs what was changed', async () => {
    const { id, version, vendorId } = await aDraft()
    const input = { ...changes, templateVersionId, id, version }
    value(await changeAgreement(as.medcomAdmin(), input))
    const { changes: logged, ...entry } = (await lastEntry())!
    expect(entry).toMatchObject({ verb: 'agreement.change', subject_id: id, vendor_id: vendorId })
    expect(logged.map(({ field }) => field).sort()).toEqual(['inForceFrom', 'message', 'signBy'])
    expect(value(await showAgreement(as.medcomAdmin(), { id }))).toMatchObject({
      signBy: '2026-12-24',
      inForceFrom: '2027-01-01',
      message: 'Ny',
      version: version + 1,
    })
  })

  test('changes nothing that has been sent', async () => {
    const { id } = await anAgreement('sent', { templateVersionId })
    const input = { ...changes, templateVersionId, id, version: 1 }
    expect(kindOf(await changeAgreement(as.medcomAdmin(), input))).toBe('state')
  })

  test('finds no agreement that is not there', async () => {
    const input = { ...changes, templateVersionId, id: randomUUID(), version: 1 }
    expect(kindOf(await changeAgreement(as.medcomAdmin(), input))).toBe('notFound')
  })

  test('is MedCom’s administrators’ alone', async () => {
    const { id, version, vendorId } = await aDraft()
    const input = { ...changes, templateVersionId, id, version }
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)])
      expect(kindOf(await changeAgreement(context, input))).toBe('forbidden')
  })
})

describe('agreement.send', () => {
  test('freezes the document, sets the last day to sign, shows the vendor and logs it', async () => {
    const { id, vendorId, version } = await aDraft()
    expect(kindOf(await showAgreement(as.vendorAdmin(vendorId), { id }))).toBe('notFound')
    await aPerson({ role: 'vendorAdmin', vendorId })
    expect(value(await sendAgreement(as.medcomAdmin(), { id, version }))).toMatchObject({ told: 1 })
    expect(await lastEntry()).toMatchObject({ verb: 'agreement.send', subject_id: id, vendor_id: vendorId })
    const seen = value(await showAgreement(as.vendorUser(vendorId), { id }))
    expect(seen).toMatchObject({
      state: 'sent',
      waitsFor: 'vendor',
      signBy: '2026-12-21',
      nextDate: '2026-12-21',
      nextEvent: 'signBy',
      administrator: { id: administratorId },
      documents: [{ kind: 'forSignature', mediaType: 'application/pdf' }],
      states: [{ state: 'sent' }, { state: 'draft' }],
    })
  })

  test('sends nothing twice, not what has changed since, and not past its own last day', async () => {
    const { id, version } = await aDraft({ signBy: '2026-12-01' })
    expect(kindOf(await sendAgreement(as.medcomAdmin(), { id, version: version + 1 }))).toBe('conflict')
    await setClock('2026-12-02T09:00:00Z')
    expect(kindOf(await sendAgreement(as.medcomAdmin(), { id }))).toBe('state')
    await setClock('2026-12-01T09:00:00Z')
    const both = await Promise.all([
      sendAgreement(as.medcomAdmin(), { id }),
      sendAgreement(as.medcomAdmin(), { id }),
    ])
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
    expect(value(await showAgreement(as.medcomAdmin(), { id })).documents).toHaveLength(1)
    await setClock('2026-11-21T09:00:00Z')
  })

  test('finds no agreement that is not there', async () => {
    expect(kindOf(await sendAgreement(as.medcomAdmin(), { id: randomUUID() }))).toBe('notFound')
  })

  test('is MedCom’s administrators’ alone', async () => {
    const { id, vendorId } = await aDraft()
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)])
      expect(kindOf(await sendAgreement(context, { id }))).toBe('forbidden')
  })
})
