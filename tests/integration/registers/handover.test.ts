import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { changeAccount, listAccounts } from '@/lib/accounts'
import { listContacts, showContactList } from '@/lib/contacts'
import { assignVendor, showLaboratory } from '@/lib/parties'
import { showOverview } from '@/lib/overview'
import { applyRegister, carryOutHandover, previewHandover, uploadRegister } from '@/lib/registers'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
const address = 'npn@bjerg.example'
let oldId: string
let newId: string
let laboratoryId: string

const take = async (kind: 'accounts' | 'contacts', text: string) => {
  const file = new Uint8Array(Buffer.from(text))
  const { id } = value(await uploadRegister(medcom, { kind, fileName: 'a.csv', file }))
  value(await applyRegister(medcom, { id }))
}
const namesOf = async (vendorId: string) =>
  value(await listAccounts(as.vendorAdmin(vendorId), {})).rows.map(({ name }) => name)

beforeAll(async () => {
  const support = (host: string) => ({ supportEmail: `support@${host}.example` })
  oldId = await makeVendor({ name: 'Havn IT', ...support('havn') })
  newId = await makeVendor({ name: 'Bjerg IT', ...support('bjerg') })
  laboratoryId = await makeLaboratory({ vendorId: oldId, code: 'OVER-1', name: 'Klinisk Over' })
  await take(
    'accounts',
    'Konto;Mail;Laboratorium;Afdeling\nlis-over-1;npn@havn.example;OVER-1;A\nlis-over-2;npn@havn.example;OVER-1;B\n',
  )
  await take(
    'contacts',
    'Navn;Leverandør;Laboratorium;Funktion;Mail\nVagten;Havn IT;OVER-1;Drift;vagt@over.example\nAfløseren;Havn IT;OVER-1;Teknik;afloeser@over.example\n',
  )
  await askOwner(
    `update contact set deputy_id = (select id from contact where name = 'Afløseren') where name = 'Vagten'`,
  )
})

test('handover.carryOut gives the laboratory’s accounts and contacts to its new vendor, once, and tells both', async () => {
  expect(kindOf(await carryOutHandover(medcom, { laboratoryId, address }))).toBe('state')
  const { version } = value(await showLaboratory(medcom, { id: laboratoryId }))
  value(await assignVendor(medcom, { id: laboratoryId, version, vendorId: newId, validFrom: '2026-01-01' }))
  const [account] = value(await listAccounts(as.vendorAdmin(oldId), {})).rows
  const wish = {
    id: account!.id,
    version: 1,
    department: 'C',
    address: 'npn@havn.example',
    purpose: 'automatic' as const,
  }
  await changeAccount(as.vendorAdmin(oldId), { ...wish, reason: '' })
  expect(JSON.stringify(value(await showOverview(medcom, {})))).toContain(
    `/laboratorier/${laboratoryId}/overdrag`,
  )
  expect(value(await previewHandover(medcom, { laboratoryId }))).toMatchObject({
    vendor: { id: newId },
    accounts: [{ name: 'lis-over-1' }, { name: 'lis-over-2' }],
    contacts: [{ name: 'Afløseren' }, { name: 'Vagten' }],
    suggested: null,
  })
  const input = { laboratoryId, address, contacts: true }
  const both = await Promise.all([1, 2].map(() => carryOutHandover(medcom, input)))
  expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
  expect(await lastEntry()).toMatchObject({ verb: 'handover.carryOut' })
  expect(await namesOf(oldId)).toEqual([])
  expect(await namesOf(newId)).toEqual(['lis-over-1', 'lis-over-2'])
  const feed = await askOwner<object>(
    `select c.vendor_id as holder, c.wanted -> 'vendor' ->> 'id' as vendor, c.wanted ->> 'mailbox' as mailbox
     from account a join account_change c on c.sequence = a.wanted_change where a.laboratory_id = $1`,
    [laboratoryId],
  )
  expect(feed).toEqual([1, 2].map(() => ({ holder: newId, vendor: newId, mailbox: address })))
  const before = await askOwner<{ count: number }>(
    'select count(*)::int from account_change where vendor_id = $1',
    [oldId],
  )
  expect(before[0]!.count).toBeGreaterThan(1)
  for (const [vendorId, count] of [
    [oldId, 0],
    [newId, 2],
  ] as const)
    expect(value(await listContacts(as.vendorAdmin(vendorId), {})).rows).toHaveLength(count)
  // Who steps in for whom comes along, in one version of each bilag 3.
  const [moved] = await askOwner<{ deputy: string }>(
    `select d.name as deputy from contact c join contact d on d.id = c.deputy_id
     where c.name = 'Vagten' and c.vendor_id = d.vendor_id and c.vendor_id = $1`,
    [newId],
  )
  expect(moved).toEqual({ deputy: 'Afløseren' })
  expect(value(await showContactList(as.vendorAdmin(oldId), {})).number).toBe(2)
  expect(value(await showContactList(as.vendorAdmin(newId), {})).number).toBe(1)
  const mails = await askOwner<{ to: string }>(
    `select payload ->> 'to' as to from graphile_worker._private_jobs where payload ->> 'subject' like '%Klinisk Over%' order by 1`,
  )
  expect(mails.map(({ to }) => to)).toEqual(['support@bjerg.example', 'support@havn.example'])
})

test('is MedCom’s alone, and says of a laboratory that is not there that it is not', async () => {
  const input = { laboratoryId: randomUUID(), address }
  expect(faultOf(await carryOutHandover(medcom, input)).kind).toBe('notFound')
  expect(kindOf(await previewHandover(medcom, input))).toBe('notFound')
  for (const actor of [as.vendorAdmin(newId), as.medcomReader()])
    expect(kindOf(await carryOutHandover(actor, { laboratoryId, address }))).toBe('forbidden')
  expect(kindOf(await previewHandover(as.vendorAdmin(newId), { laboratoryId }))).toBe('forbidden')
})
