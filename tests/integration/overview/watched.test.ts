import { beforeAll, expect, test } from 'vitest'
import { acknowledgeAlarm, closeAlarm, takeAlarm } from '@/lib/alarms'
import { showOverview } from '@/lib/overview'
import { as } from '@/tests/support/actors'
import { anAlarm } from '@/tests/support/alarms'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { aDrawer } from '@/tests/support/draws'
import { setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

const NOW = '2026-11-20T12:00:00Z'
let own: { id: string; vendorId: string }
let other: { id: string; vendorId: string }

beforeAll(async () => {
  await setClock(NOW)
  ;[own, other] = [await aDrawer(), await aDrawer()]
  await aContact({ vendorId: own.vendorId })
})

type Asker = Parameters<typeof showOverview>[0]
const overviewOf = async (context: Asker) => value(await showOverview(context, {}))
const taskOf = async (context: Asker, key: string) =>
  (await overviewOf(context)).tasks.find((task) => task.key === key)

/** Puts a laboratory's stock as it would be reckoned: so many numbers on a day, so many used a week. */
async function stock(laboratoryId: string, more: { emptyOn: string; inStock: number; weekly: number }) {
  await askOwner(
    `update laboratory_stock set in_stock = $3, counted_on = '2026-11-20', weekly_use = $4, use_source = 'declared',
       empty_on = $2, urgent_on = $2 where laboratory_id = $1`,
    [laboratoryId, more.emptyOn, more.inStock, more.weekly],
  )
}

test('an alarm is a task of the side that it waits for, the critical first, until it is closed', async () => {
  const { context: medcom } = await aPerson({ role: 'medcomAdmin' })
  const vendor = as.vendorAdmin(own.vendorId)
  const { laboratoryId, vendorId } = { laboratoryId: own.id, vendorId: own.vendorId }
  const notice = await anAlarm({ kind: 'largeDraw', severity: 'notice', laboratoryId, vendorId })
  const critical = await anAlarm({ kind: 'overlap', severity: 'critical', laboratoryId, vendorId })
  const observed = await anAlarm({ kind: 'http', laboratoryId, vendorId, observed: true })
  const { tasks, figures } = await overviewOf(medcom)
  // Nothing has come from the draw log of an empty portal, which is as serious and older.
  expect(tasks.find(({ key }) => key !== 'log')).toMatchObject({
    key: critical,
    urgency: 'now',
    link: { action: 'Tag alarmen' },
  })
  expect(tasks.find(({ key }) => key === notice)).toMatchObject({ urgency: 'week' })
  expect(tasks.map(({ key }) => key)).not.toContain(observed)
  expect(figures.alarms).toMatchObject({ value: 2, before: 0 })
  expect(figures.alarms.curve).toHaveLength(13)

  expect(await taskOf(vendor, critical)).toMatchObject({ link: { action: 'Svar på alarmen' } })
  expect((await overviewOf(as.vendorAdmin(other.vendorId))).figures.alarms.value).toBe(0)
  expect(await taskOf(as.vendorAdmin(other.vendorId), critical)).toBeUndefined()

  value(await takeAlarm(medcom, { id: critical }))
  expect(await taskOf(medcom, critical), 'waits for the vendor').toBeUndefined()
  value(await acknowledgeAlarm(vendor, { id: critical }))
  expect(await taskOf(vendor, critical)).toBeUndefined()
  expect(await taskOf(medcom, critical)).toMatchObject({ link: { action: 'Læs svaret, og luk' } })
  value(await closeAlarm(medcom, { id: critical, reason: 'handled', note: 'Leveret tilbage.' }))
  expect(await taskOf(medcom, critical)).toBeUndefined()
})

test('whoever runs dry is named to the vendor and counted for MedCom, and how many have enough is a figure', async () => {
  await stock(own.id, { emptyOn: '2026-12-11', inStock: 300, weekly: 100 })
  await stock(other.id, { emptyOn: '2027-05-21', inStock: 2600, weekly: 100 })
  // 2,600 were drawn six weeks ago, and 100 a week used since: before that there was nothing.
  await askOwner(
    `insert into laboratory_day (laboratory_id, day, drawn, draws) values ($1, '2026-11-15', 1000, 1)`,
    [other.id],
  )
  // What is dated ahead is not in stock yet.
  await askOwner(
    `insert into laboratory_day (laboratory_id, day, drawn, draws) values ($1, '2026-11-21', 1000, 1)`,
    [other.id],
  )
  expect(await taskOf(as.vendorAdmin(own.vendorId), `stock-${own.id}`)).toMatchObject({
    urgency: 'today',
    what: 'Laboratoriet har prøvenumre til 3,0\u00a0uger',
    link: { href: `/laboratorier/${own.id}/beholdning` },
  })
  expect(await taskOf(as.vendorAdmin(other.vendorId), `stock-${other.id}`)).toBeUndefined()
  const { tasks, figures } = await overviewOf(as.medcomReader())
  expect(tasks.find(({ key }) => key === 'stock')).toMatchObject({
    what: '1\u00a0laboratorium har prøvenumre til under 8 uger',
  })
  // Thirty days ago the other had 2,600 + 430 used since − 1,000 drawn since: a little over 20 weeks.
  expect(figures.stocked).toMatchObject({ value: 1, before: 1, of: 2 })
  expect((await overviewOf(as.vendorAdmin(own.vendorId))).figures.stocked).toMatchObject({ value: 0, of: 1 })

  const alarm = await anAlarm({ kind: 'lowStock', laboratoryId: own.id, vendorId: own.vendorId })
  const keys = (await overviewOf(as.vendorAdmin(own.vendorId))).tasks.map(({ key }) => key)
  expect(keys).toContain(alarm)
  expect(keys).not.toContain(`stock-${own.id}`)
})

test('what is overdue and what dispensation ends is told to both sides, with where to see it', async () => {
  const cell = (key: string, state: string, since: string) =>
    askOwner(
      `insert into compliance_cell (id, vendor_id, requirement_key, state, evidence, since, until)
       values (gen_random_uuid(), $1, $2, $3::compliance_state, '{}', $4, '2026-11-01')`,
      [own.vendorId, key, state, since],
    )
  await askOwner('delete from compliance_cell where vendor_id = $1', [own.vendorId])
  const requirements = await askOwner<{ key: string; clause: string; heading: string }>(
    'select key, clause, heading from requirement order by position limit 2',
  )
  const [late, met] = requirements
  await cell(late!.key, 'overdue', '2026-11-02')
  await cell(met!.key, 'met', '2026-09-01')
  await askOwner(
    `insert into dispensation (id, requirement_key, vendor_id, from_day, until, reason, granted_at)
     values (gen_random_uuid(), $1, $2, '2026-06-01', '2026-12-10', 'Prøve', '2026-06-01')`,
    [met!.key, own.vendorId],
  )
  // What it is called from New Year is not said before.
  await askOwner(`update requirement set valid_to = '2026-12-31' where key = $1`, [late!.key])
  await askOwner(
    `insert into requirement (id, key, clause, heading, position, applies_to, "check", thresholds, valid_from)
     select gen_random_uuid(), key, '99.9', 'Andet', position, applies_to, "check", thresholds, '2027-01-01' from requirement
     where key = $1`,
    [late!.key],
  )
  const vendor = as.vendorAdmin(own.vendorId)
  expect(await taskOf(vendor, `requirement-${late!.key}`)).toMatchObject({
    what: `I opfylder ikke krav ${late!.clause}: ${late!.heading}`,
    link: { href: `/krav/leverandoer/${own.vendorId}/${late!.key}` },
  })
  const { tasks, figures } = await overviewOf(vendor)
  expect(figures.requirements).toMatchObject({ value: 1, before: 1, of: 2, beforeOf: 1 })
  const ending = tasks.find(({ key }) => key.startsWith('dispensation-'))
  expect(ending).toMatchObject({
    what: 'En dispensation slutter den 10.\u00a0december 2026',
    link: { action: 'Se kravet' },
  })
  const all = (await overviewOf(as.medcomAdmin())).tasks
  expect(all.find(({ key }) => key === 'requirements')).toMatchObject({ urgency: 'today' })
  expect(all.find(({ key }) => key === ending!.key)).toMatchObject({
    link: { action: 'Forlæng den, eller lad den slutte' },
  })
  expect((await overviewOf(as.vendorAdmin(other.vendorId))).tasks.map(({ key }) => key)).not.toContain(
    ending!.key,
  )
})

test('a dispensation is told of only where something is to be agreed after it', async () => {
  const { id: laboratoryId, vendorId } = await aDrawer()
  const grant = async (until: string, laboratory: string | null) => {
    const [row] = await askOwner<{ id: string }>(
      `insert into dispensation (id, requirement_key, vendor_id, laboratory_id, from_day, until, reason, granted_at)
       values (gen_random_uuid(), 'konti', $1, $3, '2026-06-01', $2, 'Prøve', '2026-06-01') returning id`,
      [vendorId, until, laboratory],
    )
    return `dispensation-${row!.id}`
  }
  const told = async () =>
    (await overviewOf(as.vendorAdmin(vendorId))).tasks
      .map(({ key }) => key)
      .filter((key) => key.startsWith('dispensation-'))
  const own = await grant('2026-12-01', laboratoryId)
  expect(await told()).toEqual([own])
  await askOwner(`update laboratory set closed_on = '2026-12-01' where id = $1`, [laboratoryId])
  expect(await told(), 'closes no later').toEqual([])
  await askOwner(`update laboratory set closed_on = '2026-12-02' where id = $1`, [laboratoryId])
  expect(await told()).toEqual([own])
  const everybody = await grant('2026-12-10', null)
  expect(await told(), 'the vendor’s own lasts longer').toEqual([everybody])
  await grant('2027-06-01', (await aDrawer(vendorId)).id)
  expect(await told(), 'a laboratory’s is not the vendor’s').toEqual([everybody])
})
