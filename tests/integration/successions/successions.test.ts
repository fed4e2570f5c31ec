import { beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { createAgreement, listDue, sendAgreement } from '@/lib/agreements'
import {
  applySuccession,
  cancelSuccession,
  listSuccessions,
  planSuccession,
  previewSuccession,
  showSuccession,
} from '@/lib/successions'
import { as } from '@/tests/support/actors'
import { anAgreement, aTemplateVersion } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOrganisation, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'
import { storedAgreement } from '@/tests/support/setup'

const ADMIN = as.medcomAdmin()
const DAY = '2027-01-01'
const reason = 'Ny organisation'

let templateVersionId: string
beforeAll(async () => {
  templateVersionId = await aTemplateVersion()
})
beforeEach(() => setClock('2026-11-21T09:00:00Z'))
afterEach(() => setClock(null))

async function planned(role: 'administrator' | 'vendor' | 'laboratoryOwner', fromId: string, toId?: string) {
  const next = toId ?? (await makeOrganisation('softwareSupplier'))
  const { id } = value(await planSuccession(ADMIN, { fromId, toId: next, role, effectiveOn: DAY, reason }))
  return { id, toId: next }
}

const rolesOf = (id: string) =>
  askOwner(
    `select kind::text, valid_from::text as from, valid_to::text as to from organisation_role
     where organisation_id = $1 and kind <> 'softwareSupplier' order by 1, 2`,
    [id],
  )

describe('succession.plan', () => {
  test('gives notice to every agreement in force and a mail to its vendor, and changes nothing else', async () => {
    const fromId = await makeOrganisation('administrator')
    const vendorId = await makeVendor()
    const person = await aPerson({ role: 'vendorAdmin', vendorId })
    const running = await anAgreement('inForce', { vendorId, administratorId: fromId, templateVersionId })
    await anAgreement('ended', { vendorId, administratorId: fromId })
    const { id } = await planned('administrator', fromId)
    expect(await lastEntry()).toMatchObject({ verb: 'succession.plan', subject_id: id })
    expect(await askOwner('select agreement_id from notice where succession_id = $1', [id])).toEqual([
      { agreement_id: running.id },
    ])
    expect(await storedAgreement(running.id)).toMatchObject({
      administrator_id: fromId,
      next_event: 'succession',
      next_date: DAY,
    })
    const mails = await askOwner(
      `select from graphile_worker._private_jobs where payload ->> 'to' = $1 and payload ->> 'subject' like '%følger efter%'`,
      [person.email],
    )
    expect(mails).toHaveLength(1)
  })

  test('is refused for a party without the role, for itself, for a day that has passed, twice, and by others', async () => {
    const fromId = await makeOrganisation('administrator')
    const toId = await makeVendor()
    const input = { fromId, toId, role: 'administrator' as const, effectiveOn: DAY, reason }
    const fields = async (more: object) => faultOf(await planSuccession(ADMIN, { ...input, ...more }))
    expect(await fields({ role: 'vendor' })).toMatchObject({
      fields: { fromId: expect.any(String) as string },
    })
    expect(await fields({ toId: fromId })).toMatchObject({ fields: { toId: expect.any(String) as string } })
    expect(await fields({ effectiveOn: '2026-11-20' })).toMatchObject({
      fields: { effectiveOn: expect.any(String) as string },
    })
    expect(kindOf(await planSuccession(as.medcomReader(), input))).toBe('forbidden')
    expect(kindOf(await planSuccession(as.vendorAdmin(toId), input))).toBe('forbidden')
    value(await planSuccession(ADMIN, input))
    expect(await fields({})).toMatchObject({
      fields: { fromId: expect.stringContaining('allerede') as string },
    })
  })
})

describe('succession.cancel', () => {
  test('takes the notices back and says so; once, before it happened, and only by MedCom', async () => {
    const fromId = await makeOrganisation('administrator')
    const { id: agreementId, vendorId } = await anAgreement('inForce', { administratorId: fromId })
    const { id } = await planned('administrator', fromId)
    expect(kindOf(await cancelSuccession(as.medcomReader(), { id, reason }))).toBe('forbidden')
    expect(kindOf(await cancelSuccession(ADMIN, { id: vendorId, reason }))).toBe('notFound')
    value(await cancelSuccession(ADMIN, { id, reason }))
    expect(await lastEntry()).toMatchObject({ verb: 'succession.cancel', subject_id: id })
    expect(await storedAgreement(agreementId)).toMatchObject({ next_event: null })
    expect(kindOf(await cancelSuccession(ADMIN, { id, reason }))).toBe('state')
    await setClock('2027-01-02T09:00:00Z')
    expect(kindOf(await applySuccession(as.system, { id }))).toBe('state')
  })
})

describe('succession.apply', () => {
  test('lets the new administrating party into every agreement that is not over, from its day, once', async () => {
    const fromId = await makeOrganisation('administrator')
    const over = await anAgreement('ended', { administratorId: fromId, templateVersionId })
    const running = await anAgreement('inForce', { administratorId: fromId, templateVersionId })
    const sent = await anAgreement('sent', { administratorId: fromId, templateVersionId })
    const { id, toId } = await planned('administrator', fromId)
    expect(kindOf(await applySuccession(as.system, { id }))).toBe('state')
    await setClock('2027-01-03T09:00:00Z')
    expect(kindOf(await applySuccession(ADMIN, { id }))).toBe('forbidden')
    expect(kindOf(await applySuccession(as.system, { id: fromId }))).toBe('notFound')
    const kinds = await Promise.all([1, 2].map(() => applySuccession(as.system, { id })))
    expect(kinds.map(kindOf).sort()).toEqual(['ok', 'state'])
    expect(await lastEntry()).toMatchObject({ verb: 'succession.apply', subject_id: id })
    expect(await storedAgreement(running.id)).toMatchObject({ administrator_id: toId, next_event: null })
    expect(await storedAgreement(over.id)).toMatchObject({ administrator_id: fromId })
    expect(await storedAgreement(sent.id)).toMatchObject({ administrator_id: toId, state: 'draft' })
    expect(await rolesOf(fromId)).toEqual([{ kind: 'administrator', from: '2020-01-01', to: '2026-12-31' }])
    expect(await rolesOf(toId)).toEqual([{ kind: 'administrator', from: DAY, to: null }])
    expect(value(await listDue(as.system, {})).filter((due) => due.id === id)).toEqual([])
  })

  test('after it, a new agreement names the new party, and the old document is as it was', async () => {
    await askOwner(`delete from organisation_role where kind = 'administrator'`)
    const fromId = await makeOrganisation('administrator')
    const vendorId = await makeVendor()
    const draft = { vendorId, templateVersionId: await aTemplateVersion() }
    const old = value(await createAgreement(ADMIN, draft))
    value(await sendAgreement(ADMIN, { id: old.id }))
    const documents = () =>
      askOwner<{ content: Buffer }>('select content from agreement_document where agreement_id = $1', [
        old.id,
      ])
    const before = await documents()
    const { id, toId } = await planned('administrator', fromId)
    await setClock('2027-01-01T00:10:00Z')
    value(await applySuccession(as.system, { id }))
    expect(await documents()).toEqual(before)
    const fresh = value(
      await createAgreement(ADMIN, { ...draft, templateVersionId: await aTemplateVersion() }),
    )
    expect(await storedAgreement(fresh.id)).toMatchObject({ administrator_id: toId })
    value(await sendAgreement(ADMIN, { id: fresh.id }))
    const [basis] = await askOwner<{ name: string }>(
      `select basis -> 'administrator' ->> 'name' as name from agreement_document where agreement_id = $1`,
      [fresh.id],
    )
    const [party] = await askOwner<{ name: string }>('select name from organisation where id = $1', [toId])
    expect(basis!.name).toBe(party!.name)
  })

  test('a vendor’s agreements, laboratories and systems pass whole; what was stays with whom it was', async () => {
    const fromId = await makeVendor()
    const toId = await makeVendor()
    const systemId = await makeSystem(fromId, { name: 'Fælles navn' })
    await makeSystem(toId, { name: 'Fælles navn' })
    const laboratory = await makeLaboratory({ vendorId: fromId, systemId, validFrom: '2025-01-01' })
    const running = await anAgreement('inForce', { vendorId: fromId })
    const { id } = await planned('vendor', fromId, toId)
    expect(value(await showSuccession(as.medcomReader(), { id })).concerned).toMatchObject({
      agreementCount: 1,
      laboratories: [{ id: laboratory }],
      systems: [{ id: systemId }],
    })
    await setClock('2027-01-01T00:10:00Z')
    value(await applySuccession(as.system, { id }))
    expect(await storedAgreement(running.id)).toMatchObject({ vendor_id: toId })
    const periods = await askOwner(
      `select vendor_id, valid_from::text as from, valid_to::text as to from laboratory_vendor where laboratory_id = $1 order by 2`,
      [laboratory],
    )
    expect(periods).toEqual([
      { vendor_id: fromId, from: '2025-01-01', to: '2026-12-31' },
      { vendor_id: toId, from: DAY, to: null },
    ])
    const [now] = await askOwner<{ vendor: string; system: string; use: string }>(
      `select l.vendor_id as vendor, s.vendor_id as system, u.vendor_id as use from laboratory l
       join laboratory_system u on u.laboratory_id = l.id and u.valid_to is null join "system" s on s.id = u.system_id
       where l.id = $1`,
      [laboratory],
    )
    expect(now).toEqual({ vendor: toId, system: toId, use: toId })
  })

  test('an owner’s laboratories pass with what was planned for later', async () => {
    const fromId = await makeOwner()
    const laboratory = await makeLaboratory({ ownerId: fromId, validFrom: '2025-01-01' })
    const { id, toId } = await planned('laboratoryOwner', fromId)
    await setClock('2027-02-01T09:00:00Z')
    value(await applySuccession(as.system, { id }))
    const owners = await askOwner(
      `select organisation_id, valid_from::text as from, valid_to::text as to from laboratory_owner where laboratory_id = $1 order by 2`,
      [laboratory],
    )
    expect(owners).toEqual([
      { organisation_id: fromId, from: '2025-01-01', to: '2026-12-31' },
      { organisation_id: toId, from: DAY, to: null },
    ])
  })
})

test('a reader sees what is planned and what it would touch; a vendor does not', async () => {
  const fromId = await makeOrganisation('administrator')
  const toId = await makeVendor()
  await anAgreement('inForce', { administratorId: fromId })
  const input = { fromId, toId, role: 'administrator' as const, effectiveOn: DAY }
  expect(value(await previewSuccession(as.medcomReader(), input)).concerned).toMatchObject({
    agreementCount: 1,
  })
  expect(kindOf(await previewSuccession(as.vendorAdmin(toId), input))).toBe('forbidden')
  const { id } = await planned('administrator', fromId, toId)
  const { successions } = value(await listSuccessions(as.medcomReader(), {}))
  expect(successions.find((each) => each.id === id)).toMatchObject({ state: 'planned', effectiveOn: DAY })
  expect(kindOf(await showSuccession(as.vendorAdmin(toId), { id }))).toBe('forbidden')
  expect(kindOf(await showSuccession(as.medcomReader(), { id: toId }))).toBe('notFound')
})
