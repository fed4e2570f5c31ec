import { beforeAll, describe, expect, it } from 'vitest'
import { listOrganisations, showInternalNote, writeInternalNote } from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T10:00:00Z'))

describe('the internal note', () => {
  it('is seen by MedCom alone, and its log entry belongs to no vendor', async () => {
    const subjectId = await makeVendor()
    const note = {
      subjectType: 'organisation' as const,
      subjectId,
      version: 0,
      text: 'Rykket',
      journalNumber: '26/123',
    }
    value(await writeInternalNote(as.medcomAdmin(), note))
    expect(value(await showInternalNote(as.medcomReader(), { id: subjectId }))).toEqual({
      text: 'Rykket',
      journalNumber: '26/123',
      version: 1,
    })
    expect(await lastEntry()).toMatchObject({ verb: 'internalNote.write', vendor_id: null })
    expect(JSON.stringify(await lastEntry())).not.toContain('Rykket')
    expect(kindOf(await showInternalNote(as.vendorAdmin(subjectId), { id: subjectId }))).toBe('forbidden')
    expect(kindOf(await writeInternalNote(as.medcomReader(), note))).toBe('forbidden')
    expect(kindOf(await writeInternalNote(as.medcomAdmin(), { ...note, text: 'Nyt' }))).toBe('conflict')
    const nobody = { ...note, subjectId: '00000000-0000-7000-8000-000000000000' }
    expect(kindOf(await writeInternalNote(as.medcomAdmin(), nobody))).toBe('notFound')
  })
})

describe('organisation.list', () => {
  it('finds by name whatever the case, and takes % and _ as letters', async () => {
    await makeVendor({ name: '100% Æblelab_A/S' })
    const find = async (search: string) =>
      value(await listOrganisations(as.medcomAdmin(), { search })).rows.map((row) => row.name)
    expect(await find('æBLELAB_')).toEqual(['100% Æblelab_A/S'])
    expect(await find('0% æ')).toEqual(['100% Æblelab_A/S'])
    expect(await find('%%')).toEqual([])
  })

  it('shows a vendor itself and the owners of its laboratories, and no other vendor', async () => {
    const [own, ownerId] = [await makeVendor(), await makeOwner()]
    await makeVendor()
    await makeLaboratory({ vendorId: own, ownerId })
    const { rows } = value(await listOrganisations(as.vendorUser(own), {}))
    expect(rows.map(({ id }) => id).sort()).toEqual([own, ownerId].sort())
  })

  it('tells a party that comes from one that was', async () => {
    const [coming, now] = [await makeVendor({ validFrom: '2027-01-01' }), await makeVendor()]
    const { rows } = value(await listOrganisations(as.medcomAdmin(), { state: 'all', size: 1000 }))
    const told = (wanted: string) => rows.find(({ id }) => id === wanted)
    expect(told(coming)).toMatchObject({ roles: [], comesOn: '2027-01-01' })
    expect(told(now)).toMatchObject({ roles: ['vendor'], comesOn: null })
  })

  it('turns its pages by cursor and leaves nobody out', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = value(
        await listOrganisations(as.medcomAdmin(), { size: 3, state: 'all', ...(after && { after }) }),
      )
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    const { count } = value(await listOrganisations(as.medcomAdmin(), { state: 'all' }))
    expect(seen.length).toBe(count.value)
  })
})
