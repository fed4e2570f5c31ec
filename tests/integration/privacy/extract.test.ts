import { beforeAll, expect, test } from 'vitest'
import { addContact } from '@/lib/contacts'
import { extractPerson } from '@/lib/privacy'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

interface Section {
  heading: string
  rows: Record<string, string | null>[]
}

let vendorId: string
const EMAIL = 'udtrukket.person@person.example'

beforeAll(async () => {
  await setClock('2026-03-02T08:00:00Z')
  vendorId = await makeVendor()
  await aPerson({ role: 'vendorUser', vendorId, name: 'Udtrukket Person', email: EMAIL })
  const contact = {
    vendorId,
    laboratoryId: null,
    kind: 'person' as const,
    name: 'Udtrukket Person',
    title: null,
    email: EMAIL,
    personalReason: null,
    phone: '70 12 34 56',
    hours: null,
    channels: [],
    deputyId: null,
    functions: ['technical'],
  }
  value(await addContact(as.vendorAdmin(vendorId), contact))
})

const sectionsOf = (content: Uint8Array) =>
  (JSON.parse(new TextDecoder().decode(content)) as { sections: Section[] }).sections

test('an extract holds all there is of a person, by address and by name, and nobody else', async () => {
  const extracts = []
  for (const search of [EMAIL.toUpperCase(), 'udtrukket person'])
    extracts.push(value(await extractPerson(as.medcomAdmin(), { search, format: 'json' })))
  for (const { content } of extracts) {
    const rowsOf = (heading: string) =>
      sectionsOf(content).find((section) => section.heading === heading)!.rows
    expect(rowsOf('Brugere')).toMatchObject([{ Navn: 'Udtrukket Person', Mailadresse: EMAIL }])
    expect(rowsOf('Kontakter i bilag 3')).toMatchObject([{ Telefon: '70 12 34 56' }])
    expect(rowsOf('Tidligere udgaver af kontakterne')).toHaveLength(1)
    expect(rowsOf('Postkasser')).toMatchObject([{ Mailadresse: EMAIL }])
    expect(rowsOf('Invitationer')).toHaveLength(1)
    expect(JSON.stringify(rowsOf('Loggen'))).toContain('tilføjede en kontakt')
  }
  const pdf = value(await extractPerson(as.medcomAdmin(), { search: EMAIL, format: 'pdf' }))
  expect(new TextDecoder().decode(pdf.content.slice(0, 5))).toBe('%PDF-')
})

test('the log says of whom, not what was typed', async () => {
  value(await extractPerson(as.medcomAdmin(), { search: EMAIL, format: 'json' }))
  const [entry] = await askOwner<{ text: string; subject_type: string }>(
    `select e::text as text, subject_type from audit_entry e where verb = 'privacy.extract' order by position desc limit 1`,
  )
  expect(entry!.subject_type).toBe('user')
  expect(entry!.text).not.toContain('udtrukket')
})

test('nobody known is not found, a few letters are not enough, and nobody but a MedCom administrator may', async () => {
  const input = { search: 'ingen.kender@mig.example', format: 'json' as const }
  expect(kindOf(await extractPerson(as.medcomAdmin(), input))).toBe('notFound')
  expect(kindOf(await extractPerson(as.medcomAdmin(), { ...input, search: 'ab' }))).toBe('validation')
  for (const asker of [as.medcomReader(), as.vendorAdmin(vendorId), as.anonymous, as.system])
    expect(kindOf(await extractPerson(asker, { ...input, search: EMAIL }))).toBe('forbidden')
})
