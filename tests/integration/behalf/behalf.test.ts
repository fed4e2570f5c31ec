import { expect, test } from 'vitest'
import { listRequests, requestAccount, showAccount } from '@/lib/accounts'
import { actForVendor, endStanding, seeAsVendor, tellVendor } from '@/lib/behalf'
import { addContact, listContactChanges, showContactList } from '@/lib/contacts'
import type { Context } from '@/lib/door'
import { actorOfSession, digest, type UserRole } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { showHistory } from '@/lib/history'
import { changeSupport, listOrganisations, showOrganisation } from '@/lib/parties'
import { startSession } from '@/lib/people'
import { as, context } from '@/tests/support/actors'
import { waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeOwner, makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let counter = 0

/** Somebody at MedCom in a session of the database, and whom each of their requests is then made as. */
async function atMedcom(role: UserRole = 'medcomAdmin') {
  const { id } = await aPerson({ role })
  const secret = `session ${(counter += 1)}`
  value(await startSession(as.anonymous, { userId: id, method: 'link', digest: digest(secret) }))
  await askOwner(
    `update session set second_factor = 'app', second_factor_at = created_at where token_digest = $1`,
    [digest(secret)],
  )
  return async (): Promise<Context> => context((await actorOfSession(secret))!)
}

const SUPPORT = { supportName: 'Vagten', supportPhone: '70 12 34 56', supportEmail: null, supportHours: null }

async function support(asker: Context, id: string) {
  const { version } = value(await showOrganisation(asker, { id }))
  return changeSupport(asker, { id, version, website: null, ...SUPPORT })
}

test('acts for a vendor with all that is the vendor’s and nothing else, logged as on its behalf, until it ends', async () => {
  const me = await atMedcom()
  const [vendorId, other] = [await makeVendor(), await makeVendor()]
  value(await actForVendor(await me(), { vendorId, source: 'phone', note: 'Lone ringede' }))
  expect(await lastEntry()).toMatchObject({ verb: 'behalf.act', subject_id: vendorId, vendor_id: vendorId })

  const standing = await me()
  expect(standing.actor).toMatchObject({ role: 'vendorAdmin', vendorId, standsFor: { source: 'phone' } })
  expect(kindOf(await showOrganisation(standing, { id: other }))).toBe('notFound')
  value(await support(standing, vendorId))
  const { rows } = value(await showHistory(as.vendorAdmin(vendorId), { type: 'organisation', id: vendorId }))
  expect(rows[0]?.who).toBe('MedCom (på leverandørens vegne efter et telefonopkald)')

  expect(value(await endStanding(standing, {}))).toEqual({ vendorId })
  expect(value(await endStanding(standing, {})), 'pressed twice').toEqual({ vendorId: null })
  expect((await me()).actor).toMatchObject({ role: 'medcomAdmin', vendorId: null, standsFor: null })
})

test('tells the vendor once of what was done since it was last told', async () => {
  const me = await atMedcom()
  const vendorId = await makeVendor()
  await aPerson({ role: 'vendorAdmin', vendorId, email: 'lone@told.example' })
  value(await actForVendor(await me(), { vendorId, source: 'mail', note: null }))
  value(await support(await me(), vendorId))
  expect(value(await tellVendor(as.system, { vendorId }))).toEqual({ told: 1 })
  expect(value(await tellVendor(as.system, { vendorId }))).toEqual({ told: 0 })
  expect(await waitingMails('MedCom har gjort noget%')).toEqual(['lone@told.example'])
  value(await support(await me(), vendorId))
  expect(value(await tellVendor(as.system, { vendorId }))).toEqual({ told: 1 })
  const waiting = await askOwner<{ count: number }>(
    `select count(*)::int as count from graphile_worker._private_jobs where key = $1`,
    [`behalf:${vendorId}`],
  )
  expect(waiting, 'one job, however many deeds').toEqual([{ count: 1 }])
})

test('stands beside what it asked for and changed: for the vendor as MedCom on its behalf, for MedCom with its name', async () => {
  const me = await atMedcom()
  const vendorId = await makeVendor()
  value(await actForVendor(await me(), { vendorId, source: 'phone', note: null }))
  const asked = { department: 'Drift', purpose: 'testing' as const, laboratoryId: null, reason: '' }
  const wish = { ...asked, environment: 'test' as const, address: 'drift@standing.example' }
  const { id } = value(await requestAccount(await me(), wish))
  const contact = { kind: 'mailbox' as const, name: 'Driften', email: 'drift@standing.example', phone: null }
  value(await addContact(await me(), { ...contact, functions: ['operations'], channels: ['mail'] }))
  value(await endStanding(await me(), {}))
  value(await requestAccount(as.medcomAdmin(), { ...wish, vendorId, department: 'MedComs eget' }))

  const ours = 'MedCom på jeres vegne efter et telefonopkald'
  const theirs = 'Prøve Person på leverandørens vegne efter et telefonopkald'
  const askers = async (asker: Context) =>
    value(await listRequests(asker, { vendorId })).rows.map(({ askedBy }) => askedBy)
  const vendor = as.vendorUser(vendorId)
  expect(await askers(vendor)).toEqual(expect.arrayContaining([ours, null]))
  expect(await askers(as.medcomReader())).toContain(theirs)
  expect(value(await showAccount(vendor, { id })).requests).toMatchObject([{ askedBy: ours }])
  expect(value(await listContactChanges(vendor, {})).rows).toMatchObject([{ by: ours }])
  expect(value(await showContactList(as.medcomReader(), { vendorId }))).toMatchObject({ by: theirs })
})

test('sees as a vendor, and can change nothing', async () => {
  const me = await atMedcom('medcomReader')
  const vendorId = await makeVendor()
  await makeVendor()
  value(await seeAsVendor(await me(), { vendorId }))
  const seeing = await me()
  expect(value(await listOrganisations(seeing, {})).rows.map(({ id }) => id)).toContain(vendorId)
  expect(kindOf(await support(seeing, vendorId))).toBe('forbidden')
  expect(kindOf(await actForVendor(seeing, { vendorId, source: 'phone', note: null }))).toBe('forbidden')
})

test('cannot sign, and stands only for vendors, in a session that lasts', async () => {
  const me = await atMedcom()
  const [vendorId, owner] = [await makeVendor(), await makeOwner()]
  const act = { source: 'phone' as const, note: null }
  expect(kindOf(await actForVendor(await me(), { ...act, vendorId: owner }))).toBe('notFound')
  expect(kindOf(await seeAsVendor(await me(), { vendorId: owner }))).toBe('notFound')
  expect(kindOf(await actForVendor(as.medcomAdmin(), { ...act, vendorId })), 'signed out meanwhile').toBe(
    'state',
  )
  value(await actForVendor(await me(), { ...act, vendorId }))
  for (const verb of [
    'agreement.sign',
    'notice.terminate',
    'user.change',
    'invitation.send',
    'apiKey.create',
  ] as const)
    expect(may((await me()).actor, verb), verb).toBe(false)
})

test('is for MedCom alone, acting for its administrators', async () => {
  const vendorId = await makeVendor()
  const act = { vendorId, source: 'phone' as const, note: null }
  for (const actor of [as.vendorAdmin(vendorId), as.vendorUser(vendorId), as.anonymous]) {
    expect(kindOf(await actForVendor(actor, act))).toBe('forbidden')
    expect(kindOf(await seeAsVendor(actor, { vendorId }))).toBe('forbidden')
    expect(kindOf(await tellVendor(actor, { vendorId }))).toBe('forbidden')
  }
  expect(kindOf(await actForVendor(as.medcomReader(), act))).toBe('forbidden')
  expect(kindOf(await endStanding(as.anonymous, {}))).toBe('forbidden')
  expect(faultOf(await actForVendor(as.medcomAdmin(), { ...act, source: 'fax' as never }))).toMatchObject({
    kind: 'validation',
  })
})
