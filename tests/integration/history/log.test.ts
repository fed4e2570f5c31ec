import { beforeAll, describe, expect, it } from 'vitest'
import { listAuditEntries } from '@/lib/history'
import { SUBJECTS } from '@/lib/history/subjects'
import { DEEDS, verbsOfDeed, verbWords } from '@/lib/history/words'
import { changeSupport } from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let vendorId: string
const NAME = 'Åse 100% Østergård'

beforeAll(async () => {
  await setClock('2026-11-20T22:59:00Z')
  vendorId = await makeVendor()
  const person = await aPerson({ role: 'vendorAdmin', vendorId, name: NAME })
  await setClock('2026-11-20T23:01:00Z')
  value(await changeSupport(person.context, { id: vendorId, version: 1, supportName: 'Servicedesk' }))
})

type Asked = Parameters<typeof listAuditEntries>[1]
const found = async (asked: Asked, context = as.medcomReader()) =>
  value(await listAuditEntries(context, { size: 1000, ...asked })).rows
const deeds = async (asked: Asked) => [...new Set((await found(asked)).map(({ did }) => did))]

describe('the log', () => {
  it('is narrowed by who did it, by name and by kind', async () => {
    expect(await found({ search: 'åse 100%' })).toMatchObject([
      { who: NAME, did: 'ændrede support til brugerne' },
      { who: NAME, did: 'tog imod invitationen' },
    ])
    expect(await found({ search: 'ingen hedder sådan' })).toEqual([])
    expect(await found({ actorKind: 'station' })).toEqual([])
    expect((await found({ actorKind: 'user' })).length).toBeGreaterThan(1)
  })

  it('is narrowed by what was done, in the words it is told with, and on what', async () => {
    expect(await deeds({ deed: 'ændrede' })).toEqual(['ændrede support til brugerne'])
    expect(await deeds({ deed: 'oprettede', subject: 'organisation' })).toEqual(['oprettede parten'])
    expect(await found({ deed: 'oprettede', subject: 'station' })).toEqual([])
    expect(await found({ deed: 'fløj' })).toEqual([])
  })

  it('is narrowed by days of Copenhagen, both included', async () => {
    expect(await deeds({ from: '2026-11-21' })).toEqual(['ændrede support til brugerne'])
    expect(await deeds({ to: '2026-11-20' })).not.toContain('ændrede support til brugerne')
    expect(await found({ from: '2026-11-22', to: '2026-11-01' })).toEqual([])
  })

  it('leaves out what it cannot use', async () => {
    const odd = { search: 'a\u0000b', actorKind: 'x', subject: 'toString', from: 'i går', to: '2026-13-40' }
    expect(await found(odd as unknown as Asked)).toEqual(await found({}))
  })

  it('shows a vendor its own, however it asks', async () => {
    const other = as.vendorAdmin(await makeVendor())
    for (const asked of [{}, { search: 'Åse' }, { deed: 'ændrede' }, { subject: 'organisation' }])
      expect((await found(asked, other)).filter(({ who }) => who === NAME)).toEqual([])
  })
})

describe('the words of the filters', () => {
  it('reach every verb', () => {
    expect(DEEDS.flatMap(verbsOfDeed).sort()).toEqual(Object.keys(verbWords).sort())
  })

  it('reach every kind of thing that was recorded', async () => {
    const recorded = await askOwner<{ type: string }>('select distinct subject_type as type from audit_entry')
    const reached = Object.values(SUBJECTS).flatMap(({ types }) => types)
    expect(reached).toEqual(expect.arrayContaining(recorded.map(({ type }) => type)))
  })
})
