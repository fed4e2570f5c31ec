import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  approveRequest,
  answerMedcom,
  askAboutRequest,
  declineRequest,
  listAccounts,
  listRequests,
  requestAccount,
  showAccount,
  withdrawRequest,
} from '@/lib/accounts'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let vendorId: string
let otherId: string
let laboratoryId: string
let foreignLaboratoryId: string
let asker: Awaited<ReturnType<typeof aPerson>>

beforeAll(async () => {
  vendorId = (await anAgreement('inForce')).vendorId
  otherId = await makeVendor()
  laboratoryId = await makeLaboratory({ vendorId })
  foreignLaboratoryId = await makeLaboratory({ vendorId: otherId })
  asker = await aPerson({ role: 'vendorUser', vendorId })
})

const wish = (more: object = {}) => ({
  environment: 'production' as const,
  department: 'Klinisk biokemi',
  address: 'drift@proeve.example',
  purpose: 'automatic' as const,
  laboratoryId,
  reason: '',
  ...more,
})

const us = () => as.vendorUser(vendorId, { id: asker.id })
const them = () => as.vendorAdmin(otherId)
const medcom = as.medcomAdmin()
const feedOf = (id: string) =>
  askOwner<{ wanted: { state: string; mailbox: string; laboratory: { id: string } | null } }>(
    'select wanted from account_change where account_id = $1 order by sequence',
    [id],
  )
