import { describe, expect, test } from 'vitest'
import { putInForce, settleItem, waiveItem } from '@/lib/agreements'
import { agreementTasks } from '@/lib/agreements/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'
import { aSetUp, storedAgreement, waitingMails } from '@/tests/support/setup'

const NOTE = 'Set i trækningsloggen'
const settleAll = async ({ https }: { https: string }) =>
  value(await settleItem(as.medcomAdmin(), { id: https, note: NOTE }))

/** What runs every hour. */
async function daily(): Promise<void> {
  await askOwner(`select graphile_worker.add_job('agreements.daily', '{}'::json, job_key => 'daily')`)
  const tasks = { 'agreements.daily': agreementTasks['agreements.daily']! }
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks })
}

describe('agreement.putInForce', () => {
  test('sets the day, dates what counts from it, tells the vendor, and stands in the log', async () => {
    const agreement = await aSetUp()
    const { id, number, vendorId, certification } = agreement
    await aPerson({ role: 'vendorAdmin', vendorId })
    await settleAll(agreement)
    await setClock('2026-11-21T09:00:00Z')
    value(await putInForce(as.medcomAdmin(), { id }))
    await setClock(null)
    expect(await storedAgreement(id)).toMatchObject({
      state: 'inForce',
      waits_for: 'nobody',
      in_force_on: '2026-11-21',
      next_date: '2027-05-21',
      next_event: 'obligation',
    })
    const [item] = await askOwner<{ due_on: string }>('select due_on::text from setup_item where id = $1', [
      certification,
    ])
    expect(item!.due_on).toBe('2027-05-21')
    expect(await lastEntry()).toMatchObject({
      verb: 'agreement.putInForce',
      subject_id: id,
      vendor_id: vendorId,
    })
    expect(await waitingMails(number)).toMatchObject([{ subject: `Aftale ${number} er trådt i kraft` }])
  })

  test('waits for every gate and for the agreed day; is MedCom’s to do; and is done once', async () => {
    const agreement = await aSetUp()
    const { id, vendorId } = agreement
    expect(faultOf(await putInForce(as.medcomAdmin(), { id }))).toMatchObject({
      kind: 'state',
      message: expect.stringContaining('1\u00a0punkt') as string,
    })
    value(await waiveItem(as.medcomAdmin(), { id: agreement.https, reason: 'Aftalt' }))
    expect(kindOf(await putInForce(as.vendorAdmin(vendorId), { id }))).toBe('forbidden')
    expect(kindOf(await putInForce(as.medcomReader(), { id }))).toBe('forbidden')
    expect(kindOf(await putInForce(as.medcomAdmin(), { id: vendorId }))).toBe('notFound')
    expect(kindOf(await putInForce(as.system, { id }))).toBe('state')
    const clicks = await Promise.all([1, 2].map(() => putInForce(as.medcomAdmin(), { id })))
    expect(clicks.map(kindOf).sort()).toEqual(['ok', 'state'])
    const later = await aSetUp({ inForceFrom: '2099-01-01' })
    await settleAll(later)
    expect(await storedAgreement(later.id)).toMatchObject({ waits_for: 'nobody', next_date: '2099-01-01' })
    expect(faultOf(await putInForce(as.medcomAdmin(), { id: later.id }))).toMatchObject({
      message: expect.stringContaining('1.\u00a0januar 2099') as string,
    })
  })

  test('comes by itself on the agreed day, with that day also when the worker was down over it, once', async () => {
    await setClock('2026-11-21T09:00:00Z')
    const agreement = await aSetUp({ inForceFrom: '2026-12-01' })
    await aPerson({ role: 'vendorAdmin', vendorId: agreement.vendorId })
    await settleAll(agreement)
    await daily()
    expect(await storedAgreement(agreement.id)).toMatchObject({ state: 'settingUp' })
    await setClock('2026-12-05T09:00:00Z')
    await daily()
    await daily()
    await setClock(null)
    expect(await storedAgreement(agreement.id)).toMatchObject({ state: 'inForce', in_force_on: '2026-12-01' })
    expect(await waitingMails(agreement.number)).toHaveLength(1)
    const entries = await askOwner(
      `select from agreement_state_entry where agreement_id = $1 and state = 'inForce'`,
      [agreement.id],
    )
    expect(entries).toHaveLength(1)
  })
})
