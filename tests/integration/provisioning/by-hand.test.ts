import { beforeAll, describe, expect, test } from 'vitest'
import { acknowledge, couldNotSetUp, differencesOf, listWork, setUp } from '@/lib/provisioning'
import { showOverview } from '@/lib/overview'
import { as } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { wanted } from '@/tests/support/feed'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const NOW = '2026-11-20T12:00:00Z'
const TODAY = { doneOn: '2026-11-20' }
const admin = as.medcomAdmin()

beforeAll(() => setClock(NOW))

const work = async (view: 'waiting' | 'failed' | 'done' = 'waiting') => {
  const found: Awaited<ReturnType<typeof page>>['rows'] = []
  const page = async (after?: string) => value(await listWork(as.medcomReader(), { view, after }))
  for (let next: string | undefined | null = ''; next !== null;) {
    const { rows, next: beyond } = await page(next || undefined)
    found.push(...rows)
    next = beyond
  }
  return found
}
const workOn = async (accountId: string, view?: 'waiting' | 'failed' | 'done') =>
  (await work(view)).find(({ id }) => id === accountId)

describe('the list of what is to be set up by hand', () => {
  test('has each account once, with what is wanted now, the oldest first', async () => {
    const [one, two] = [await anAccount(), await anAccount()]
    await wanted(one.id, { department: 'Gammel' })
    await setClock('2026-11-20T12:01:00Z')
    await wanted(two.id)
    await setClock('2026-11-20T12:02:00Z')
    const newest = await wanted(one.id, { department: 'Ny' })
    const rows = (await work()).filter(({ id }) => id === one.id || id === two.id)
    expect(rows.map(({ id }) => id)).toEqual([two.id, one.id])
    expect(rows[1]).toMatchObject({ cursor: newest, deeds: ['Opret kontoen'], since: new Date(NOW) })
    expect(rows[1]!.fields.find(({ field }) => field === 'department')).toMatchObject({ text: 'Ny' })
    await setClock(NOW)
  })

  test('says in deeds what is to be changed', async () => {
    const { id } = await anAccount()
    value(await setUp(admin, { cursor: await wanted(id), ...TODAY }))
    await wanted(id, {
      state: 'suspended',
      department: 'Nyt afsnit',
      blockedSeries: [{ first: '001', last: '009' }],
    })
    expect((await workOn(id))?.deeds).toEqual([
      'Spær kontoen',
      'Spær de serier, der er trukket ved en fejl',
      'Ret afdeling',
    ])
  })
})

