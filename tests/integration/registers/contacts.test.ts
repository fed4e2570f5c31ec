import { beforeAll, describe, expect, test } from 'vitest'
import { listContacts } from '@/lib/contacts'
import { listLaboratories } from '@/lib/parties'
import { applyRegister, applyRegisterRest, showRegister, uploadRegister } from '@/lib/registers'
import type { RegisterKind } from '@/lib/registers/schemas'
import { toCsv } from '@/lib/text/csv-write'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { kindOf, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
let vendorId: string

/** As Excel saves it in Denmark: semicolons, Latin-1 or UTF-8 with a byte order mark, CRLF. */
const latin = (text: string) => new Uint8Array(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'))
const withMark = (text: string) =>
  new Uint8Array(Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf8'))
const upload = async (kind: RegisterKind, file: Uint8Array<ArrayBuffer>) =>
  value(await uploadRegister(medcom, { kind, fileName: 'liste.csv', file })).id
const shown = async (id: string) => value(await showRegister(medcom, { id }))
const versions = async () =>
  (
    await askOwner<{ count: number }>('select count(*)::int from contact_list_version where vendor_id = $1', [
      vendorId,
    ])
  )[0]!.count

beforeAll(async () => {
  vendorId = await makeVendor({ name: 'Havn IT' })
  await makeVendor({ name: 'Bjerg IT' })
  await makeLaboratory({ vendorId, code: 'REG-1', name: 'Klinisk Ærø' })
})

const CONTACTS = `Åbningstider;E-mail;Navn;Tlf.;Funktion;Leverandør;Laboratorium
"man–fre
kl. 8–16";drift@havn.example;Driftsvagten;70123456;Drift;Havn IT;
;drift@havn.example;Driftsvagten;70123456;Teknik;HAVN it;
;;Åse Ørum;+45 40 12 34 56 lok. 12;"Aftale, sikkerhed";Havn IT;

;lab@ærø.example;Ærø;;Drift;Havn IT;REG-1
;ingen;Søren;;Drift;Havn IT;
;;;12;Kaffe;Ukendt A/S;REG-9
;;;;;;
;npn@bjerg.example;Vagten;;Drift;Bjerg IT;REG-1
`

describe('a list of contacts as Danish Excel saves it', () => {
  test('comes in whatever its encoding: good lines in, faults named at their columns and kept out', async () => {
    const id = await upload('contacts', latin(CONTACTS.replace('–', '-').replace('–', '-')))
    const { lines, counts } = await shown(id)
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, joined: 1, fault: 4 })
    expect(lines[0]).toMatchObject({ line: 2, title: 'Driftsvagten', change: 'new' })
    expect(lines[1]).toMatchObject({ line: 4, change: 'joined', notes: ['Lægges sammen med linje 2.'] })
    expect(lines.slice(3).map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
      [7, ['Mail']],
      [8, ['Mail']],
      [9, ['Laboratorium', 'Leverandør', 'Funktion', 'Navn', 'Telefon']],
      [11, ['Laboratorium']],
    ])
    const before = await versions()
    value(await applyRegister(medcom, { id }))
    expect(await versions()).toBe(before + 1)
    const { rows } = value(await listContacts(as.vendorAdmin(vendorId), {}))
    expect(rows.map(({ name }) => name)).toEqual(['Driftsvagten', 'Åse Ørum'])
    const duties = await askOwner<{ key: string }>(
      `select function_key as key from contact_duty d join contact c on c.id = d.contact_id
       where c.name = 'Driftsvagten' order by 1`,
    )
    expect(duties.map(({ key }) => key)).toEqual(['operations', 'technical'])
  })

  test('comes in again without doubles, and says what it would change', async () => {
    const again = await upload('contacts', withMark(CONTACTS))
    expect((await shown(again)).counts).toMatchObject({ new: 0, unchanged: 1, joined: 1, changed: 1 })
    const changed = await upload(
      'contacts',
      withMark('sep=;\nNavn;Leverandør;Funktion;Telefon\nÅse Ørum;Havn IT;Drift;40 99 99 99\n'),
    )
    const [line] = (await shown(changed)).lines
    expect(line).toMatchObject({
      change: 'changed',
      differences: [
        { column: 'Telefon', after: '40 99 99 99' },
        { column: 'Funktion', after: expect.stringContaining('Drift') as string },
      ],
    })
    value(await applyRegister(medcom, { id: changed }))
    expect(value(await listContacts(as.vendorAdmin(vendorId), {})).rows).toHaveLength(2)
    expect(kindOf(await applyRegister(medcom, { id: changed }))).toBe('state')
  })
})

test('who shares a mailbox and a function stays somebody apart, however long the list', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `Vagt ${index}`)
  const rows = names.map((name) => `${name};Bjerg IT;Drift;faelles@bjerg.example\n`)
  const file = withMark(`Navn;Leverandør;Funktion;Mail\n${rows.join('')}`)
  const id = await upload('contacts', file)
  expect((await shown(id)).counts).toMatchObject({ new: 60 })
  value(await applyRegister(medcom, { id }))
  value(await applyRegisterRest(as.system, { id }))
  expect(await shown(id)).toMatchObject({ status: 'applied', failed: 0 })
  expect((await shown(await upload('contacts', file))).counts).toMatchObject({ new: 0, unchanged: 60 })
})

test('what the portal wrote as CSV comes in unchanged', async () => {
  const row = 'Udland;Bjerg IT;Teknik;+46 812 345 678\n'
  const id = await upload('contacts', withMark(`Navn;Leverandør;Funktion;Telefon\n${row}`))
  value(await applyRegister(medcom, { id }))
  const { rows } = value(await listContacts(medcom, { search: 'Udland' }))
  const [{ name, vendorName, phone, functions }] = rows as [(typeof rows)[number]]
  expect(phone).toMatch(/^\+46/)
  const head = ['Leverandør', 'Navn', 'Funktioner', 'Telefon']
  const text = toCsv([head, [vendorName, name, functions.map((one) => one.name).join(', '), phone]])
  const again = await upload('contacts', new Uint8Array(Buffer.from(text)))
  expect((await shown(again)).lines).toMatchObject([{ change: 'unchanged', problems: [] }])
})

describe('a register of laboratories', () => {
  test('makes those that are new with their ties, and changes what is known of others', async () => {
    await makeOwner({ name: 'Region Havn' })
    const text = `Kode;Navn;By;Region;Leverandør;Årsforbrug;Gælder fra
REG-2;Klinisk Ø;Østby;Region Havn;Havn IT;250.000;1-11-2025
REG-1;;Ærøby;;Bjerg IT;;
REG-3;;;;;mange;
`
    const id = await upload('laboratories', latin(text))
    const { lines } = await shown(id)
    expect(lines.map(({ change }) => change)).toEqual(['new', 'changed', 'fault'])
    expect(lines[1]!.differences).toEqual([{ column: 'By', before: '', after: 'Ærøby' }])
    expect(lines[1]!.notes[0]).toContain('ændres ikke')
    expect(lines[2]!.problems.map(({ column }) => column).sort()).toEqual(['Navn', 'Årsforbrug'])
    value(await applyRegister(medcom, { id }))
    const { rows } = value(await listLaboratories(as.vendorAdmin(vendorId), { search: 'Klinisk Ø' }))
    expect(rows).toMatchObject([{ name: 'Klinisk Ø', city: 'Østby' }])
    expect((await shown(await upload('laboratories', latin(text)))).counts).toMatchObject({
      unchanged: 2,
      fault: 1,
    })
  })
})
