import { beforeAll, expect, test } from 'vitest'
import { digest } from '@/lib/door/actor'
import type { Outcome } from '@/lib/door/errors'
import { closeLaboratory, endRole, giveRole, showOrganisation } from '@/lib/parties'
import {
  createStation,
  deactivateUser,
  endOtherSessions,
  endSession,
  endSigningRight,
  eraseUser,
  reactivateUser,
  registerSigningRight,
  renewStationLink,
  resendInvitation,
  revokeStation,
  sendInvitation,
  startSession,
  withdrawInvitation,
} from '@/lib/people'
import { as, context } from '@/tests/support/actors'
import { countEntries, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aLaboratory, aPerson, aVendor } from '@/tests/support/people'

const NOBODY = '00000000-0000-7000-8000-000000000000'
let own: string

beforeAll(async () => {
  own = await aVendor('Egen leverandør (test)')
})

/** Does it, and holds that the log has one entry more: of this verb, about this thing, in this vendor's log. */
async function logs(verb: string, id: string, outcome: () => Promise<Outcome<unknown>>, vendorId = own) {
  const before = await countEntries()
  value(await outcome())
  expect(await countEntries(), verb).toBe(before + 1)
  expect(await lastEntry()).toMatchObject({ verb, subject_id: id, vendor_id: vendorId })
}

test('what is done to people stands in their vendor’s log', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  await logs('user.deactivate', id, () => deactivateUser(as.vendorAdmin(own), { id }))
  expect((await lastEntry())?.changes).toMatchObject([{ field: 'deactivatedAt', before: null }])
  await logs('user.reactivate', id, () => reactivateUser(as.vendorAdmin(own), { id }))
  await logs('user.erase', id, () => eraseUser(as.medcomAdmin(), { id }))
})

test('sessions that one ends stand in the log', async () => {
  const { id, context: me } = await aPerson({ role: 'vendorUser', vendorId: own })
  const start = async (secret: string) =>
    value(await startSession(as.anonymous, { userId: id, method: 'link', digest: digest(secret) })).sessionId
  const [here, there] = [await start('log-1'), await start('log-2')]
  await start('log-3')
  const signedIn = context({ ...me.actor, sessionId: here })
  await logs('session.end', there, () => endSession(signedIn, { id: there }))
  await logs('session.endOthers', here, () => endOtherSessions(signedIn, {}))
  expect((await lastEntry())?.changes).toMatchObject([{ field: 'endedOthers' }])
})

test('invitations and stations leave what was done with them', async () => {
  const invited = { email: 'log@prove.example', name: 'Log', role: 'vendorUser' as const }
  const { id } = value(await sendInvitation(as.vendorAdmin(own), invited))
  await logs('invitation.resend', id, () => resendInvitation(as.vendorAdmin(own), { id }))
  await logs('invitation.withdraw', id, () => withdrawInvitation(as.vendorAdmin(own), { id }))
  const laboratoryId = await aLaboratory(own)
  const station = value(await createStation(as.vendorAdmin(own), { name: 'Bænk', laboratoryId })).id
  await logs('station.renewLink', station, () => renewStationLink(as.vendorAdmin(own), { id: station }))
  await logs('station.revoke', station, () => revokeStation(as.vendorAdmin(own), { id: station }))
})

test('a party’s roles stand in its log', async () => {
  const id = await makeVendor()
  const role = { organisationId: id, kind: 'softwareSupplier', validFrom: '2026-01-01' } as const
  await logs('organisation.giveRole', id, () => giveRole(as.medcomAdmin(), role), id)
  const { roles } = value(await showOrganisation(as.medcomAdmin(), { id }))
  const ending = { id: roles.find(({ kind }) => kind === 'softwareSupplier')!.id, validTo: '2026-12-31' }
  await logs('organisation.endRole', id, () => endRole(as.medcomAdmin(), ending), id)
})

test('what is not there is not found, and not logged', async () => {
  const before = await countEntries()
  const right = { userId: NOBODY, kind: 'powerOfAttorney', evidence: 'Sag', validTo: '' } as const
  const outcomes = await Promise.all([
    registerSigningRight(as.medcomAdmin(), { ...right, validFrom: '2026-01-01' }),
    endSigningRight(as.medcomAdmin(), { id: NOBODY, validTo: '2026-12-31' }),
    giveRole(as.medcomAdmin(), { organisationId: NOBODY, kind: 'vendor', validFrom: '2026-01-01' }),
    endRole(as.medcomAdmin(), { id: NOBODY, validTo: '2026-12-31' }),
    closeLaboratory(as.medcomAdmin(), { id: NOBODY, version: 1, closedOn: '2026-12-31' }),
    eraseUser(as.medcomAdmin(), { id: NOBODY }),
  ])
  expect(outcomes.map(kindOf)).toEqual(outcomes.map(() => 'notFound'))
  expect(await countEntries()).toBe(before)
})
