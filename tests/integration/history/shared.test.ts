import { beforeAll, describe, expect, test } from 'vitest'
import { applyMany, applyManyRest, listAccounts, requestMany } from '@/lib/accounts'
import { verifyAuditChain } from '@/lib/audit/verify'
import type { Context } from '@/lib/door/verb'
import { listAuditEntries, showHistory } from '@/lib/history'
import { assignVendor, showLaboratory } from '@/lib/parties'
import { applyRegister, carryOutHandover, uploadRegister } from '@/lib/registers'
import { applySuccession, planSuccession } from '@/lib/successions'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeSystem, makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
let fjordId: string
let skovId: string
let strangerId: string
let laboratoryId: string

const history = async (reader: Context, type: string, id: string) =>
  value(await showHistory(reader, { type, id })).rows
const deedsOf = async (reader: Context, type: string, id: string) =>
  (await history(reader, type, id)).map(({ did }) => did)
const idOf = async (name: string) =>
  (await askOwner<{ id: string }>('select id from account where name = $1', [name]))[0]!.id

beforeAll(async () => {
  await setClock('2026-11-21T09:00:00Z')
  fjordId = await makeVendor({ name: 'Fjord IT', supportEmail: 'support@fjord.example' })
  skovId = await makeVendor({ name: 'Skov IT', supportEmail: 'support@skov.example' })
  strangerId = await makeVendor({ name: 'Fremmed IT' })
  laboratoryId = await makeLaboratory({ vendorId: fjordId, code: 'FJORD-1', name: 'Klinisk Fjord' })
  await makeLaboratory({ vendorId: skovId, code: 'SKOV-1', name: 'Klinisk Skov' })
  const file = new Uint8Array(
    Buffer.from(
      'Konto;Mail;Laboratorium;Afdeling\nfjord-1;npn@fjord.example;FJORD-1;Blod\nskov-1;npn@skov.example;SKOV-1;Celler\nskov-2;npn@skov.example;SKOV-1;Gener\n',
    ),
  )
  const { id } = value(await uploadRegister(medcom, { kind: 'accounts', fileName: 'konti.csv', file }))
  value(await applyRegister(medcom, { id }))
})

describe('an account that came by a register', () => {
  test('begins its history with that, for MedCom and for its vendor, and tells of nobody else’s', async () => {
    const id = await idOf('skov-1')
    for (const [reader, others] of [
      [medcom, 2],
      [as.medcomReader(), 2],
      [as.vendorAdmin(skovId), 1],
    ] as const) {
      const [entry, ...more] = await history(reader, 'account', id)
      expect(more).toEqual([])
      expect(entry).toMatchObject({ subject: 'skov-1', others })
      const told = Object.fromEntries(entry!.changes.map(({ field, after }) => [field, after]))
      expect(told).toMatchObject({ accountName: 'skov-1', department: 'Celler', address: 'npn@skov.example' })
      expect(JSON.stringify(told)).not.toContain('Blod')
    }
    for (const vendorId of [fjordId, strangerId])
      expect(await history(as.vendorAdmin(vendorId), 'account', id)).toEqual([])
  })

  test('stands in its vendor’s log with that vendor’s accounts alone, also when asked for by kind', async () => {
    for (const asked of [{}, { subject: 'account' }]) {
      const { rows } = value(await listAuditEntries(as.vendorAdmin(skovId), { ...asked, deed: 'indlæste' }))
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ who: 'MedCom', subject: 'skov-1' })
      const text = JSON.stringify(rows[0]!.changes)
      expect(text).toContain('skov-2')
      expect(text).not.toMatch(/fjord|konti\.csv/i)
    }
    const strange = value(await listAuditEntries(as.vendorAdmin(strangerId), { deed: 'indlæste' }))
    expect(strange).toMatchObject({ rows: [], count: { value: 0 } })
    const byKind = value(await listAuditEntries(medcom, { subject: 'account', deed: 'indlæste' })).rows
    expect(byKind[0]!.changes.length).toBeGreaterThan(12)
  })

  test('is not told to those who read no history', async () => {
    const asked = { type: 'account', id: await idOf('skov-1') }
    expect(kindOf(await showHistory(as.laboratoryUser(laboratoryId), asked))).toBe('forbidden')
    expect(kindOf(await showHistory(as.anonymous, asked))).toBe('forbidden')
  })
})

