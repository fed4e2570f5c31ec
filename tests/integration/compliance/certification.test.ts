import { expect, test } from 'vitest'
import { anAgreement } from '@/tests/support/agreements'
import { aCertification, aStandard, listed } from '@/tests/support/certification'
import { judgeAll, judgeByDate, statesOf } from '@/tests/support/compliance'
import { setClock } from '@/tests/support/outcomes'
import { makeLaboratory, makeSystem, makeVendor } from '@/tests/support/parties'

test('a certification approved turns the cells of the laboratory and its vendor, and its end turns them back', async () => {
  await setClock('2026-11-21T09:00:00Z')
  const vendorId = await makeVendor()
  const [systemId, standardId] = [await makeSystem(vendorId), await aStandard()]
  await listed({ vendorId, systemId, standardId }, 'testMissing')
  await anAgreement('inForce', { vendorId, since: '2026-01-01T08:00:00Z' })
  const laboratoryId = await makeLaboratory({ vendorId, systemId })
  await judgeAll()
  expect(await statesOf(laboratoryId, 'certificering')).toEqual(['overdue'])
  await setClock('2026-11-21T10:00:00Z')
  await aCertification('approved', { vendorId, systemId, standardId, expiresOn: '2027-11-20' })
  await judgeAll()
  for (const place of [laboratoryId, vendorId])
    expect(await statesOf(place, 'certificering')).toEqual(['overdue', 'met'])
  await setClock('2027-11-21T06:00:00Z')
  await judgeByDate()
  expect(await statesOf(vendorId, 'certificering')).toEqual(['overdue', 'met', 'overdue'])
})
