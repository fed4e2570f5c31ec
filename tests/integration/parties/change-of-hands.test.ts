import { beforeAll, expect, it } from 'vitest'
import { assignVendor, showLaboratory } from '@/lib/parties'
import { createStation, listInvitations, listStations, revokeStation, sendInvitation } from '@/lib/people'
import { as } from '@/tests/support/actors'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

it('takes stations and open invitations along to the next vendor, and leaves what is over', async () => {
  const [before, after] = [await makeVendor(), await makeVendor()]
  const laboratoryId = await makeLaboratory({ vendorId: before })
  const station = async (name: string) =>
    value(await createStation(as.vendorAdmin(before), { name, laboratoryId })).id
  const [live, revoked] = [await station('Bænk 1'), await station('Bænk 2')]
  value(await revokeStation(as.vendorAdmin(before), { id: revoked }))
  const email = 'laborant@prove.example'
  value(
    await sendInvitation(as.vendorAdmin(before), {
      email,
      name: 'Laborant',
      role: 'laboratoryUser',
      laboratoryId,
    }),
  )

  const { version } = value(await showLaboratory(as.medcomAdmin(), { id: laboratoryId }))
  const change = { id: laboratoryId, version, vendorId: after, validFrom: '2026-11-21' }
  value(await assignVendor(as.medcomAdmin(), change))

  const stations = async (vendorId: string) =>
    value(await listStations(as.vendorAdmin(vendorId), { state: 'all' })).rows.map(({ id }) => id)
  expect(await stations(after)).toEqual([live])
  expect(await stations(before)).toEqual([revoked])
  expect(kindOf(await revokeStation(as.vendorAdmin(before), { id: live }))).toBe('notFound')
  const invited = async (vendorId: string) =>
    value(await listInvitations(as.vendorAdmin(vendorId), {})).rows.map((row) => row.email)
  expect(await invited(after)).toEqual([email])
  expect(await invited(before)).toEqual([])
})