test('the third of forty accounts made at once has its beginning in its history', async () => {
  const { vendorId } = await anAgreement('inForce')
  const us = as.vendorAdmin(vendorId)
  const rows = Array.from({ length: 40 }, (_, index) => ({
    department: `Afdeling ${index + 1}`,
    address: 'drift@mange.example',
    purpose: 'automatisk',
  }))
  const { id } = value(await requestMany(us, { environment: 'test', rows }))
  value(await applyMany(us, { id }))
  value(await applyManyRest(as.system, { id }))
  const made = value(await listAccounts(us, { size: 100 })).rows
  expect(made).toHaveLength(40)
  const third = made.find(({ department }) => department === 'Afdeling 3')!
  for (const reader of [medcom, us]) {
    const [entry] = await history(reader, 'account', third.id)
    expect(entry).toMatchObject({ subject: third.name, others: 19 })
    const departments = entry!.changes.filter(({ field }) => field === 'department')
    expect(departments.map(({ after }) => after)).toEqual(['Afdeling 3'])
  }
  expect(await history(as.vendorAdmin(strangerId), 'account', third.id)).toEqual([])
})

describe('a laboratory that was handed over', () => {
  test('says so in its history, to each vendor its own side, and so does its account', async () => {
    const { version } = value(await showLaboratory(medcom, { id: laboratoryId }))
    value(
      await assignVendor(medcom, { id: laboratoryId, version, vendorId: skovId, validFrom: '2026-01-01' }),
    )
    value(await carryOutHandover(medcom, { laboratoryId, address: 'npn@skov.example' }))
    const accountId = await idOf('fjord-1')
    const told = async (reader: Context, type: string, id: string) => {
      const [entry] = await history(reader, type, id)
      return Object.fromEntries(entry!.changes.map(({ field, after }) => [field, after]))
    }
    const whole = { accountsReceived: ['fjord-1'], accountsLeft: ['fjord-1'] }
    expect(await told(medcom, 'laboratory', laboratoryId)).toEqual(whole)
    expect(await told(as.vendorAdmin(skovId), 'laboratory', laboratoryId)).toEqual({
      accountsReceived: ['fjord-1'],
    })
    expect(await told(as.vendorAdmin(fjordId), 'laboratory', laboratoryId)).toEqual({
      accountsLeft: ['fjord-1'],
    })
    expect(await told(as.vendorAdmin(fjordId), 'account', accountId)).toEqual({ vendorId: null })
    expect(await told(as.vendorAdmin(skovId), 'account', accountId)).toMatchObject({
      accountName: 'fjord-1',
      address: 'npn@skov.example',
    })
    // Whoever has it now does not read what was done while it was another's.
    expect(await history(as.vendorAdmin(skovId), 'account', accountId)).toHaveLength(1)
    const log = value(await listAuditEntries(as.vendorAdmin(fjordId), {})).rows
    expect(JSON.stringify(log, bigint)).not.toMatch(/skov/i)
    expect(JSON.stringify(log, bigint)).not.toContain(skovId)
    expect(await history(as.vendorAdmin(strangerId), 'laboratory', laboratoryId)).toEqual([])
  })
})

test('what passes by a succession says so in its own history', async () => {
  const { id: agreementId, vendorId: fromId } = await anAgreement('inForce')
  const toId = await makeVendor({ name: 'Arving IT' })
  const passing = await makeLaboratory({ vendorId: fromId, code: 'ARV-1', name: 'Klinisk Arv' })
  const systemId = await makeSystem(fromId)
  const between = { fromId, toId, role: 'vendor' as const, effectiveOn: '2027-01-01' }
  const { id } = value(await planSuccession(medcom, { ...between, reason: 'Ny organisation' }))
  await setClock('2027-01-02T09:00:00Z')
  value(await applySuccession(as.system, { id }))
  for (const [type, thing] of [
    ['agreement', agreementId],
    ['laboratory', passing],
    ['system', systemId],
  ] as const)
    for (const reader of [medcom, as.vendorAdmin(toId)])
      expect(await deedsOf(reader, type, thing)).toContain('lod en ny part følge efter')
  expect(await deedsOf(as.vendorAdmin(fromId), 'organisation', fromId)).toContain(
    'lod en ny part følge efter',
  )
  expect(await deedsOf(as.vendorAdmin(strangerId), 'laboratory', passing)).toEqual([])
})

test('the chain is whole, and every part is a stretch of its entry', async () => {
  expect(await verifyAuditChain(process.env.DATABASE_URL!)).toMatchObject({ whole: true })
  const gaps = await askOwner(
    `select e.position from audit_entry e left join audit_subject s using (position)
     group by e.position having coalesce(sum(s.changes), 0) <> jsonb_array_length(e.changes)`,
  )
  expect(gaps).toEqual([])
})

const bigint = (_key: string, one: unknown) => (typeof one === 'bigint' ? String(one) : one)
