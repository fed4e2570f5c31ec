import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { rerunLines } from '@/lib/draws'
import { refreshStaleStock } from '@/lib/stock/refresh-stale'
import { watchStep } from '@/lib/watch'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive, type Line } from '@/tests/support/draws'
import { setClock, value } from '@/tests/support/outcomes'

let lab: Awaited<ReturnType<typeof aDrawer>>

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  lab = await aDrawer()
})

const step = async () => value(await watchStep(as.system, {})).judged
const days = (id = lab.id) =>
  askOwner(
    `select day::text, drawn::int, returned::int, draws, automatic, manual, http, refused from laboratory_day
     where laboratory_id = $1 order by day`,
    [id],
  )
const stock = async (id = lab.id) => {
  const [row] = await askOwner<Record<string, unknown>>(
    `select basis, in_stock::int, empty_on::text, expected_on::text, last_automatic_on::text, use_source, weekly_use, target_weeks,
       last_draw_on::text, urgent_on::text, due_on::text, vendor_id from laboratory_stock where laboratory_id = $1`,
    [id],
  )
  return row!
}
/** Days as laboratory_day shall have them, reckoned naively of the raw lines. */
const naively = (id = lab.id) =>
  askOwner(
    `select (drawn_at at time zone 'Europe/Copenhagen')::date::text as day,
       sum(case when outcome = 'done' and operation = 'draw' then count else 0 end)::int as drawn,
       sum(case when outcome = 'done' and operation = 'return' then count else 0 end)::int as returned,
       sum((outcome = 'done' and operation = 'draw')::int)::int as draws,
       sum((outcome = 'done' and operation = 'draw' and channel = 'webService')::int)::int as automatic,
       sum((outcome = 'done' and operation = 'draw' and channel = 'webPage')::int)::int as manual,
       sum((outcome = 'done' and operation = 'draw' and transport = 'http')::int)::int as http,
       sum((outcome = 'refused')::int)::int as refused
     from draw where laboratory_id = $1 group by 1 order by 1`,
    [id],
  )

const jobs = () =>
  askOwner(`select task_identifier from graphile_worker.jobs where task_identifier = 'watch.draws'`)

test('what comes is added to its day in Copenhagen once, however often it is sent, and one job judges it', async () => {
  const lines = [
    aLine(lab, { time: '2026-03-03T22:30:00Z' }),
    aLine(lab, { time: '2026-03-03T23:30:00Z' }),
    aLine(lab, { time: '2026-03-04T08:00:00Z', channel: 'webPage', transport: 'http' }),
    aLine(lab, { time: '2026-03-04T09:00:00Z', outcome: 'refused' }),
  ]
  const gone = aLine(lab, { ...lines[0], id: 'retur-1', operation: 'return', time: '2026-03-04T10:00:00Z' })
  await receive(...lines, gone)
  await receive(...lines, gone)
  expect(await days()).toEqual([
    { day: '2026-03-03', drawn: 100, returned: 0, draws: 1, automatic: 1, manual: 0, http: 0, refused: 0 },
    { day: '2026-03-04', drawn: 200, returned: 100, draws: 2, automatic: 1, manual: 1, http: 1, refused: 1 },
  ])
  expect(await jobs()).toHaveLength(1)
})

test('lines of the quarantine count from when they are taken in', async () => {
  const later = await aDrawer()
  await askOwner(`update laboratory set code = 'SENERE-1' where id = $1`, [later.id])
  const kept = { ...aLine(later), laboratory: 'SENERE-2' }
  await receive(kept)
  expect(await days(later.id)).toEqual([])
  await askOwner(`update laboratory set code = 'SENERE-2' where id = $1`, [later.id])
  value(await rerunLines(as.medcomAdmin(), {}))
  expect(await days(later.id)).toEqual(await naively(later.id))
  expect(await days(later.id)).toHaveLength(1)
})

test('draws are judged in the order they came, and none twice, where a worker dies between', async () => {
  while ((await step()) > 0);
  const drawer = await aDrawer()
  const fortnightly = (round: number): Line =>
    aLine(drawer, {
      ...numbers(round === 0 ? 26_000 : 2_000),
      time: new Date(Date.parse('2026-11-20T02:00:00Z') - (12 - round) * 14 * 86_400_000).toISOString(),
    })
  await receive(...Array.from({ length: 13 }, (_, round) => fortnightly(round)))
  const { last } = (
    await askOwner<{ last: string }>('select last_draw_id::text as last from watch_cursor')
  )[0]!
  // A worker that dies takes its transaction with it: the cursor stands, and so does the stock.
  await askOwner(`create function fail() returns trigger language plpgsql as $$ begin raise 'dead'; end $$`)
  await askOwner(`create trigger dies before update on watch_cursor for each row execute function fail()`)
  await expect(watchStep(as.system, {})).rejects.toThrow()
  await askOwner(`drop trigger dies on watch_cursor`)
  expect(await askOwner('select last_draw_id::text as last from watch_cursor')).toEqual([{ last }])
  expect(await stock(drawer.id)).toMatchObject({ in_stock: null, target_weeks: null })
  expect(await step()).toBe(13)
  expect(await step()).toBe(0)
  expect(await stock(drawer.id)).toMatchObject({
    basis: 'firstDraw',
    use_source: 'estimated',
    weekly_use: 1000,
    in_stock: 25_857,
    last_automatic_on: '2026-11-20',
    expected_on: '2026-12-04',
    due_on: '2026-12-04',
    empty_on: '2027-05-21',
    urgent_on: '2027-05-21',
  })
})

