import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  announceTerms,
  answerNotice,
  applyNotice,
  listNotices,
  listTerms,
  previewTerms,
  showTerms,
  upholdNotice,
  withdrawNotice,
} from '@/lib/notices'
import { as } from '@/tests/support/actors'
import { anAgreement, aNewerVersion, aTemplateVersion, waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { announce, announced, aNewText, SUMMARY, twoVendors } from '@/tests/support/notices'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

let vendors: Awaited<ReturnType<typeof twoVendors>>
let vendorId: string
let other: string
const mine = () => as.vendorAdmin(vendorId)

beforeAll(async () => {
  vendors = await twoVendors()
  ;({ vendorId, other } = vendors)
})
beforeEach(() => setClock('2026-11-21T09:00:00Z'))

test('the preview says whom, from when and the last days to act, and writes nothing', async () => {
  const { fresh, own } = await aNewText(vendors)
  const before = await countEntries()
  const preview = value(await previewTerms(as.medcomAdmin(), { templateVersionId: fresh }))
  expect(preview).toMatchObject({
    effectiveOn: '2027-05-21',
    actBy: '2027-05-20',
    earliest: '2027-05-21',
    months: 6,
  })
  expect(preview.targets.map(({ vendorId: of }) => of).sort()).toEqual([vendorId, other].sort())
  expect(preview.targets.find(({ id }) => id === own.id)).toMatchObject({ leaveBy: null, versionNumber: 1 })
  const later = { templateVersionId: fresh, effectiveOn: '2027-12-01' }
  expect(value(await previewTerms(as.medcomAdmin(), later)).targets[0]!.leaveBy).toBe('2027-05-31')
  expect(await countEntries()).toBe(before)
  expect(kindOf(await previewTerms(as.medcomReader(), { templateVersionId: fresh }))).toBe('forbidden')
})

test('everybody is told in one command, each once, and sees when and what', async () => {
  const { own, theirs, fresh, notice, changeId } = await announced(vendors)
  expect(await lastEntry()).toMatchObject({ verb: 'notice.announceTerms', subject_id: changeId })
  expect(await notice()).toMatchObject({
    kind: 'changedTerms',
    state: 'waiting',
    effectiveOn: '2027-05-21',
    actBy: '2027-05-20',
    mayAnswer: true,
    summary: SUMMARY,
  })
  const [row] = await askOwner(`select next_date::text, next_event from agreement where id = $1`, [own.id])
  expect(row).toEqual({ next_date: '2027-05-20', next_event: 'answerBy' })
  for (const { number } of [own, theirs])
    expect(await waitingMails(`Nye vilkår for aftale ${number} fra%`)).toHaveLength(1)
  expect(faultOf(await announce(fresh)).kind).toBe('state')
  expect(value(await listTerms(as.medcomReader(), {})).changes[0]).toMatchObject({ told: 2, unanswered: 2 })
})

test('chosen vendors only, and never a version that is not published', async () => {
  const { old, fresh, own, theirs } = await aNewText(vendors)
  expect(faultOf(await announce(fresh, { whom: 'chosen' }))).toMatchObject({
    fields: { vendorIds: expect.any(String) as string },
  })
  expect(kindOf(await announce(old))).toBe('state')
  expect(value(await announce(fresh, { whom: 'chosen', vendorIds: vendorId })).notices).toBe(1)
  expect(value(await listNotices(as.medcomAdmin(), { id: theirs.id })).notices).toEqual([])
  expect(value(await listNotices(as.medcomAdmin(), { id: own.id })).notices).toHaveLength(1)
})

test('earlier than agreed only for law or security, with the words that say which', async () => {
  const { fresh } = await aNewText(vendors)
  const soon = { effectiveOn: '2026-12-01' }
  expect(faultOf(await announce(fresh, soon))).toMatchObject({
    fields: { effectiveOn: expect.any(String) as string },
  })
  expect(faultOf(await announce(fresh, { ...soon, shortReason: 'security' }))).toMatchObject({
    fields: { reason: expect.any(String) as string },
  })
  value(await announce(fresh, { ...soon, shortReason: 'security', reason: 'Et hul i den gamle kryptering' }))
})

test('who may not, and what is not theirs', async () => {
  const made = await announced(vendors)
  const { id, version } = await made.notice()
  for (const actor of [mine(), as.medcomReader()])
    expect(kindOf(await announceTerms(actor, { templateVersionId: made.fresh, summary: SUMMARY }))).toBe(
      'forbidden',
    )
  expect(kindOf(await listTerms(mine(), {}))).toBe('forbidden')
  expect(kindOf(await showTerms(mine(), { id: made.changeId }))).toBe('forbidden')
  expect(kindOf(await showTerms(as.medcomReader(), { id: vendorId }))).toBe('notFound')
  const accepted = { id, version, answer: 'accepted' as const }
  expect(kindOf(await answerNotice(as.vendorAdmin(other), accepted))).toBe('notFound')
  expect(kindOf(await answerNotice(as.vendorUser(vendorId), accepted))).toBe('forbidden')
  expect(kindOf(await answerNotice(as.medcomAdmin(), accepted))).toBe('forbidden')
  expect(kindOf(await upholdNotice(mine(), { id, version, note: 'x' }))).toBe('forbidden')
  expect(kindOf(await withdrawNotice(mine(), { id, version }))).toBe('state')
  expect(kindOf(await applyNotice(as.medcomAdmin(), { id }))).toBe('forbidden')
})

test('an answer is logged, counted, and can be changed until the last day', async () => {
  const made = await announced(vendors)
  expect(faultOf(await made.answer('objected'))).toMatchObject({
    fields: { note: expect.any(String) as string },
  })
  value(await made.answer('objected', 'For dyrt'))
  expect(await lastEntry()).toMatchObject({
    verb: 'notice.answer',
    subject_id: made.own.id,
    vendor_id: vendorId,
  })
  expect(value(await showTerms(as.medcomReader(), { id: made.changeId }))).toMatchObject({
    objected: 1,
    unsettled: 1,
  })
  value(await made.answer('accepted'))
  expect(await made.notice()).toMatchObject({ state: 'accepted', answer: 'accepted' })
  const [row] = await askOwner(`select next_event from agreement where id = $1`, [made.own.id])
  expect(row).toEqual({ next_event: 'newTerms' })
  const { id } = await made.notice()
  expect(kindOf(await answerNotice(mine(), { id, version: 1, answer: 'accepted' }))).toBe('conflict')
  await setClock('2027-05-21T09:00:00Z')
  expect(kindOf(await made.answer('objected', 'For sent'))).toBe('state')
})

test('five hundred vendors are told at once', async () => {
  const old = await aTemplateVersion()
  await askOwner(
    `insert into organisation (id, name, created_at) select gen_random_uuid(), 'Masseleverandør ' || n, now() from generate_series(1, 500) n`,
  )
  const first = await anAgreement('inForce', { templateVersionId: old })
  await askOwner(
    `insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for, waits_since, in_force_on, created_at)
     select gen_random_uuid(), 'NPN-2024-' || row_number() over (), o.id, $1, $2, 'inForce', '2025-01-01', 'nobody', '2025-01-01', '2025-01-01', '2025-01-01'
     from organisation o where name like 'Masseleverandør %'`,
    [first.administratorId, old],
  )
  const fresh = await aNewerVersion(old)
  const started = Date.now()
  expect(value(await announce(fresh)).notices).toBe(501)
  expect(Date.now() - started).toBeLessThan(30_000)
}, 60_000)
