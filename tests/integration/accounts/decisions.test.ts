import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
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
import type { Context } from '@/lib/door'
import { showOverview } from '@/lib/overview'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { askingVendor, feedOf, shown } from '@/tests/support/asking'

const { home, us, them, wish, aWaiting } = askingVendor()
const medcom = as.medcomAdmin()

const jobs = () =>
  askOwner<{ payload: { to: string; subject: string } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'accounts.mail' order by j.id`,
  )

describe('account.approve', () => {
  test('opens the account, puts it into the feed, logs it and leaves a note for who asked', async () => {
    const { id, requestId, name } = await aWaiting()
    value(await approveRequest(medcom, { id: requestId }))
    expect(await lastEntry()).toMatchObject({
      verb: 'account.approve',
      subject_id: id,
      vendor_id: home.vendorId,
    })
    expect(await shown(id)).toMatchObject({ state: 'open', requests: [{ state: 'approved' }] })
    expect(await feedOf(id)).toHaveLength(1)
    expect(
      await askOwner('select address, kind from routine_note where subject_id = $1', [requestId]),
    ).toMatchObject([{ address: home.asker.email, kind: 'account.approved' }])
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
    for (const context of [us(), as.vendorAdmin(home.vendorId), as.medcomReader()])
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
      to: home.asker.email,
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
    expect((await jobs()).at(-1)?.payload).toMatchObject({ to: home.asker.email })
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

test('the overview says what waits: for MedCom what is asked, for the vendor MedCom’s questions', async () => {
  const { requestId, name } = await aWaiting()
  const tasksOf = async (context: Context) =>
    value(await showOverview(context, {})).tasks.map(({ what }) => what)
  expect(await tasksOf(medcom)).toContainEqual(expect.stringMatching(/om konti venter på svar$/))
  value(await askAboutRequest(medcom, { id: requestId, question: 'Hvem passer postkassen?' }))
  expect(await tasksOf(us())).toContain(`MedCom spørger om kontoen ${name}`)
  expect(await tasksOf(them())).not.toContain(`MedCom spørger om kontoen ${name}`)
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
