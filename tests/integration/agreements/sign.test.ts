import { beforeAll, expect, test } from 'vitest'
import { showDocument, showSigning, signAgreement } from '@/lib/agreements'
import { formatDate, isoDate } from '@/lib/format'
import { sha256 } from '@/lib/pdf'
import { applySuccession, planSuccession } from '@/lib/successions'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeOrganisation, makeVendor } from '@/tests/support/parties'
import { isSealValid, readPdf } from '@/tests/support/pdf'
import { aPerson } from '@/tests/support/people'
import { aSentAgreement, aSignatory, shown, sign } from '@/tests/support/signing'

type Signatory = Awaited<ReturnType<typeof aSignatory>>
let medcom: Signatory

beforeAll(async () => {
  medcom = await aSignatory(null, { name: 'Mette Medcom (prøve)' })
})

const signatures = (id: string) =>
  askOwner<{ side: string; user_id: string }>('select side, user_id from signature where agreement_id = $1', [
    id,
  ])
const stateOf = async (id: string) =>
  (await askOwner<{ state: string }>('select state from agreement where id = $1', [id]))[0]?.state
const jobs = async () =>
  (
    await askOwner<{ payload: { subject: string; to: string } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'agreements.mail'`,
    )
  ).map(({ payload }) => payload)

test('the vendor signs, MedCom countersigns, and both have a sealed document that tells how', async () => {
  const agreement = await aSentAgreement()
  const vendor = await aSignatory(agreement.vendorId, { name: 'Vera Vendor (prøve)' })
  value(await sign(vendor.context, agreement))
  expect(await stateOf(agreement.id)).toBe('signedByVendor')
  expect((await lastEntry())?.verb).toBe('agreement.sign')
  expect((await jobs()).filter(({ to }) => to === medcom.email)).toHaveLength(1)
  const { documentId } = value(await sign(medcom.context, agreement))
  expect(await stateOf(agreement.id)).toBe('settingUp')
  expect(
    (await jobs()).some(({ to, subject }) => to === vendor.email && subject.includes('begge parter')),
  ).toBe(true)

  const final = value(await showDocument(vendor.context, { id: documentId }))
  expect(sha256(final.content)).toBe(final.sha256)
  expect(await isSealValid(final.content)).toBe(true)
  const { pages, isTagged } = await readPdf(final.content)
  const words = pages.join('\n').replace(/\s+/g, ' ')
  expect(isTagged).toBe(true)
  for (const said of [
    'Revisionsside',
    'Vera Vendor (prøve)',
    'Mette Medcom (prøve)',
    'mailet link og godkendelsesapp',
    '192.0.2.1',
    'CVR-registret: tegner alene',
  ])
    expect(words).toContain(said)
  expect(words.replaceAll(' ', '')).toContain(agreement.sha256)
  const [checklist] = await askOwner<{ count: number }>(
    'select count(*)::int as count from setup_item where agreement_id = $1',
    [agreement.id],
  )
  expect(checklist?.count).toBe(2)
})

test('what was signed stands beside what was sealed, unchanged, and its text is the same', async () => {
  const agreement = await aSentAgreement()
  const vendor = await aSignatory(agreement.vendorId)
  const before = value(await showDocument(as.medcomAdmin(), { id: agreement.documentId }))
  value(await sign(vendor.context, agreement))
  await askOwner(`update organisation set name = 'Nyt navn (prøve)' where id = $1`, [agreement.vendorId])
  const { documentId } = value(await sign(medcom.context, agreement))
  const [kept, final] = await Promise.all(
    [agreement.documentId, documentId].map(async (id) => value(await showDocument(as.medcomAdmin(), { id }))),
  )
  expect(kept!.sha256).toBe(before.sha256)
  expect((await readPdf(final!.content)).pages.join()).not.toContain('Nyt navn')
})

test('two who sign at the same moment: one signature, and one is told', async () => {
  const agreement = await aSentAgreement()
  const both = [await aSignatory(agreement.vendorId), await aSignatory(agreement.vendorId)]
  const kinds = (await Promise.all(both.map(({ context }) => sign(context, agreement)))).map(kindOf)
  expect(kinds.toSorted()).toEqual(['ok', 'state'])
  expect(await signatures(agreement.id)).toHaveLength(1)
})

test('a document that was changed since is not signed', async () => {
  const agreement = await aSentAgreement()
  const vendor = await aSignatory(agreement.vendorId)
  const { recallAgreement, sendAgreement } = await import('@/lib/agreements')
  value(await recallAgreement(as.medcomAdmin(), { id: agreement.id, reason: 'Rettelse' }))
  await askOwner(`update organisation set city = 'Skive' where id = $1`, [agreement.vendorId])
  value(await sendAgreement(as.medcomAdmin(), { id: agreement.id }))
  expect(faultOf(await sign(vendor.context, agreement)).message).toContain('Dokumentet er ændret')
  const other = { ...agreement, ...(await shown(agreement.id)), sha256: '0'.repeat(64) }
  expect(faultOf(await sign(vendor.context, other)).message).toContain('Dokumentet er ændret')
  expect(await signatures(agreement.id)).toEqual([])
  value(await sign(vendor.context, { id: agreement.id, ...(await shown(agreement.id)) }))
})

test('who has no right to, or none today, does not sign, and is told why', async () => {
  const agreement = await aSentAgreement()
  const { vendorId } = agreement
  const told = async (who: Signatory) => {
    const fault = faultOf(await sign(who.context, agreement))
    return `${fault.kind}: ${fault.message.split('.')[0]}`
  }
  const functional = await aPerson({ role: 'vendorUser', vendorId, functional: true })
  expect(await told(await aPerson({ role: 'vendorAdmin', vendorId }))).toBe(
    'forbidden: Du er ikke registreret med ret til at underskrive',
  )
  expect(await told(await aSignatory(vendorId, { validTo: '2021-01-01' }))).toBe(
    'forbidden: Din ret til at underskrive er udløbet',
  )
  expect(await told(await aSignatory(vendorId, { validFrom: '2199-01-01' }))).toBe(
    'forbidden: Din ret til at underskrive gælder ikke endnu',
  )
  expect(await told(functional)).toBe('forbidden: En funktionspostkasse kan ikke underskrive')
  expect(await signatures(agreement.id)).toEqual([])
})

test('a sign-in or second factor that is older than five minutes does not sign', async () => {
  const agreement = await aSentAgreement()
  const { context } = await aSignatory(agreement.vendorId)
  const old = new Date(Date.now() - 5 * 60_000 - 2000).toISOString()
  for (const stale of [{ at: old }, { secondFactorAt: old }, { secondFactorAt: null }]) {
    const actor = { ...context.actor, signIn: { ...context.actor.signIn, ...stale } }
    const fault = faultOf(await sign({ ...context, actor }, agreement))
    expect([fault.kind, fault.message.split('.')[0]]).toEqual(['state', 'Log ind igen for at underskrive'])
  }
})

test('another vendor does not find it, a reader signs with the right and not without', async () => {
  const agreement = await aSentAgreement()
  const stranger = await aSignatory(await makeVendor())
  expect(kindOf(await sign(stranger.context, agreement))).toBe('notFound')
  value(await sign((await aSignatory(agreement.vendorId)).context, agreement))
  expect(kindOf(await sign(as.medcomReader(), agreement))).toBe('forbidden')
  const reader = await aSignatory(null, { role: 'medcomReader' })
  expect(value(await showSigning(reader.context, { id: agreement.id })).hindrance).toBeUndefined()
  expect(kindOf(await showSigning(stranger.context, { id: agreement.id }))).toBe('notFound')
  expect(kindOf(await showDocument(stranger.context, { id: agreement.documentId }))).toBe('notFound')
  expect(kindOf(await showDocument(as.medcomReader(), { id: agreement.documentId }))).toBe('ok')
})

test('nobody signs twice, in a wrong order, too late, or without saying so', async () => {
  const agreement = await aSentAgreement()
  const vendor = await aSignatory(agreement.vendorId)
  expect(faultOf(await sign(medcom.context, agreement)).message).toContain('venter på leverandøren')
  const { id, documentId, sha256: hash } = agreement
  const unsaid = { id, documentId, sha256: hash, title: '', place: 'Direktionen', accepts: '' as 'ja' }
  const fault = faultOf(await signAgreement(vendor.context, unsaid))
  expect(fault.kind === 'validation' && Object.keys(fault.fields).toSorted()).toEqual(['accepts', 'title'])
  await askOwner(`update agreement set sign_by = '2021-01-01' where id = $1`, [id])
  expect(faultOf(await sign(vendor.context, agreement)).message).toContain('udløbet')
  await askOwner(`update agreement set sign_by = '2199-01-01' where id = $1`, [id])
  value(await sign(vendor.context, agreement))
  expect(faultOf(await sign(vendor.context, agreement)).message).toContain('Leverandøren har underskrevet')
})

test('a party that is followed between the signatures stays in the text, and page and document say who is bound', async () => {
  const agreement = await aSentAgreement()
  const { id, vendorId } = agreement
  const vendor = await aSignatory(vendorId, { name: 'Vera Vendor (prøve)' })
  value(await sign(vendor.context, agreement))
  const [{ from }] = (await askOwner<{ from: string }>(
    'select administrator_id as from from agreement where id = $1',
    [id],
  )) as [{ from: string }]
  const toId = await makeOrganisation('softwareSupplier', { name: 'Ny Forvalter (prøve)' })
  const effectiveOn = isoDate(new Date())
  const follows = { fromId: from, toId, role: 'administrator' as const, effectiveOn, reason: 'Lov' }
  const succession = value(await planSuccession(as.medcomAdmin(), follows))
  value(await applySuccession(as.system, { id: succession.id }))

  expect(value(await showSigning(medcom.context, { id }))).toMatchObject({
    administratorName: 'Ny Forvalter (prøve)',
    successors: [{ side: 'medcom', from: 'MedCom (prøve)', to: 'Ny Forvalter (prøve)', on: effectiveOn }],
  })
  const { documentId } = value(await sign(medcom.context, agreement))
  const { content } = value(await showDocument(vendor.context, { id: documentId }))
  const words = (await readPdf(content)).pages.join('\n').replace(/\s+/g, ' ')
  const day = formatDate(effectiveOn).replace(/\s+/g, ' ')
  for (const said of [
    'For MedCom (prøve)',
    `Ny Forvalter (prøve) er fra og med den ${day} fulgt efter MedCom (prøve) som forvaltende part.`,
    'Underskrift for Ny Forvalter (prøve), der er fulgt efter MedCom (prøve)',
    'Underskrift for Prøveorganisation',
  ])
    expect(words).toContain(said)
  const signed = await askOwner(
    'select organisation_id from signature where agreement_id = $1 order by side',
    [id],
  )
  expect(signed).toEqual([{ organisation_id: vendorId }, { organisation_id: toId }])
})
