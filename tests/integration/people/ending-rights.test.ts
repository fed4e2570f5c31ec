import { beforeEach, expect, test } from 'vitest'
import type { UserRole } from '@/lib/door/actor'
import { deactivateUser, listEndingRights, remindOfRight, showUser } from '@/lib/people'
import { peopleTasks } from '@/lib/people/jobs'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { countEntries, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

const NOW = '2026-06-01T09:00:00Z'
beforeEach(() => setClock(NOW))

const daily = () => peopleTasks['people.remindOfRights']!({}, {} as never)

async function aRight(
  endsOn: string,
  more: { vendorId?: string | null; role?: UserRole; from?: string } = {},
) {
  const vendorId = more.vendorId === undefined ? await makeVendor() : more.vendorId
  const person = await aPerson({ role: more.role ?? 'vendorUser', ...(vendorId && { vendorId }) })
  return {
    ...person,
    vendorId,
    rightId: await rightOf(person.id, vendorId, more.from ?? '2026-01-01', endsOn),
  }
}

async function rightOf(userId: string, vendorId: string | null, from: string, to: string | null) {
  const [row] = await askOwner<{ id: string }>(
    `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, valid_to, registered_at)
     values (gen_random_uuid(), $1, $2, 'powerOfAttorney', 'Fuldmagt', $3, $4, '2026-01-01') returning id`,
    [userId, vendorId, from, to],
  )
  return row!.id
}

const notes = (rightId: string) =>
  askOwner<{ address: string; heading: string }>(
    `select address, heading from routine_note where kind = 'signingRight.ends' and subject_id = $1 order by 1`,
    [rightId],
  )
const reminders = (rightId: string) =>
  askOwner(
    `select ends_on::text, days_before, recipients from signing_right_reminder where right_id = $1
     order by ends_on, days_before`,
    [rightId],
  )

test('tells whoever has the right and the administrators of their party, each reminder once', async () => {
  const { email, vendorId, rightId, id } = await aRight('2026-07-01')
  const admin = await aPerson({ role: 'vendorAdmin', vendorId: vendorId! })
  await aPerson({ role: 'vendorAdmin', vendorId: await makeVendor() })
  await Promise.all([daily(), daily()])
  await daily()
  expect(await lastEntry()).toMatchObject({ verb: 'signingRight.remind', vendor_id: vendorId })
  expect((await notes(rightId)).map(({ address }) => address)).toEqual([email, admin.email].sort())
  expect((await notes(rightId)).find(({ address }) => address === email)!.heading).toMatch(/^Din ret til/)
  expect(await reminders(rightId)).toEqual([{ ends_on: '2026-07-01', days_before: 30, recipients: 2 }])
  await setClock('2026-06-25T09:00:00Z')
  await daily()
  await daily()
  expect(await reminders(rightId)).toMatchObject([{ days_before: 7 }, { days_before: 30 }])
  // A new last day is another date.
  await askOwner(`update signing_right set valid_to = '2026-06-26' where id = $1`, [rightId])
  await daily()
  expect(await reminders(rightId)).toMatchObject([
    { ends_on: '2026-06-26', days_before: 1 },
    { ends_on: '2026-06-26', days_before: 7 },
    { ends_on: '2026-06-26', days_before: 30 },
    { ends_on: '2026-07-01', days_before: 7 },
    { ends_on: '2026-07-01', days_before: 30 },
  ])
  expect(kindOf(await showUser(admin.context, { id })), 'the note leads to').toBe('ok')
})

test('MedCom is told of its own people, and of nobody else’s', async () => {
  const own = await aRight('2026-06-08', { vendorId: null, role: 'medcomReader' })
  const admin = await aPerson({ role: 'medcomAdmin' })
  const { rightId, email } = await aRight('2026-06-08')
  await daily()
  expect((await notes(own.rightId)).map(({ address }) => address)).toEqual(
    expect.arrayContaining([own.email, admin.email]),
  )
  expect((await notes(rightId)).map(({ address }) => address)).toEqual([email])
})

test('is left once, also when the worker is killed over it and two take over', async () => {
  const { rightId } = await aRight('2026-06-08')
  const deed = () => remindOfRight(as.system, { id: rightId })
  const before = await countEntries()
  await killedAtTheEnd(deed)
  expect([await notes(rightId), await reminders(rightId)]).toEqual([[], []])
  expect((await Promise.all([deed(), deed()])).map(kindOf).sort()).toEqual(['ok', 'state'])
  await daily()
  expect(await countEntries()).toBe(before + 1)
  expect(await notes(rightId)).toHaveLength(1)
  // Thirty days before, which nobody was there to say, and seven.
  expect(await reminders(rightId)).toHaveLength(2)
})

test('says nothing of what is far off, goes on, is over, or is nobody’s any more', async () => {
  const far = await aRight('2026-12-01')
  const renewed = await aRight('2026-06-08')
  await rightOf(renewed.id, renewed.vendorId, '2026-06-09', null)
  const over = await aRight('2026-05-31')
  const closed = await aRight('2026-06-08')
  value(await deactivateUser(as.medcomAdmin(), { id: closed.id }))
  const ending = value(await listEndingRights(as.system, {})).map(({ id }) => id)
  for (const { rightId } of [far, renewed, over, closed]) {
    expect(ending).not.toContain(rightId)
    expect(kindOf(await remindOfRight(as.system, { id: rightId }))).toBe('state')
  }
  expect(kindOf(await remindOfRight(as.system, { id: far.id })), 'no right has this id').toBe('notFound')
  expect(kindOf(await remindOfRight(as.medcomAdmin(), { id: far.rightId }))).toBe('forbidden')
  expect(kindOf(await listEndingRights(as.medcomAdmin(), {}))).toBe('forbidden')
})
