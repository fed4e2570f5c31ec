import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { refreshAgreement } from '@/lib/agreements'
import { createFeed, feedOwner, listCalendar, revokeFeed, showFeed } from '@/lib/notices'
import { calendarFor } from '@/lib/notices/calendar-file'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { auditEntries, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

const URL_OF = 'https://portal.example'
let vendorId: string
let other: string
let numbers: Record<'ends' | 'sign' | 'theirs' | 'ended', string>

async function made(state: 'terminated' | 'sent' | 'ended', more: object) {
  const { id, number } = await anAgreement(state, more)
  value(await refreshAgreement(as.system, { id }))
  return number
}

beforeAll(async () => {
  await setClock('2026-06-01T09:00:00Z')
  vendorId = await makeVendor()
  other = await makeVendor()
  numbers = {
    ends: await made('terminated', { vendorId, endsOn: '2026-07-31' }),
    sign: await made('sent', { vendorId, signBy: '2026-05-20' }),
    theirs: await made('terminated', { vendorId: other, endsOn: '2026-08-01' }),
    ended: await made('ended', { vendorId, endsOn: '2026-07-01' }),
  }
})

const whats = async (actor: Parameters<typeof listCalendar>[0], input: object = {}) =>
  value(await listCalendar(actor, input)).entries.map(({ what, date }) => `${date} ${what}`)

test('everybody sees what is coming of their own, what is overdue first, and nothing that is over', async () => {
  const mine = [`2026-05-20 Aftale ${numbers.sign}`, `2026-07-31 Aftale ${numbers.ends}`]
  expect(await whats(as.vendorUser(vendorId))).toEqual(mine)
  expect(await whats(as.medcomReader())).toEqual([...mine, `2026-08-01 Aftale ${numbers.theirs}`])
  expect(await whats(as.vendorUser(vendorId), { kind: 'ends' })).toEqual([mine[1]])
  expect(await whats(as.medcomReader(), { search: numbers.theirs })).toEqual([
    `2026-08-01 Aftale ${numbers.theirs}`,
  ])
  expect(await whats(as.vendorUser(vendorId), { from: '2026-06-01', months: 3 })).toEqual([mine[1]])
})

test('a right to sign that ends stands in it too', async () => {
  const signatory = await aPerson({ role: 'vendorUser', vendorId: other, name: 'Sigrid Signatur' })
  await askOwner(
    `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, valid_to, registered_at)
     values (gen_random_uuid(), $1, $2, 'powerOfAttorney', 'Fuldmagt', '2026-01-01', '2026-09-30', now())`,
    [signatory.id, other],
  )
  expect(await whats(as.vendorAdmin(other))).toContain('2026-09-30 Sigrid Signatur')
  expect(await whats(as.vendorAdmin(vendorId))).not.toContain('2026-09-30 Sigrid Signatur')
})

test('a secret address gives its owner’s dates to a calendar program, and nobody else’s', async () => {
  const { context, id } = await aPerson({ role: 'vendorUser', vendorId })
  const { secret } = value(await createFeed(context, {}))
  expect(await lastEntry()).toMatchObject({ verb: 'calendar.createFeed', subject_id: id })
  expect(JSON.stringify(await auditEntries())).not.toContain(secret)
  const [stored] = await askOwner<{ row: string }>(
    'select f::text as row from calendar_feed f where user_id = $1',
    [id],
  )
  expect(stored!.row).not.toContain(secret)
  const file = value(await calendarFor(as.bearer, secret, URL_OF))
  const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
  const found = events.map((part) => new ICAL.Event(part))
  expect(found.map(({ summary }) => summary)).toEqual([
    `Sidste dag til underskrift: Aftale ${numbers.sign}`,
    `Sidste gyldige dag: Aftale ${numbers.ends}`,
  ])
  expect(new Set(found.map(({ uid }) => uid)).size).toBe(2)
  expect(value(await calendarFor(as.bearer, secret, URL_OF))).toBe(file)
  expect(value(await showFeed(context, {}))!.lastUsedAt).not.toBeNull()
})

test('a revoked, replaced or made-up address gives nothing, and so does that of somebody who has lost access', async () => {
  const { context, id } = await aPerson({ role: 'vendorUser', vendorId })
  const first = value(await createFeed(context, {})).secret
  const second = value(await createFeed(context, {})).secret
  expect(kindOf(await calendarFor(as.bearer, first, URL_OF))).toBe('notFound')
  expect(kindOf(await calendarFor(as.bearer, second, URL_OF))).toBe('ok')
  value(await revokeFeed(context, {}))
  expect(await lastEntry()).toMatchObject({ verb: 'calendar.revokeFeed', subject_id: id })
  expect(kindOf(await calendarFor(as.bearer, second, URL_OF))).toBe('notFound')
  expect(kindOf(await revokeFeed(context, {}))).toBe('state')
  expect(value(await showFeed(context, {}))).toBeNull()
  for (const wrong of ['x'.repeat(43), '../../etc', ''])
    expect(kindOf(await calendarFor(as.bearer, wrong, URL_OF))).toBe('notFound')
  const third = value(await createFeed(context, {})).secret
  await askOwner('update app_user set deactivated_at = now() where id = $1', [id])
  expect(kindOf(await calendarFor(as.bearer, third, URL_OF))).toBe('notFound')
})

test('an address may not be fetched without end, and only its bearer asks for it', async () => {
  const { context } = await aPerson({ role: 'vendorUser', vendorId })
  const { secret } = value(await createFeed(context, {}))
  const kinds = []
  for (let count = 0; count < 61; count += 1) kinds.push(kindOf(await feedOwner(as.bearer, { secret })))
  expect(kinds.at(-1)).toBe('rateLimit')
  expect(kindOf(await feedOwner(as.medcomAdmin(), { secret }))).toBe('forbidden')
  expect(kindOf(await createFeed(as.laboratoryUser(vendorId), {}))).toBe('forbidden')
  expect(kindOf(await revokeFeed(as.laboratoryUser(vendorId), {}))).toBe('forbidden')
  expect(kindOf(await listCalendar(as.anonymous, {}))).toBe('forbidden')
  // Somebody else's address is not shown, nor can it be ended.
  const stranger = await aPerson({ role: 'vendorUser', vendorId })
  expect(value(await showFeed(stranger.context, {}))).toBeNull()
  expect(kindOf(await revokeFeed(stranger.context, {}))).toBe('state')
})

test('of two addresses made at the same moment one works', async () => {
  const { context, id } = await aPerson({ role: 'vendorUser', vendorId })
  const made = await Promise.all([1, 2].map(async () => value(await createFeed(context, {})).secret))
  const kinds = await Promise.all(made.map((secret) => calendarFor(as.bearer, secret, URL_OF)))
  expect(kinds.map(kindOf).sort()).toEqual(['notFound', 'ok'])
  const open = await askOwner('select from calendar_feed where user_id = $1 and revoked_at is null', [id])
  expect(open).toHaveLength(1)
})
