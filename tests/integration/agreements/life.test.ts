import { beforeAll, describe, expect, test } from 'vitest'
import { createAgreement, sendAgreement, showAgreement, withdrawAgreement } from '@/lib/agreements'
import { as } from '../../support/actors'
import { aTemplateVersion } from '../../support/agreements'
import { kindOf, lastEntry, value } from '../../support/outcomes'
import { makeOrganisation, makeVendor } from '../../support/parties'
import { aPerson } from '../../support/people'

let templateVersionId: string
beforeAll(async () => {
  await makeOrganisation('administrator')
  templateVersionId = await aTemplateVersion()
})

async function aDraft(vendorId?: string) {
  const vendor = vendorId ?? (await makeVendor())
  const { id, number } = value(
    await createAgreement(as.medcomAdmin(), { vendorId: vendor, templateVersionId }),
  )
  return { id, number, vendorId: vendor }
}

describe('agreement.create', () => {
  test('makes a draft that only MedCom sees, and says so in the log', async () => {
    const { id, number, vendorId } = await aDraft()
    expect(number).toMatch(/^NPN-\d{4}-\d{4}$/)
    expect(await lastEntry()).toMatchObject({
      verb: 'agreement.create',
      subject_id: id,
      vendor_id: vendorId,
    })
    expect(value(await showAgreement(as.medcomReader(), { id }))).toMatchObject({
      state: 'draft',
      waitsFor: 'medcom',
      vendor: { id: vendorId },
    })
    expect(kindOf(await showAgreement(as.vendorAdmin(vendorId), { id }))).toBe('notFound')
  })
})

describe('agreement.send', () => {
  test('freezes the document, tells the vendor and shows it', async () => {
    const { id, vendorId } = await aDraft()
    await aPerson({ role: 'vendorAdmin', vendorId })
    expect(value(await sendAgreement(as.medcomAdmin(), { id }))).toMatchObject({ told: 1 })
    const seen = value(await showAgreement(as.vendorUser(vendorId), { id }))
    expect(seen).toMatchObject({ state: 'sent', waitsFor: 'vendor', nextEvent: 'signBy' })
    expect(seen.documents).toMatchObject([{ kind: 'forSignature' }])
    expect(seen.administrator.name).toMatch(/Prøve/)
  })
})

test('a draft taken back before it was sent stays MedCom’s own', async () => {
  const { id, vendorId } = await aDraft()
  value(await withdrawAgreement(as.medcomAdmin(), { id, reason: 'Oprettet ved en fejl' }))
  expect(kindOf(await showAgreement(as.vendorAdmin(vendorId), { id }))).toBe('notFound')
})