describe('what somebody did', () => {
  test('confirms the account with its day, what came before it too, and is logged', async () => {
    const account = await anAccount()
    const earlier = await wanted(account.id)
    const number = await wanted(account.id)
    const input = {
      cursor: number,
      doneOn: '2026-11-19',
      note: 'Efter aftale',
      credentialExpiresOn: '2027-11-19',
    }
    expect(value(await setUp(admin, input))).toEqual({
      account: { id: account.id, name: account.name },
      alsoDone: 1,
    })
    expect(await lastEntry()).toMatchObject({ verb: 'provisioning.setUp', subject_id: account.id })
    const [row] = await askOwner<{ confirmed: string; expires: string }>(
      'select confirmed_change as confirmed, credential_expires_on::text as expires from account where id = $1',
      [account.id],
    )
    expect(row).toEqual({ confirmed: number, expires: '2027-11-19' })
    expect(await workOn(account.id)).toBeUndefined()
    expect(await workOn(account.id, 'done')).toMatchObject({
      cursor: number,
      answered: { note: 'Efter aftale' },
    })
    expect(await askOwner('select outcome from account_change where sequence = $1', [earlier])).toEqual([
      { outcome: 'done' },
    ])
  })

  test('leaves an expiry that is not said as it was', async () => {
    const { id } = await anAccount()
    value(await setUp(admin, { cursor: await wanted(id), ...TODAY, certificateExpiresOn: '2027-01-01' }))
    value(await setUp(admin, { cursor: await wanted(id), ...TODAY, certificateExpiresOn: '' }))
    const [row] = await askOwner('select certificate_expires_on::text as on from account where id = $1', [id])
    expect(row).toEqual({ on: '2027-01-01' })
  })

  test('by two people at once is done once', async () => {
    const { id } = await anAccount()
    const cursor = await wanted(id)
    const both = await Promise.all([
      setUp(admin, { cursor, ...TODAY }),
      setUp(as.medcomAdmin(), { cursor, ...TODAY }),
    ])
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
    expect(faultOf(await couldNotSetUp(admin, { cursor, note: 'Nej' })).kind).toBe('state')
  })

  test('cannot be a change that a newer one has overtaken, nor of tomorrow', async () => {
    const { id } = await anAccount()
    const old = await wanted(id)
    const cursor = await wanted(id)
    const before = await countEntries()
    expect(faultOf(await setUp(admin, { cursor: old, ...TODAY })).message).toContain('nyere ændring')
    expect(kindOf(await couldNotSetUp(admin, { cursor: old, note: 'Nej' }))).toBe('state')
    expect(faultOf(await setUp(admin, { cursor, doneOn: '2026-11-21' }))).toMatchObject({
      fields: { doneOn: 'Vælg i dag eller en dag før.' },
    })
    expect(kindOf(await setUp(admin, { cursor: '999999', ...TODAY }))).toBe('notFound')
    expect(kindOf(await couldNotSetUp(admin, { cursor: '999999', note: 'Nej' }))).toBe('notFound')
    expect(await countEntries()).toBe(before)
  })

  test('could not be done: with why, on a list of its own, until it is done after all', async () => {
    const { id } = await anAccount()
    const cursor = await wanted(id)
    expect(faultOf(await couldNotSetUp(admin, { cursor, note: ' ' }))).toMatchObject({ kind: 'validation' })
    value(await couldNotSetUp(admin, { cursor, note: 'Laboratoriet er ukendt' }))
    expect(await lastEntry()).toMatchObject({ verb: 'provisioning.couldNot', subject_id: id })
    expect(await workOn(id)).toBeUndefined()
    expect(await workOn(id, 'failed')).toMatchObject({ answered: { note: 'Laboratoriet er ukendt' } })
    value(await setUp(admin, { cursor, ...TODAY }))
    expect(await workOn(id, 'failed')).toBeUndefined()
  })

  test('is MedCom’s administrators’ to say', async () => {
    const { id, vendorId } = await anAccount()
    const cursor = await wanted(id)
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId), as.apiKey(['accounts:provision'])]) {
      expect(kindOf(await setUp(context, { cursor, ...TODAY }))).toBe('forbidden')
      expect(kindOf(await couldNotSetUp(context, { cursor, note: 'Nej' }))).toBe('forbidden')
    }
    expect(kindOf(await listWork(as.vendorAdmin(vendorId), {}))).toBe('forbidden')
  })
})

describe('a difference', () => {
  test('is told field by field, to MedCom and to the vendor, and to nobody else', async () => {
    const { id, vendorId } = await anAccount()
    const service = as.apiKey(['accounts:provision'])
    expect(value(await differencesOf(admin, { id }))).toMatchObject({ state: 'nothing', fields: [] })
    const first = await wanted(id)
    expect(value(await differencesOf(as.vendorUser(vendorId), { id }))).toMatchObject({ state: 'waits' })
    value(await acknowledge(service, { cursor: first, outcome: 'done' }))
    expect(value(await differencesOf(admin, { id }))).toMatchObject({ state: 'confirmed', since: null })
    const second = await wanted(id, { department: 'Ny afdeling' })
    const { fields, since } = value(await differencesOf(as.vendorUser(vendorId), { id }))
    expect(since).toEqual(new Date(NOW))
    expect(fields.filter(({ differs }) => differs)).toEqual([
      {
        field: 'department',
        label: 'Afdeling',
        text: 'Ny afdeling',
        copied: 'Ny afdeling',
        confirmed: 'Prøveafdelingen',
        differs: true,
      },
    ])
    value(await acknowledge(service, { cursor: second, outcome: 'failed', message: 'For langt' }))
    expect(value(await differencesOf(admin, { id }))).toMatchObject({ state: 'failed', note: 'For langt' })
    for (const [context, kind] of [
      [as.vendorAdmin(await makeVendor()), 'notFound'],
      [as.laboratoryUser(id), 'forbidden'],
    ] as const)
      expect(kindOf(await differencesOf(context, { id }))).toBe(kind)
  })

  test('becomes a task for MedCom when it is older than the setting says', async () => {
    const { id } = await anAccount()
    await setClock('2026-11-16T22:59:00Z')
    await wanted(id)
    const tasks = async () =>
      value(await showOverview(admin, {})).tasks.find(({ key }) => key === 'provisioning.overdue')
    await setClock('2026-11-19T12:00:00Z')
    expect((await workOn(id))?.overdue).toBe(false)
    const before = await tasks()
    await setClock(NOW)
    expect((await workOn(id))?.overdue).toBe(true)
    expect(value(await differencesOf(admin, { id })).overdue).toBe(true)
    expect(before).toBeUndefined()
    expect(await tasks()).toMatchObject({
      link: { href: '/konti/arbejdsliste' },
      since: new Date('2026-11-16T22:59:00Z'),
    })
  })
})
