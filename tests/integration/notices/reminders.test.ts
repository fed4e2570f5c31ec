import { beforeAll, expect, test } from 'vitest'
import { agreementTasks } from '@/lib/agreements/jobs'
import { refreshAgreement } from '@/lib/agreements'
import { sendReminder } from '@/lib/notices'
import { as } from '@/tests/support/actors'
import { anAgreement, waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

const daily = () => agreementTasks['agreements.daily']!({}, {} as never)
const reminders = () => waitingMails('Påmindelse:%')

/** A vendor with somebody to write to, and agreements that end on these days. */
async function vendorWith(...days: string[]) {
  const vendorId = await makeVendor()
  const { email } = await aPerson({ role: 'vendorAdmin', vendorId })
  const agreements = []
  for (const endsOn of days) agreements.push(await terminated(vendorId, endsOn))
  return { vendorId, email, agreements }
}

async function terminated(vendorId: string, endsOn: string) {
  const made = await anAgreement('terminated', { vendorId, endsOn, since: '2026-01-05T09:00:00Z' })
  value(await refreshAgreement(as.system, { id: made.id }))
  return made
}

const rowsOf = (agreementId: string) =>
  askOwner(
    'select event, due_on::text, days_before, recipients from reminder where agreement_id = $1 order by days_before',
    [agreementId],
  )

beforeAll(() => setClock('2026-06-01T09:00:00Z'))

test('each reminder is one mail a vendor that gathers all its dates, however often the worker asks', async () => {
  const { email, agreements } = await vendorWith('2026-07-01', '2026-07-01', '2026-06-08')
  await setClock('2026-06-01T09:00:00Z')
  await Promise.all([daily(), daily()])
  await daily()
  expect((await reminders()).filter((to) => to === email)).toHaveLength(1)
  expect(await lastEntry()).toMatchObject({ verb: 'reminder.send' })
  expect(await rowsOf(agreements[0]!.id)).toEqual([
    { event: 'ends', due_on: '2026-07-01', days_before: 30, recipients: 1 },
  ])
  // Seven days before, and what nobody was there to say thirty days before.
  expect(await rowsOf(agreements[2]!.id)).toMatchObject([{ days_before: 7 }, { days_before: 30 }])
  await setClock('2026-06-02T09:00:00Z')
  await daily()
  expect((await reminders()).filter((to) => to === email)).toHaveLength(1)
  await setClock('2026-06-07T09:00:00Z')
  await daily()
  expect((await reminders()).filter((to) => to === email)).toHaveLength(2)
})

test('a worker that was killed between the mail and its tick does not send another', async () => {
  await setClock('2026-06-01T09:00:00Z')
  const { vendorId, email } = await vendorWith('2026-06-08')
  value(await sendReminder(as.system, { id: vendorId }))
  expect(kindOf(await sendReminder(as.system, { id: vendorId }))).toBe('state')
  const outcomes = await Promise.all([1, 2].map(() => sendReminder(as.system, { id: vendorId })))
  expect(outcomes.map(kindOf)).toEqual(['state', 'state'])
  expect((await reminders()).filter((to) => to === email)).toHaveLength(1)
})

test('a date that is more than a week off is told with the other routine mail, as a day', async () => {
  await setClock('2026-06-01T09:00:00Z')
  const { vendorId, email } = await vendorWith('2026-07-01')
  value(await sendReminder(as.system, { id: vendorId }))
  expect((await reminders()).filter((to) => to === email)).toEqual([])
  const notes = await askOwner<{ heading: string; text: string }>(
    `select heading, text from routine_note where address = $1 and sent_at is null`,
    [email],
  )
  expect(notes.map(({ heading }) => heading)).toEqual([
    expect.stringMatching(/^Påmindelse: 1\sdato nærmer sig$/),
  ])
  expect(notes[0]?.text).toMatch(/1\.\sjuli 2026: /)
})

test('those who may sign come before administrators, and where there is nobody it is written down for MedCom', async () => {
  const { vendorId, email } = await vendorWith('2026-06-08')
  const signatory = await aPerson({ role: 'vendorUser', vendorId })
  await askOwner(
    `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, registered_at)
     values (gen_random_uuid(), $1, $2, 'powerOfAttorney', 'Fuldmagt', '2026-01-01', now())`,
    [signatory.id, vendorId],
  )
  value(await sendReminder(as.system, { id: vendorId }))
  const sent = await reminders()
  expect(sent).toContain(signatory.email)
  expect(sent).not.toContain(email)
  const nobody = await makeVendor()
  const lone = await terminated(nobody, '2026-06-08')
  expect(value(await sendReminder(as.system, { id: nobody })).recipients).toBe(0)
  expect(await rowsOf(lone.id)).toMatchObject([{ recipients: 0 }, { recipients: 0 }])
})

test('there is nothing to send for what is far off, for what is over, and for nobody', async () => {
  const far = await vendorWith('2026-12-01')
  expect(kindOf(await sendReminder(as.system, { id: far.vendorId }))).toBe('state')
  const { id } = await anAgreement('ended', { endsOn: '2026-06-02' })
  expect(kindOf(await sendReminder(as.system, { id }))).toBe('notFound')
  expect(kindOf(await sendReminder(as.medcomAdmin(), { id: far.vendorId }))).toBe('forbidden')
  expect(kindOf(await sendReminder(as.vendorAdmin(far.vendorId), { id: far.vendorId }))).toBe('forbidden')
})