test('between two chunks, a worker that dies loses nothing and judges nothing twice', async () => {
  while ((await step()) > 0);
  const drawer = await aDrawer()
  const [taken, again] = [numbers(100), numbers(100)]
  const early = '2026-11-19T02:00:00Z'
  const others = Array.from({ length: 2_000 }, () => aLine(drawer, { outcome: 'refused', time: early }))
  // Two overlaps, one in each chunk.
  await receive(
    aLine(drawer, { ...taken, time: early }),
    aLine(drawer, { ...taken, time: '2026-11-19T03:00:00Z' }),
    ...others,
    aLine(drawer, { ...again, time: early }),
    aLine(drawer, { ...again, time: '2026-11-19T04:00:00Z' }),
  )
  expect(await step()).toBe(2_000)
  const counted = () =>
    askOwner<{ times: number }>(
      `select count(*)::int as times from alarm_occurrence o join alarm a on a.id = o.alarm_id join draw d on d.id = o.draw_id
       where a.kind = 'overlap' and d.laboratory_id = $1 group by o.draw_id, a.id`,
      [drawer.id],
    )
  const before = await counted()
  expect(before).not.toEqual([])
  await askOwner(`create trigger dies before update on watch_cursor for each row execute function fail()`)
  await expect(watchStep(as.system, {})).rejects.toThrow()
  expect(await counted()).toEqual(before)
  await askOwner(`drop trigger dies on watch_cursor`)
  expect([await step(), await step()]).toEqual([4, 0])
  const after = await counted()
  expect(after.length).toBe(before.length * 2)
  expect(after.every(({ times }) => times === 1)).toBe(true)
})

test('two workers at once share the draws between them', async () => {
  const drawer = await aDrawer()
  await receive(...Array.from({ length: 30 }, () => aLine(drawer)))
  const both = await Promise.all([step(), step()])
  expect(both.sort((a, b) => a - b)).toEqual([0, 30])
})

test('a laboratory has its row from the start, and takes it along to another vendor', async () => {
  const other = await aDrawer()
  const moved = await aDrawer()
  expect(await stock(moved.id)).toMatchObject({ use_source: 'unknown', vendor_id: moved.vendorId })
  await askOwner('update laboratory set vendor_id = $2 where id = $1', [moved.id, other.vendorId])
  expect(await stock(moved.id)).toMatchObject({ vendor_id: other.vendorId })
})

test('what was never reckoned is reckoned, and what was with other settings', async () => {
  const clock = async () => value(await refreshStaleStock(as.system, {})).refreshed
  expect(await clock()).toBeGreaterThan(0)
  expect(await clock()).toBe(0)
  await askOwner(
    `insert into setting (key, valid_from, value) values ('stock.rhythmDays', '2026-12-01', '10')`,
  )
  expect(await clock()).toBe(0)
  await setClock('2026-12-01T00:05:00Z')
  expect(await clock()).toBeGreaterThan(0)
  expect(await clock()).toBe(0)
})

let next = 500_000_000
function numbers(count: number) {
  const first = next
  next += count
  return { first: String(first).padStart(10, '0'), last: String(first + count - 1).padStart(10, '0') }
}

test('a draw that is dated ahead counts when its day has come', async () => {
  const ahead = await aDrawer()
  const lastDraw = async () => (await stock(ahead.id)).last_draw_on
  const [{ today }] = (await askOwner(
    `select (npn_now() at time zone 'Europe/Copenhagen')::date::text as today`,
  )) as [{ today: string }]
  await receive(aLine(ahead, { ...numbers(100), time: `${today}T23:10:00Z` }))
  await step()
  expect(await lastDraw()).toBeNull()
  while (value(await refreshStaleStock(as.system, {})).refreshed > 0);
  expect(await lastDraw()).toBeNull()
  const next = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString()
  await setClock(next)
  expect(value(await refreshStaleStock(as.system, {})).refreshed).toBe(1)
  expect(await lastDraw()).toBe(next.slice(0, 10))
  expect(value(await refreshStaleStock(as.system, {})).refreshed).toBe(0)
})

test('a day of more lines asks the database no more', async () => {
  const laboratories = await Promise.all(Array.from({ length: 12 }, () => aDrawer()))
  while ((await step()) > 0);
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const questions = async (lines: Line[]) => {
    asked.mockClear()
    await receive(...lines)
    expect(await step()).toBe(lines.length)
    return asked.mock.calls.length
  }
  try {
    const line = (n: number) =>
      aLine(laboratories[n % 12]!, { ...numbers(100), time: '2026-11-20T02:00:00Z' })
    const few = await questions([line(0)])
    expect(few).toBeGreaterThan(10)
    expect(await questions(Array.from({ length: 60 }, (_, n) => line(n)))).toBe(few)
  } finally {
    asked.mockRestore()
  }
})
