import { expect, test } from 'vitest'
import { previewAgreement, registerSigned, showDocument } from '@/lib/agreements'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { readPdf } from '@/tests/support/pdf'
import { aSentAgreement } from '@/tests/support/signing'

const file = new TextEncoder().encode('%PDF-1.7\nunderskrevet med pen\n%%EOF')
const signed = (id: string, more: object = {}) => ({
  id,
  fileName: 'aftale scannet.pdf',
  file,
  vendorName: 'Pia Pen (prøve)',
  vendorTitle: 'Direktør',
  vendorPlace: 'Direktionen',
  vendorEmail: '',
  vendorSignedOn: '2026-01-02',
  medcomName: 'Mads Medcom (prøve)',
  medcomTitle: 'Chef',
  medcomPlace: 'Ledelsen',
  medcomEmail: 'mads@medcom.example',
  medcomSignedOn: '2026-01-05',
  ...more,
})

test('an agreement that was signed elsewhere is kept byte for byte, with who signed it and a checklist', async () => {
  const { id, vendorId } = await anAgreement('sent')
  const { documentId, seal } = value(await registerSigned(as.medcomAdmin(), signed(id)))
  expect(seal).toContain('ingen elektronisk signatur')
  const kept = value(await showDocument(as.vendorUser(vendorId), { id: documentId }))
  expect(new Uint8Array(kept.content)).toEqual(file)
  const rows = await askOwner(
    `select s.side, s.origin, s.name, a.state from signature s join agreement a on a.id = s.agreement_id
     where a.id = $1 order by s.side`,
    [id],
  )
  expect(rows).toEqual([
    { side: 'vendor', origin: 'elsewhere', name: 'Pia Pen (prøve)', state: 'settingUp' },
    { side: 'medcom', origin: 'elsewhere', name: 'Mads Medcom (prøve)', state: 'settingUp' },
  ])
  expect((await lastEntry())?.verb).toBe('agreement.registerSigned')
  const [items] = await askOwner<{ count: number }>(
    'select count(*)::int as count from setup_item where agreement_id = $1',
    [id],
  )
  expect(items?.count).toBe(2)
})

test('what is no PDF, lies in the future or is the portal’s own unsigned document is refused', async () => {
  const { id, documentId } = await aSentAgreement()
  const before = await countEntries()
  const fieldsOf = async (more: object) => {
    const fault = faultOf(await registerSigned(as.medcomAdmin(), signed(id, more)))
    return fault.kind === 'validation' ? Object.keys(fault.fields) : [fault.kind]
  }
  expect(await fieldsOf({ file: new TextEncoder().encode('PK zip') })).toEqual(['file'])
  expect(await fieldsOf({ medcomSignedOn: '2199-01-01' })).toEqual(['medcomSignedOn'])
  expect(await fieldsOf({ vendorName: ' ', medcomEmail: 'x' })).toEqual(['vendorName', 'medcomEmail'])
  const own = value(await showDocument(as.medcomAdmin(), { id: documentId }))
  expect(await fieldsOf({ file: new Uint8Array(own.content) })).toEqual(['state'])
  expect(await countEntries()).toBe(before)
})

test('it is refused in other states, to others, and where there is no such agreement', async () => {
  const { id } = await anAgreement('inForce')
  expect(kindOf(await registerSigned(as.medcomAdmin(), signed(id)))).toBe('state')
  const sent = await anAgreement('sent')
  expect(kindOf(await registerSigned(as.vendorAdmin(sent.vendorId), signed(sent.id)))).toBe('forbidden')
  expect(kindOf(await registerSigned(as.medcomReader(), signed(sent.id)))).toBe('forbidden')
  expect(kindOf(await registerSigned(as.medcomAdmin(), signed(crypto.randomUUID())))).toBe('notFound')
})

test('a draft is previewed with its mark by MedCom alone; what is sent has its own document', async () => {
  const [draft, sent] = [await anAgreement('draft'), await anAgreement('sent')]
  const { content, fileName } = value(await previewAgreement(as.medcomReader(), { id: draft.id }))
  expect(fileName).toBe(`${draft.number} udkast.pdf`)
  expect((await readPdf(content)).pages.join()).toContain('UDKAST')
  expect(kindOf(await previewAgreement(as.medcomAdmin(), { id: sent.id }))).toBe('state')
  expect(kindOf(await previewAgreement(as.medcomAdmin(), { id: crypto.randomUUID() }))).toBe('notFound')
  expect(kindOf(await previewAgreement(as.vendorAdmin(sent.vendorId), { id: sent.id }))).toBe('forbidden')
})

test('a document is found by who sees its agreement, and by nobody else', async () => {
  const { documentId, vendorId } = await anAgreement('sent')
  value(await showDocument(as.medcomReader(), { id: documentId }))
  value(await showDocument(as.vendorUser(vendorId), { id: documentId }))
  expect(kindOf(await showDocument(as.vendorAdmin(await makeVendor()), { id: documentId }))).toBe('notFound')
  expect(kindOf(await showDocument(as.medcomAdmin(), { id: crypto.randomUUID() }))).toBe('notFound')
  expect(kindOf(await showDocument(as.station(crypto.randomUUID()), { id: documentId }))).toBe('forbidden')
})
