import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listAccounts, listRequests, requestAccount, showAccount } from '@/lib/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { askingVendor, feedOf, shown } from '@/tests/support/asking'

const { home, us, them, wish, aWaiting } = askingVendor()
const medcom = as.medcomAdmin()

describe('account.request', () => {
  test('waits for MedCom in production, and is not in the feed', async () => {
    const made = await aWaiting()
    expect(made).toMatchObject({ atOnce: false, name: expect.stringMatching(/^npn\d+$/) as string })
    expect(await lastEntry()).toMatchObject({
      verb: 'account.request',
      subject_id: made.id,
      vendor_id: home.vendorId,
    })
    expect(await shown(made.id)).toMatchObject({ state: 'requested', confirmation: null })
    expect(await feedOf(made.id)).toEqual([])
    const found = value(await listAccounts(us(), { waits: 'medcom', search: made.name }))
    expect(found.rows).toMatchObject([{ id: made.id, waits: { for: 'medcom', kind: 'create' } }])
  })

  test('is open at once in test, as the setting says, and goes into the feed whole', async () => {
    const made = value(
      await requestAccount(us(), wish({ environment: 'test', address: 'Test@Proeve.example' })),
    )
    expect(made.atOnce).toBe(true)
    expect(await shown(made.id)).toMatchObject({ state: 'open', confirmation: 'waits' })
    expect(await feedOf(made.id)).toMatchObject([
      {
        wanted: {
          id: made.id,
          state: 'open',
          mailbox: 'test@proeve.example',
          laboratory: { id: home.laboratoryId },
        },
      },
    ])
  })

  test('needs MedCom while no agreement is signed, whatever the setting, unless the vendor draws already', async () => {
    await askOwner(
      `update setting set value = '{"production": [], "test": []}' where key = 'accounts.approval'`,
    )
    expect(value(await requestAccount(us(), wish())).atOnce).toBe(true)
    const newcomer = wish({ laboratoryId: home.foreignLaboratoryId })
    expect(value(await requestAccount(them(), newcomer)).atOnce).toBe(false)
    const own = { ...wish({ laboratoryId: null }), vendorId: home.otherId }
    expect(faultOf(await requestAccount(medcom, own))).toMatchObject({
      fields: { reason: expect.any(String) as string },
    })
    expect(value(await requestAccount(medcom, { ...own, reason: 'Aftalt på mødet' })).atOnce).toBe(true)
    await askOwner(
      `update setting set value = '{"production": ["create", "reopen", "blockSeries"], "test": []}' where key = 'accounts.approval'`,
    )
  })

  test('knows another’s laboratory as little as one that is not there, and leaves nothing', async () => {
    const before = await countEntries()
    const foreign = faultOf(await requestAccount(us(), wish({ laboratoryId: home.foreignLaboratoryId })))
    const missing = faultOf(await requestAccount(us(), wish({ laboratoryId: randomUUID() })))
    expect(foreign).toEqual(missing)
    expect(foreign.kind).toBe('notFound')
    expect(await countEntries()).toBe(before)
  })

  test('asks why a personal address is used, and takes the reason', async () => {
    const personal = { address: 'anna.hansen@proeve.example' }
    expect(faultOf(await requestAccount(us(), wish(personal)))).toMatchObject({
      fields: { personalReason: expect.stringContaining('funktionspostkasse') as string },
    })
    value(await requestAccount(us(), wish({ ...personal, personalReason: 'Postkassen er på vej' })))
  })

  test('is not for readers, laboratories or somebody who only sees as the vendor', async () => {
    const seeing = {
      source: null,
      note: '',
      since: '2026-01-01T00:00:00Z',
      ownRole: 'medcomReader' as const,
    }
    for (const context of [
      as.medcomReader(),
      as.laboratoryUser(home.laboratoryId),
      as.vendorAdmin(home.vendorId, { standsFor: seeing }),
      as.anonymous,
    ])
      expect(kindOf(await requestAccount(context, wish()))).toBe('forbidden')
  })
})

describe('account.list, account.show and account.requests', () => {
  test('show a vendor its own and nothing of another’s, by search, filter or id', async () => {
    const { id, name } = await aWaiting()
    expect(kindOf(await showAccount(them(), { id }))).toBe('notFound')
    expect(faultOf(await showAccount(them(), { id }))).toEqual(
      faultOf(await showAccount(them(), { id: randomUUID() })),
    )
    expect(value(await listAccounts(them(), { search: name })).count.value).toBe(0)
    expect(value(await listAccounts(them(), { vendorId: home.vendorId })).count.value).toBe(0)
    expect(value(await listRequests(them(), { vendorId: home.vendorId })).rows).toEqual([])
    expect(value(await listRequests(us(), { waits: 'medcom', sort: '-waitsSince' })).rows[0]).toMatchObject({
      account: { name },
    })
  })

  test('are not for laboratories and machines', async () => {
    for (const context of [as.laboratoryUser(home.laboratoryId), as.apiKey(['accounts:provision'])])
      for (const verb of [listAccounts, listRequests])
        expect(kindOf(await verb(context, {}))).toBe('forbidden')
  })
})
