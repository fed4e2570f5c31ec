import { beforeAll, describe, expect, test } from 'vitest'
import {
  approveCertification,
  attachFile,
  changeExpiry,
  orderCertification,
  rejectCertification,
  showCertification,
  showCertificationFile,
  withdrawCertification,
} from '@/lib/certification'
import { addVersion } from '@/lib/systems'
import { as } from '@/tests/support/actors'
import { aCertification, aPdf, versionOf } from '@/tests/support/certification'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const TODAY = '2026-11-21'
const pdf = () => ({ kind: 'protocol', fileName: 'protokol.pdf', file: aPdf() }) as const

describe('a protocol', () => {
  test('is kept byte for byte, seen by the vendor and by nobody else, and can be neither changed nor removed', async () => {
    const { id, medcom, vendor } = await aCertification('testing')
    const given = pdf()
    const { fileId } = value(await attachFile(vendor, { id, ...given }))
    expect(await lastEntry()).toMatchObject({ verb: 'certification.attach', subject_id: id })
    const kept = value(await showCertificationFile(vendor, { id: fileId, certificationId: id }))
    expect(new Uint8Array(kept.content)).toEqual(given.file)
    expect(kindOf(await showCertificationFile(medcom, { id: fileId, certificationId: fileId }))).toBe(
      'notFound',
    )
    const stranger = as.vendorAdmin(await makeVendor())
    expect(kindOf(await showCertificationFile(stranger, { id: fileId }))).toBe('notFound')
    expect(kindOf(await attachFile(stranger, { id, ...pdf() }))).toBe('notFound')
    expect(kindOf(await attachFile(as.medcomReader(), { id, ...pdf() }))).toBe('forbidden')
    await expect(askOwner('delete from certification_file where id = $1', [fileId])).rejects.toThrow(
      'never changed',
    )
  })

  test('is a PDF of a size, once, and the vendor’s only while the test is under way', async () => {
    const { id, medcom, vendor } = await aCertification('testing')
    const no = { ...pdf(), file: new TextEncoder().encode('PK zip') }
    expect(faultOf(await attachFile(medcom, { id, ...no }))).toMatchObject({
      fields: { file: expect.any(String) },
    })
    const large = { ...pdf(), file: new Uint8Array(10_000_001) }
    expect(faultOf(await attachFile(medcom, { id, ...large }))).toMatchObject({
      fields: { file: expect.stringContaining('10 MB') },
    })
    const once = pdf()
    value(await attachFile(medcom, { id, ...once }))
    expect(kindOf(await attachFile(medcom, { id, ...once }))).toBe('state')
    expect(kindOf(await attachFile(vendor, { id, ...pdf(), kind: 'certificate' }))).toBe('forbidden')
    const approved = await aCertification('approved')
    expect(kindOf(await attachFile(approved.vendor, { id: approved.id, ...pdf() }))).toBe('state')
    expect(
      kindOf(await attachFile(approved.medcom, { id: approved.id, ...pdf(), kind: 'certificate' })),
    ).toBe('ok')
  })
})

