import { beforeAll, expect, test } from 'vitest'
import { refreshAgreement } from '@/lib/agreements'
import { createFeed, listCalendar, sendReminder } from '@/lib/notices'
import { calendarFor } from '@/lib/notices/calendar-file'
import { vendorsToRemind } from '@/lib/notices/due'
import { inTransaction } from '@/lib/door/transaction'
import { as } from '@/tests/support/actors'
import { anAgreement, aNewerVersion, aTemplateVersion, waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

beforeAll(() => setClock('2026-06-01T09:00:00Z'))

const datesOf = async (id: string) =>
  (
    await askOwner<{ text: string }>(
      `select date::text || ' ' || event || case when count > 1 then ' ' || count else '' end as text
       from agreement_date where agreement_id = $1 order by date, event`,
      [id],
    )
  ).map(({ text }) => text)

async function nextOf(id: string) {
  value(await refreshAgreement(as.system, { id }))
  const [row] = await askOwner<{ text: string | null }>(
    `select next_date::text || ' ' || next_event as text from agreement where id = $1`,
    [id],
  )
  return row!.text
}

/** An open point of an agreement's checklist with a date. */
const anObligation = (id: string, position: number, dueOn: string, carrier = 'vendor') =>
  askOwner(
    `insert into setup_item (id, agreement_id, vendor_id, clause_number, obligation, carrier, evidence, gate, due_on, position)
     select gen_random_uuid(), id, vendor_id, '5.2', 'Prøve', $4::carrier, 'manual', false, $3, $2 from agreement where id = $1`,
    [id, position, dueOn, carrier],
  )

/** Told of a text, as MedCom would: by when to answer and from when it applies. */
const aNotice = (id: string, templateVersionId: string, actBy: string, effectiveOn: string) =>
  askOwner(
    `with change as (insert into terms_change (id, template_version_id, summary, effective_on, announced_at)
       values (gen_random_uuid(), $2, 'Prøve', $4, '2026-05-01') returning id)
     insert into notice (id, agreement_id, vendor_id, kind, given_by, given_at, effective_on, act_by, months, terms_change_id)
     select gen_random_uuid(), a.id, a.vendor_id, 'changedTerms', 'medcom', '2026-05-01', $4, $3, 6, change.id
     from agreement a, change where a.id = $1`,
    [id, templateVersionId, actBy, effectiveOn],
  )

test('the dates of an agreement are those that mean something in its state, and the next is the earliest', async () => {
  const sent = await anAgreement('sent', { signBy: '2026-12-01', inForceFrom: '2026-11-01' })
  expect(await datesOf(sent.id)).toEqual(['2026-12-01 signBy'])
  const text = await aTemplateVersion()
  const running = await anAgreement('inForce', { templateVersionId: text })
  await aNotice(running.id, await aNewerVersion(text), '2027-03-01', '2027-06-01')
  for (const [position, carrier] of [
    [1, 'vendor'],
    [2, 'laboratory'],
    [3, 'medcom'],
  ] as const)
    await anObligation(running.id, position, '2027-05-05', carrier)
  expect(await datesOf(running.id)).toEqual([
    '2027-03-01 answerBy',
    '2027-05-05 medcomObligation',
    '2027-05-05 obligation 2',
    '2027-06-01 newTerms',
  ])
  expect(await nextOf(running.id)).toBe('2027-03-01 answerBy')
  const over = await anAgreement('ended', { endsOn: '2027-05-21' })
  await anObligation(over.id, 1, '2027-01-01')
  expect(await nextOf(over.id)).toBeNull()
})

test('what can no longer happen is no date: after the last day, and of a text older than the one followed', async () => {
  const text = await aTemplateVersion()
  const leaving = await anAgreement('terminated', { templateVersionId: text, endsOn: '2026-10-31' })
  const fresh = await aNewerVersion(text)
  await aNotice(leaving.id, fresh, '2026-10-31', '2026-11-01')
  await anObligation(leaving.id, 1, '2026-11-01')
  expect(await datesOf(leaving.id)).toEqual(['2026-10-31 ends'])
  const ahead = await anAgreement('inForce', { templateVersionId: await aNewerVersion(fresh) })
  await aNotice(ahead.id, fresh, '2026-10-31', '2026-11-01')
  expect(await datesOf(ahead.id)).toEqual([])
})

test('thousands of overdue dates hide none that comes: on the last page, in the file, and in the reminders', async () => {
  const { vendorId, administratorId, templateVersionId } = await anAgreement('inForce')
  const person = await aPerson({ role: 'vendorAdmin', vendorId })
  await askOwner(
    `with made as (
       insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for, waits_since, in_force_on, created_at)
       select gen_random_uuid(), 'NPN-2019-' || n, $1, $2, $3, 'inForce', '2020-01-01', 'nobody', '2020-01-01', '2020-01-01', '2020-01-01'
       from generate_series(1, 2500) n returning id, vendor_id)
     insert into setup_item (id, agreement_id, vendor_id, clause_number, obligation, carrier, evidence, gate, due_on, position)
     select gen_random_uuid(), id, vendor_id, '5.2', 'Prøve', 'vendor', 'manual', false, '2025-01-01', 1 from made`,
    [vendorId, administratorId, templateVersionId],
  )
  const coming = await anAgreement('terminated', { vendorId, endsOn: '2026-06-08' })
  const found = value(await listCalendar(as.vendorUser(vendorId), {}))
  expect(found).toMatchObject({ total: 2501, pages: 26, page: 1 })
  expect(found.entries).toHaveLength(100)
  const last = value(await listCalendar(as.vendorUser(vendorId), { page: 26 })).entries
  expect(last.map(({ what, date }) => `${date} ${what}`)).toEqual([`2026-06-08 Aftale ${coming.number}`])
  expect(value(await listCalendar(as.vendorUser(vendorId), { page: 99 })).page).toBe(1)
  const only = value(await listCalendar(as.medcomReader(), { search: coming.number, kind: 'ends' }))
  expect(only).toMatchObject({ total: 1, entries: [{ date: '2026-06-08' }] })
  const { secret } = value(await createFeed(person.context, {}))
  const file = value(await calendarFor(as.bearer, secret, 'https://portal.example'))
  expect(file.split('BEGIN:VEVENT')).toHaveLength(2502)
  expect(file).toContain(coming.number)
  const due = await inTransaction(
    as.system.actor,
    false,
    ({ tx, now }) => vendorsToRemind(tx, now),
    async () => {},
  )
  expect(due).toContain(vendorId)
  value(await sendReminder(as.system, { id: vendorId }))
  expect(await waitingMails('Påmindelse: sidste gyldige dag%')).toEqual([person.email])
})