const shown = async (id: string) => value(await showAccount(medcom, { id }))
const jobs = () =>
  askOwner<{ payload: { to: string; subject: string } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'accounts.mail' order by j.id`,
  )
const aWaiting = async () => value(await requestAccount(us(), wish()))

describe('account.request', () => {
  test('waits for MedCom in production, and is not in the feed', async () => {
    const made = await aWaiting()
    expect(made).toMatchObject({ atOnce: false, name: expect.stringMatching(/^npn\d+$/) as string })
    expect(await lastEntry()).toMatchObject({
      verb: 'account.request',
      subject_id: made.id,
      vendor_id: vendorId,
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
          laboratory: { id: laboratoryId },
        },
      },
    ])
  })

  test('needs MedCom while no agreement is signed, whatever the setting, unless the vendor draws already', async () => {
    await askOwner(
      `update setting set value = '{"production": [], "test": []}' where key = 'accounts.approval'`,
    )
    expect(value(await requestAccount(us(), wish())).atOnce).toBe(true)
    const newcomer = wish({ laboratoryId: foreignLaboratoryId })
    expect(value(await requestAccount(them(), newcomer)).atOnce).toBe(false)
    const own = { ...wish({ laboratoryId: null }), vendorId: otherId }
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
    const foreign = faultOf(await requestAccount(us(), wish({ laboratoryId: foreignLaboratoryId })))
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
      as.laboratoryUser(laboratoryId),
      as.vendorAdmin(vendorId, { standsFor: seeing }),
      as.anonymous,
    ])
      expect(kindOf(await requestAccount(context, wish()))).toBe('forbidden')
  })
})

describe('account.approve', () => {
  test('opens the account, puts it into the feed, logs it and leaves a note for who asked', async () => {
    const { id, requestId, name } = await aWaiting()
    value(await approveRequest(medcom, { id: requestId }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.approve', subject_id: id, vendor_id: vendorId })
    expect(await shown(id)).toMatchObject({ state: 'open', requests: [{ state: 'approved' }] })
    expect(await feedOf(id)).toHaveLength(1)
    expect(
      await askOwner('select address, kind from routine_note where subject_id = $1', [requestId]),
    ).toMatchObject([{ address: asker.email, kind: 'account.approved' }])
    expect(value(await listAccounts(us(), { search: name })).rows).toMatchObject([{ confirmation: 'waits' }])
  })

  test('takes effect once when two click at the same moment, and not after a no', async () => {
    const { id, requestId } = await aWaiting()
    const both = await Promise.all([1, 2].map(() => approveRequest(medcom, { id: requestId })))
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
    expect(await feedOf(id)).toHaveLength(1)
    const other = await aWaiting()
    value(await declineRequest(medcom, { id: other.requestId, reason: 'Findes allerede' }))
    expect(kindOf(await approveRequest(medcom, { id: other.requestId }))).toBe('state')
  })

  test('asks for a reason where no agreement is signed, and not of one that draws already', async () => {
    const newcomer = await makeVendor()
    const made = value(await requestAccount(as.vendorUser(newcomer), wish({ laboratoryId: null })))
    expect(value(await showAccount(medcom, { id: made.id })).awaitsAgreement).toBe(true)
    expect(faultOf(await approveRequest(medcom, { id: made.requestId }))).toMatchObject({
      fields: { reason: expect.stringContaining('aftale') as string },
    })
    value(await approveRequest(medcom, { id: made.requestId, reason: 'Pilot, aftalt i styregruppen' }))
    expect((await shown(made.id)).requests[0]).toMatchObject({ decision: 'Pilot, aftalt i styregruppen' })
  })

  test('is MedCom’s administrators’ alone, of a request that is there', async () => {
    const { requestId } = await aWaiting()
    for (const context of [us(), as.vendorAdmin(vendorId), as.medcomReader()])
      expect(kindOf(await approveRequest(context, { id: requestId }))).toBe('forbidden')
    expect(kindOf(await approveRequest(medcom, { id: randomUUID() }))).toBe('notFound')
  })
})

describe('account.decline', () => {
  test('leaves an account that never came as declined, and mails who asked why', async () => {
    const { id, requestId, name } = await aWaiting()
    value(await declineRequest(medcom, { id: requestId, reason: 'Laboratoriet har en konto' }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.decline', subject_id: id })
    expect(await shown(id)).toMatchObject({ state: 'declined' })
    expect(await feedOf(id)).toEqual([])
    expect((await jobs()).at(-1)?.payload).toMatchObject({
      to: asker.email,
      subject: `Anmodningen om kontoen ${name} er afvist`,
    })
    expect(kindOf(await declineRequest(medcom, { id: requestId, reason: 'Igen' }))).toBe('state')
  })

  test('says why, is MedCom’s, and of a request that is there', async () => {
    const { requestId } = await aWaiting()
    expect(kindOf(await declineRequest(medcom, { id: requestId, reason: ' ' }))).toBe('validation')
    expect(kindOf(await declineRequest(us(), { id: requestId, reason: 'Nej' }))).toBe('forbidden')
    expect(kindOf(await declineRequest(medcom, { id: randomUUID(), reason: 'Nej' }))).toBe('notFound')
  })
})

describe('account.ask and account.answer', () => {
  test('go to the vendor and back, and are logged', async () => {
    const { id, requestId } = await aWaiting()
    value(await askAboutRequest(medcom, { id: requestId, question: 'Hvem passer postkassen?' }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.ask', subject_id: id })
    expect((await jobs()).at(-1)?.payload).toMatchObject({ to: asker.email })
    expect(value(await listRequests(us(), { waits: 'vendor' })).rows.map((row) => row.id)).toContain(
      requestId,
    )
    expect(kindOf(await askAboutRequest(medcom, { id: requestId, question: 'Og mere?' }))).toBe('state')
    value(await answerMedcom(us(), { id: requestId, answer: 'Driftsafdelingen' }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.answer', subject_id: id })
    expect((await shown(id)).requests[0]).toMatchObject({ state: 'waiting', answer: 'Driftsafdelingen' })
    expect(kindOf(await answerMedcom(us(), { id: requestId, answer: 'Igen' }))).toBe('state')
  })

  test('are each side’s own, and another vendor’s are not there', async () => {
    const { requestId } = await aWaiting()
    expect(kindOf(await askAboutRequest(us(), { id: requestId, question: 'Hvad?' }))).toBe('forbidden')
    expect(kindOf(await askAboutRequest(medcom, { id: randomUUID(), question: 'Hvad?' }))).toBe('notFound')
    value(await askAboutRequest(medcom, { id: requestId, question: 'Hvad?' }))
    expect(kindOf(await answerMedcom(medcom, { id: requestId, answer: 'Det' }))).toBe('forbidden')
    const foreign = faultOf(await answerMedcom(them(), { id: requestId, answer: 'Det' }))
    expect(foreign).toEqual(faultOf(await answerMedcom(them(), { id: randomUUID(), answer: 'Det' })))
  })
})

describe('account.withdrawRequest', () => {
  test('takes back what is not decided: the account never was', async () => {
    const { id, requestId } = await aWaiting()
    value(await withdrawRequest(us(), { id: requestId }))
    expect(await lastEntry()).toMatchObject({ verb: 'account.withdrawRequest', subject_id: id })
    expect(await shown(id)).toMatchObject({ state: 'closed', requests: [{ state: 'withdrawn' }] })
    expect(await feedOf(id)).toEqual([])
    expect(kindOf(await withdrawRequest(us(), { id: requestId }))).toBe('state')
  })

  test('is the vendor’s own alone', async () => {
    const { requestId } = await aWaiting()
    expect(kindOf(await withdrawRequest(medcom, { id: requestId }))).toBe('forbidden')
    expect(kindOf(await withdrawRequest(them(), { id: requestId }))).toBe('notFound')
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
    expect(value(await listAccounts(them(), { vendorId })).count.value).toBe(0)
    expect(value(await listRequests(them(), { vendorId })).rows).toEqual([])
    expect(value(await listRequests(us(), { waits: 'medcom', sort: '-waitsSince' })).rows[0]).toMatchObject({
      account: { name },
    })
  })

  test('are not for laboratories and machines', async () => {
    for (const context of [as.laboratoryUser(laboratoryId), as.apiKey(['accounts:provision'])])
      for (const verb of [listAccounts, listRequests])
        expect(kindOf(await verb(context, {}))).toBe('forbidden')
  })
})