describe('a decision', () => {
  test('approves by the protocol, from a day until its last', async () => {
    const { id, medcom, vendor, seen } = await aCertification('testing')
    const days = { approvedOn: TODAY, expiresOn: '2028-11-20', note: 'Uden anmærkninger.' }
    expect(kindOf(await approveCertification(medcom, { ...(await seen()), ...days }))).toBe('state')
    value(await attachFile(medcom, { id, ...pdf() }))
    const wrong = async (more: object) =>
      Object.keys(
        (
          faultOf(await approveCertification(medcom, { ...(await seen()), ...days, ...more })) as {
            fields: object
          }
        ).fields,
      )
    expect(await wrong({ approvedOn: '2026-11-22' })).toEqual(['approvedOn'])
    expect(await wrong({ expiresOn: '2026-11-20' })).toEqual(['expiresOn'])
    expect(kindOf(await approveCertification(vendor, { ...(await seen()), ...days }))).toBe('forbidden')
    value(await approveCertification(medcom, { ...(await seen()), ...days }))
    expect(await lastEntry()).toMatchObject({ verb: 'certification.approve', subject_id: id })
    expect(value(await showCertification(vendor, { id }))).toMatchObject({
      word: 'approved',
      waitsFor: 'nobody',
      approvedOn: TODAY,
      expiresOn: '2028-11-20',
    })
    expect(kindOf(await approveCertification(medcom, { ...(await seen()), ...days }))).toBe('state')
    expect(
      kindOf(await approveCertification(medcom, { id: vendor.actor.vendorId!, version: 1, ...days })),
    ).toBe('notFound')
  })

  test('refuses by the protocol and says why; the vendor then orders anew and is waited for no longer', async () => {
    const { id, medcom, vendor, seen, systemId, standardId } = await aCertification('testing')
    const reason = { reason: 'Svarene mangler enhed.' }
    expect(kindOf(await rejectCertification(medcom, { ...(await seen()), ...reason }))).toBe('state')
    value(await attachFile(vendor, { id, ...pdf() }))
    expect(kindOf(await rejectCertification(vendor, { ...(await seen()), ...reason }))).toBe('forbidden')
    value(await rejectCertification(medcom, { ...(await seen()), ...reason }))
    expect(await lastEntry()).toMatchObject({ verb: 'certification.reject', subject_id: id })
    expect(value(await showCertification(vendor, { id }))).toMatchObject({
      word: 'notApproved',
      waitsFor: 'vendor',
      decision: reason.reason,
    })
    expect(kindOf(await rejectCertification(medcom, { ...(await seen()), ...reason }))).toBe('state')
    // What was mended is the next version.
    const { id: systemVersionId } = value(await addVersion(vendor, { systemId, label: '5.1' }))
    const next = { systemId, systemVersionId, test: `${standardId}:receive` }
    const again = value(await orderCertification(vendor, next))
    expect(value(await showCertification(vendor, { id }))).toMatchObject({
      waitsFor: 'nobody',
      newer: { number: again.number },
    })
    // Given up, the order leaves what was not approved to be mended still.
    const given = { id: again.id, version: await versionOf(again.id), reason: 'Forkert version.' }
    value(await withdrawCertification(vendor, given))
    expect(value(await showCertification(vendor, { id }))).toMatchObject({ waitsFor: 'vendor', newer: null })
    expect(kindOf(await rejectCertification(medcom, { id: standardId, version: 1, ...reason }))).toBe(
      'notFound',
    )
  })

  test('that refuses one version waits for nobody where another has been ordered since, until that is given up', async () => {
    const { id, medcom, vendor, seen, systemId, standardId } = await aCertification('testing')
    const { id: systemVersionId } = value(await addVersion(vendor, { systemId, label: '5.1' }))
    const next = { systemId, systemVersionId, test: `${standardId}:receive` }
    const other = value(await orderCertification(vendor, next))
    value(await attachFile(vendor, { id, ...pdf() }))
    value(await rejectCertification(medcom, { ...(await seen()), reason: 'Svarene mangler enhed.' }))
    const waitsFor = async () => value(await showCertification(vendor, { id })).waitsFor
    expect(await waitsFor()).toBe('nobody')
    const given = { id: other.id, version: await versionOf(other.id), reason: 'Forkert version.' }
    value(await withdrawCertification(vendor, given))
    expect(await waitsFor()).toBe('vendor')
  })

  test('holds longer or shorter where MedCom says so, with a reason', async () => {
    const { id, medcom, vendor, seen } = await aCertification('approved', { expiresOn: '2027-01-01' })
    const changed = async (by: typeof medcom, expiresOn: string | null) =>
      kindOf(await changeExpiry(by, { ...(await seen()), expiresOn, reason: 'Aftalt på møde.' }))
    expect(await changed(medcom, '2027-01-01')).toBe('state')
    expect(await changed(medcom, '2026-11-20')).toBe('validation')
    expect(await changed(vendor, '2028-01-01')).toBe('forbidden')
    expect(await changed(medcom, '2028-01-01')).toBe('ok')
    expect(await lastEntry()).toMatchObject({ verb: 'certification.changeExpiry', subject_id: id })
    expect(await changed(medcom, null)).toBe('ok')
    expect(value(await showCertification(vendor, { id })).expiresOn).toBeNull()
    const open = await aCertification('testing')
    const input = { ...(await open.seen()), expiresOn: '2028-01-01', reason: 'x' }
    expect(kindOf(await changeExpiry(medcom, input))).toBe('state')
    expect(kindOf(await changeExpiry(medcom, { ...input, id: open.systemId }))).toBe('notFound')
  })
})
