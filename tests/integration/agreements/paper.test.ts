import { beforeAll, expect, test } from 'vitest'
import { registerPaper, showAgreement, showSetup } from '@/lib/agreements'
import { as } from '@/tests/support/actors'
import { aTemplateVersion } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeOrganisation, makeVendor } from '@/tests/support/parties'
import { aPdf } from '@/tests/support/pdf'

let file: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  await makeOrganisation('administrator')
  file = new Uint8Array(await aPdf())
})

async function paper() {
  return {
    vendorId: await makeVendor(),
    templateVersionId: await aTemplateVersion(),
    textNote: 'Ældre tekst',
    drawsAlready: true,
    signedOn: '2023-03-01',
    inForceOn: '2023-04-01',
    vendorName: 'Birthe Bælt',
    vendorTitle: 'It-chef',
    medcomName: 'Mona Med',
    medcomTitle: 'Kontorchef',
    fileName: 'aftale.pdf',
    file,
  }
}

test('is in force from its own day, with its file unchanged, its number of that year, and dates for what is open', async () => {
  await setClock('2026-11-21T09:00:00Z')
  const input = await paper()
  const { id, number } = value(await registerPaper(as.medcomAdmin(), input))
  expect(await lastEntry()).toMatchObject({ verb: 'agreement.registerPaper', subject_id: id })
  expect(number).toMatch(/^NPN-2023-/)
  const shown = value(await showAgreement(as.vendorUser(input.vendorId), { id }))
  expect(shown).toMatchObject({
    state: 'inForce',
    origin: 'paper',
    inForceOn: '2023-04-01',
    waitsFor: 'nobody',
  })
  expect(shown.states.map(({ state, at }) => `${state} ${at.toISOString()}`)).toEqual([
    'inForce 2023-03-31T22:00:00.000Z',
    'settingUp 2023-02-28T23:00:00.000Z',
  ])
  expect(shown.signatures).toHaveLength(2)
  const [kept] = await askOwner<{ content: Buffer }>(
    'select content from agreement_document where agreement_id = $1',
    [id],
  )
  expect(new Uint8Array(kept!.content)).toEqual(file)
  const { items } = value(await showSetup(as.medcomReader(), { id }))
  expect(items.map(({ gate, dueOn }) => [gate, dueOn])).toEqual([
    [false, '2027-05-21'],
    [false, '2023-10-01'],
  ])
  expect(kindOf(await registerPaper(as.medcomAdmin(), input))).toBe('state')
  await setClock(null)
})

test('is registered once, also when it is sent twice at the same moment', async () => {
  const input = await paper()
  const both = await Promise.all([1, 2].map(() => registerPaper(as.medcomAdmin(), input)))
  expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
})

test('is refused with days to come or in the wrong order, a file that is no PDF, an unknown vendor, and by others', async () => {
  const input = await paper()
  const fields = async (more: object) => faultOf(await registerPaper(as.medcomAdmin(), { ...input, ...more }))
  expect(await fields({ signedOn: '2999-01-01' })).toMatchObject({
    fields: { signedOn: expect.any(String) as string },
  })
  expect(await fields({ inForceOn: '2023-02-01' })).toMatchObject({
    fields: { inForceOn: expect.any(String) as string },
  })
  expect(await fields({ file: new TextEncoder().encode('ikke en PDF') })).toMatchObject({
    fields: { file: expect.any(String) as string },
  })
  expect(await fields({ vendorId: await makeOrganisation('laboratoryOwner') })).toMatchObject({
    fields: { vendorId: expect.any(String) as string },
  })
  expect(await fields({ templateVersionId: input.vendorId })).toMatchObject({
    fields: { templateVersionId: expect.any(String) as string },
  })
  expect(kindOf(await registerPaper(as.medcomReader(), input))).toBe('forbidden')
  expect(kindOf(await registerPaper(as.vendorAdmin(input.vendorId), input))).toBe('forbidden')
})
