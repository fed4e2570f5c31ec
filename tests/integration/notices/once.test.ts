import { beforeAll, beforeEach, expect, test } from 'vitest'
import { agreementTasks } from '@/lib/agreements/jobs'
import { refreshAgreement } from '@/lib/agreements'
import { applyNotice, sendReminder } from '@/lib/notices'
import { applySuccession, planSuccession } from '@/lib/successions'
import type { Outcome } from '@/lib/door/errors'
import { as } from '@/tests/support/actors'
import { anAgreement, waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { announced, textOf, twoVendors } from '@/tests/support/notices'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeOrganisation } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'
import { storedAgreement } from '@/tests/support/setup'

let vendors: Awaited<ReturnType<typeof twoVendors>>

beforeAll(async () => {
  vendors = await twoVendors()
})
beforeEach(() => setClock('2026-11-21T09:00:00Z'))

const daily = () => agreementTasks['agreements.daily']!({}, {} as never)

/** Kills it in the middle, lets two workers at it at once, and then the task of the next hour. */
async function threeTimes(
  verb: string,
  deed: () => Promise<Outcome<unknown>>,
  untouched: () => Promise<void>,
) {
  const count = async () => (await auditEntries()).filter((entry) => entry.verb === verb).length
  const before = await count()
  await killedAtTheEnd(deed)
  await untouched()
  expect(await count()).toBe(before)
  const outcomes = await Promise.all([deed(), deed()])
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state'])
  await daily()
  expect(kindOf(await deed())).toBe('state')
  return (await count()) - before
}

test('new terms come to apply once, also when the worker is killed over it', async () => {
  const made = await announced(vendors)
  // The other agreement is none of this test's business.
  await askOwner('update notice set withdrawn_at = now() where agreement_id = $1', [made.theirs.id])
  await setClock('2027-05-21T09:00:00Z')
  const { id } = await made.notice()
  const letter = `Nye vilkår gælder nu for aftale ${made.own.number}`
  const times = await threeTimes(
    'notice.apply',
    () => applyNotice(as.system, { id }),
    async () => {
      expect((await textOf(made.own.id)).text).toBe(made.old)
      expect(await made.notice()).toMatchObject({ state: 'waiting', appliedAt: null })
      expect(await waitingMails(letter)).toEqual([])
    },
  )
  expect(times).toBe(1)
  expect((await textOf(made.own.id)).text).toBe(made.fresh)
  expect(await waitingMails(letter)).toHaveLength(1)
})

test('a party is followed by another once, also when the worker is killed over it', async () => {
  const fromId = await makeOrganisation('administrator')
  const toId = await makeOrganisation('softwareSupplier')
  const running = await anAgreement('inForce', { administratorId: fromId })
  const sent = await anAgreement('sent', { administratorId: fromId, vendorId: vendors.vendorId })
  const planned = { fromId, toId, role: 'administrator' as const, effectiveOn: '2027-01-01', reason: 'Prøve' }
  const { id } = value(await planSuccession(as.medcomAdmin(), planned))
  await setClock('2027-01-02T09:00:00Z')
  const times = await threeTimes(
    'succession.apply',
    () => applySuccession(as.system, { id }),
    async () => {
      expect(await storedAgreement(running.id)).toMatchObject({
        administrator_id: fromId,
        next_event: 'succession',
      })
      expect(await storedAgreement(sent.id)).toMatchObject({ administrator_id: fromId, state: 'sent' })
      expect(await waitingMails(`Aftale ${sent.number} er kaldt tilbage`)).toEqual([])
    },
  )
  expect(times).toBe(1)
  expect(await storedAgreement(running.id)).toMatchObject({ administrator_id: toId, next_event: null })
  expect(await waitingMails(`Aftale ${sent.number} er kaldt tilbage`)).toHaveLength(1)
  const roles = await askOwner(
    `select organisation_id from organisation_role where kind = 'administrator' and organisation_id = any($1)`,
    [[fromId, toId]],
  )
  expect(roles).toHaveLength(2)
})

test('a reminder is sent once, also when the worker is killed over it', async () => {
  const { id, vendorId } = await anAgreement('terminated', { endsOn: '2026-11-28' })
  value(await refreshAgreement(as.system, { id }))
  const { email } = await aPerson({ role: 'vendorAdmin', vendorId })
  const mails = async () => (await waitingMails('Påmindelse:%')).filter((to) => to === email)
  const rows = () => askOwner('select from reminder where agreement_id = $1', [id])
  const times = await threeTimes(
    'reminder.send',
    () => sendReminder(as.system, { id: vendorId }),
    async () => {
      expect(await mails()).toEqual([])
      expect(await rows()).toEqual([])
    },
  )
  expect(times).toBe(1)
  expect(await mails()).toHaveLength(1)
  // Thirty days before, which nobody was there to say, and seven.
  expect(await rows()).toHaveLength(2)
})

test('an agreement that came to bind after the planning is noticed on the day, with a mail, and the others no second time', async () => {
  const fromId = await makeOrganisation('administrator')
  const early = await anAgreement('inForce', { administratorId: fromId })
  const late = await anAgreement('signedByVendor', { administratorId: fromId })
  const people = [early, late].map(({ vendorId }) => aPerson({ role: 'vendorAdmin', vendorId }))
  const [told, untold] = await Promise.all(people)
  const toId = await makeOrganisation('softwareSupplier')
  const planned = { fromId, toId, role: 'administrator' as const, effectiveOn: '2027-01-01', reason: 'Prøve' }
  const { id } = value(await planSuccession(as.medcomAdmin(), planned))
  await askOwner(`update agreement set state = 'inForce', in_force_on = '2026-12-01' where id = $1`, [
    late.id,
  ])
  const mails = async (to: string) =>
    (
      await askOwner(
        `select from graphile_worker._private_jobs where payload ->> 'to' = $1 and payload ->> 'subject' like '%følger efter%'`,
        [to],
      )
    ).length
  expect([await mails(told!.email), await mails(untold!.email)]).toEqual([1, 0])
  await setClock('2027-01-01T09:00:00Z')
  value(await applySuccession(as.system, { id }))
  expect([await mails(told!.email), await mails(untold!.email)]).toEqual([1, 1])
  const notices = await askOwner<{ agreement_id: string }>(
    'select agreement_id from notice where succession_id = $1 and applied_at is not null',
    [id],
  )
  expect(notices.map((notice) => notice.agreement_id).sort()).toEqual([early.id, late.id].sort())
  expect(await storedAgreement(late.id)).toMatchObject({ administrator_id: toId, next_event: null })
})
