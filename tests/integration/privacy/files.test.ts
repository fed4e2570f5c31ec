import { beforeAll, expect, test } from 'vitest'
import { endContact, showContact } from '@/lib/contacts'
import { applyRetention, eraseContact, extractPerson } from '@/lib/privacy'
import { applyRegister, showRegister, uploadRegister } from '@/lib/registers'
import { as } from '@/tests/support/actors'
import { everywhere } from '@/tests/support/everywhere'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

let vendorId: string

beforeAll(async () => {
  await setClock('2026-03-02T08:00:00Z')
  vendorId = await makeVendor({ name: 'Havn IT' })
})

const CSV = `Navn;Leverandør;Funktion;Mail;Telefon
Liste Navnesen;Havn IT;Drift;liste@person.example;70 12 34 56
Liste Navnesen;Havn IT;Teknik;liste@person.example;
Anden Listet;Havn IT;Kaffe;;
`
const takeIn = async () => {
  const file = new Uint8Array(Buffer.from(CSV))
  const { id } = value(
    await uploadRegister(as.medcomAdmin(), { kind: 'contacts', fileName: 'liste.csv', file }),
  )
  value(await applyRegister(as.medcomAdmin(), { id }))
  const { lines } = value(await showRegister(as.medcomReader(), { id }))
  return { id, contactId: lines[0]!.made! }
}

test('a list of contacts holds nothing of a contact that is erased, and no lines when their time is over', async () => {
  const { id, contactId } = await takeIn()
  const found = value(
    await extractPerson(as.medcomAdmin(), { search: 'Liste Navnesen', format: 'json' }),
  ).content
  expect(new TextDecoder().decode(found)).toContain('"Fil": "liste.csv"')
  const { version } = value(await showContact(as.vendorAdmin(vendorId), { id: contactId }))
  value(await endContact(as.vendorAdmin(vendorId), { id: contactId, version }))
  value(await eraseContact(as.medcomAdmin(), { id: contactId }))
  for (const word of ['Liste Navnesen', 'liste@person.example']) expect(await everywhere(word)).toEqual([])
  const shown = async () => value(await showRegister(as.medcomReader(), { id }))
  expect((await shown()).lines.map(({ line, title }) => [line, title])).toEqual([
    [2, 'Slettet person'],
    [3, 'Slettet person'],
    [4, 'Anden Listet'],
  ])
  await setClock('2027-03-01T08:00:00Z')
  expect(kindOf(await applyRetention(as.system, {}))).toBe('state')
  await setClock('2027-03-03T08:00:00Z')
  expect(value(await applyRetention(as.system, {}))).toMatchObject({ erasedFiles: 1 })
  expect(await shown()).toMatchObject({ status: 'applied', totalLines: 3, lines: [] })
  expect(await everywhere('Anden Listet')).toEqual([])
})
