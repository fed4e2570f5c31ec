import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  endAgreement,
  lapseAgreement,
  listDue,
  putInForce,
  refreshAgreement,
  showAgreement,
  waiveItem,
} from '@/lib/agreements'
import { agreementTasks } from '@/lib/agreements/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { startMailServer } from '@/tests/support/mail'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'
import { aSetUp } from '@/tests/support/setup'

let server: Awaited<ReturnType<typeof startMailServer>>
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: agreementTasks })
const daily = () => askOwner(`select graphile_worker.add_job('agreements.daily', '{}')`)
const stateOf = async (id: string) => value(await showAgreement(as.medcomAdmin(), { id })).state

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
})
beforeEach(async () => {
  await work()
  server.state.received = []
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

/** Sent on 5 January with the 31st as its last day, to a vendor with one administrator. */
async function aSent() {
  const agreement = await anAgreement('sent', { signBy: '2026-01-31' })
  const { email } = await aPerson({ role: 'vendorAdmin', vendorId: agreement.vendorId })
  return { ...agreement, email }
}

const mailsTo = (email: string) =>
  server.state.received.filter(({ to }) => to?.some(({ address }) => address === email))

const FOREIGN = { id: randomUUID() }

describe('agreement.lapse', () => {
  test('does it the day after the last day in Copenhagen, not before, and logs it', async () => {
    const { id, vendorId } = await aSent()
    await setClock('2026-01-31T22:59:59Z')
    expect(kindOf(await lapseAgreement(as.system, { id }))).toBe('state')
    await setClock('2026-01-31T23:00:00Z')
    value(await lapseAgreement(as.system, { id }))
    expect(await lastEntry()).toMatchObject({ verb: 'agreement.lapse', subject_id: id, vendor_id: vendorId })
    expect(value(await showAgreement(as.vendorUser(vendorId), { id }))).toMatchObject({
      state: 'lapsed',
      waitsFor: 'nobody',
      nextDate: null,
      states: [{ side: 'nobody', who: null }, {}],
    })
  })

  test('not what is signed, not what is not there, and by nobody but the portal', async () => {
    const { id, vendorId } = await anAgreement('signedByVendor', { signBy: '2026-01-31' })
    await setClock('2026-03-01T08:00:00Z')
    expect(kindOf(await lapseAgreement(as.system, { id }))).toBe('state')
    expect(kindOf(await lapseAgreement(as.system, FOREIGN))).toBe('notFound')
    for (const context of [as.medcomAdmin(), as.vendorAdmin(vendorId)])
      expect(kindOf(await lapseAgreement(context, { id }))).toBe('forbidden')
  })
})

describe('agreement.end', () => {
  test('does it the day after the last day, not before, and logs it', async () => {
    const { id, vendorId } = await anAgreement('terminated', { endsOn: '2026-07-05' })
    await setClock('2026-07-05T21:59:59Z')
    expect(kindOf(await endAgreement(as.system, { id }))).toBe('state')
    await setClock('2026-07-05T22:00:00Z')
    value(await endAgreement(as.system, { id }))
    expect(await lastEntry()).toMatchObject({ verb: 'agreement.end', subject_id: id, vendor_id: vendorId })
    expect(await stateOf(id)).toBe('ended')
  })

  test('not what is in force, not what is not there, and by nobody but the portal', async () => {
    const { id, vendorId } = await anAgreement('inForce')
    expect(kindOf(await endAgreement(as.system, { id }))).toBe('state')
    expect(kindOf(await endAgreement(as.system, FOREIGN))).toBe('notFound')
    for (const context of [as.medcomAdmin(), as.vendorAdmin(vendorId)])
      expect(kindOf(await endAgreement(context, { id }))).toBe('forbidden')
  })
})

describe('what the date does', () => {
  test('it does once, also when asked twice, and says so in one mail to each', async () => {
    const { id, email } = await aSent()
    const medcom = await aPerson({ role: 'medcomAdmin' })
    await setClock('2026-02-01T08:00:00Z')
    await daily()
    await work()
    await daily()
    await work()
    expect(await stateOf(id)).toBe('lapsed')
    const [mail, ...more] = mailsTo(email)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/^Aftale NPN-\d{4}-\d{4} er bortfaldet$/)
    expect(mail?.text).toContain(`/aftaler/${id}`)
    expect(mailsTo(medcom.email)).toHaveLength(1)
  })

  test('it does once when two workers come at the same moment', async () => {
    const { id, email } = await aSent()
    await setClock('2026-02-01T08:00:00Z')
    const both = await Promise.all([1, 2].map(() => lapseAgreement(as.system, { id })))
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
    await work()
    expect(mailsTo(email)).toHaveLength(1)
    const entries = await askOwner(
      `select from agreement_state_entry where agreement_id = $1 and state = 'lapsed'`,
      [id],
    )
    expect(entries).toHaveLength(1)
  })

  test('it does also when nobody worked for three weeks, and the one that cannot be done holds none back', async () => {
    const lapsing = await aSent()
    const ending = await anAgreement('terminated', { endsOn: '2026-02-05' })
    const broken = await aSent()
    await setClock('2026-02-28T08:00:00Z')
    await askOwner(
      `create function test_refusal() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
      [],
    )
    await askOwner(
      `create trigger test_refusal before update on agreement for each row when (old.id = '${broken.id}') execute function test_refusal()`,
      [],
    )
    await daily()
    await work()
    expect(await Promise.all([lapsing.id, ending.id, broken.id].map(stateOf))).toEqual([
      'lapsed',
      'ended',
      'sent',
    ])
    await askOwner('drop function test_refusal cascade')
    await askOwner('update graphile_worker._private_jobs set run_at = now()')
    await work()
    expect(await stateOf(broken.id)).toBe('lapsed')
    expect(mailsTo(lapsing.email)).toHaveLength(1)
  })

  test('a worker killed in the middle of it leaves nothing half done; two that come next do it once, with one mail each', async () => {
    await setClock('2026-02-02T08:00:00Z')
    const lapsing = await aSent()
    const starting = await aSetUp({ inForceFrom: '2026-02-01' })
    const ending = await anAgreement('terminated', { endsOn: '2026-02-01' })
    value(await waiveItem(as.medcomAdmin(), { id: starting.https, reason: 'Aftalt' }))
    const mailed = [lapsing.email]
    for (const { vendorId } of [starting, ending])
      mailed.push((await aPerson({ role: 'vendorAdmin', vendorId })).email)
    const ids = [lapsing, starting, ending].map(({ id }) => id)
    await work()

    await killedAtTheEnd(
      () => lapseAgreement(as.system, { id: lapsing.id }),
      () => putInForce(as.system, { id: starting.id }),
      () => endAgreement(as.system, { id: ending.id }),
    )
    expect(await Promise.all(ids.map(stateOf))).toEqual(['sent', 'settingUp', 'terminated'])
    await work()
    expect(mailed.flatMap(mailsTo)).toEqual([])

    for (const _job of [1, 2]) await daily()
    await Promise.all([work(), work()])
    await daily()
    await work()
    expect(await Promise.all(ids.map(stateOf))).toEqual(['lapsed', 'inForce', 'ended'])
    expect(mailed.map((email) => mailsTo(email).map(({ subject }) => subject?.split(' er ')[1]))).toEqual([
      ['bortfaldet'],
      ['trådt i kraft'],
      ['ophørt'],
    ])
    const entries = await askOwner(
      `select from agreement_state_entry where agreement_id = any ($1) and state in ('lapsed', 'inForce', 'ended')`,
      [ids],
    )
    expect(entries).toHaveLength(3)
  }, 90_000)

  test('is the portal’s own to ask for', async () => {
    expect(value(await listDue(as.system, {}))).toEqual([])
    expect(kindOf(await listDue(as.medcomAdmin(), {}))).toBe('forbidden')
  })
})

describe('agreement.refresh', () => {
  test('works out the next date anew, of an agreement one may see', async () => {
    const { id, vendorId } = await anAgreement('sent', { signBy: '2027-01-31' })
    const other = await anAgreement('sent')
    expect(value(await showAgreement(as.medcomAdmin(), { id })).nextDate).toBeNull()
    value(await refreshAgreement(as.vendorUser(vendorId), { id }))
    expect(value(await showAgreement(as.medcomAdmin(), { id }))).toMatchObject({
      nextDate: '2027-01-31',
      nextEvent: 'signBy',
    })
    expect(kindOf(await refreshAgreement(as.vendorUser(vendorId), { id: other.id }))).toBe('notFound')
    expect(kindOf(await refreshAgreement(as.medcomReader(), { id }))).toBe('forbidden')
  })
})
