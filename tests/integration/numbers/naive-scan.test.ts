import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { inSeries, parseNumber, verdict, type NumberEvent } from '@/lib/numbers/rules'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, receive, type Line } from '@/tests/support/draws'
import { value } from '@/tests/support/outcomes'

// Few prefixes, widths and places, so that series meet in every way there is.
const KINDS = ['', 'A', 'AB', 'A1B', 'ÆØ'].flatMap((prefix) => [2, 3, 4].map((width) => ({ prefix, width })))
const HIGHEST = 40
const BASE = Date.UTC(2026, 0, 1)

const written = (prefix: string, width: number, at: number) => prefix + String(at).padStart(width, '0')
const place = fc.nat(HIGHEST)
const line = fc.record({
  kind: fc.constantFrom(...KINDS),
  ends: fc.tuple(place, place).map(([a, b]) => (a < b ? { first: a, last: b } : { first: b, last: a })),
  operation: fc.constantFrom('draw', 'draw', 'draw', 'return'),
  outcome: fc.constantFrom('done', 'done', 'done', 'refused'),
  laboratory: fc.nat(2),
  // Few moments, so that some lines share theirs and their order is decided by the id.
  minute: fc.nat(20),
})
const batches = fc.array(fc.array(line, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 })

type Drawn = typeof line extends fc.Arbitrary<infer One> ? One : never

let laboratories: string[]
let sent = 0

beforeAll(async () => {
  laboratories = []
  for (let made = 0; made < 3; made += 1) laboratories.push((await aDrawer()).code)
})

function toLine({ kind, ends, operation, outcome, laboratory, minute }: Drawn): Line {
  return {
    id: `linje-${(sent += 1)}`,
    account: 'lis',
    laboratory: laboratories[laboratory],
    first: written(kind.prefix, kind.width, ends.first),
    last: written(kind.prefix, kind.width, ends.last),
    count: ends.last - ends.first + 1,
    time: new Date(BASE + minute * 60_000).toISOString(),
    channel: 'webService',
    transport: 'https',
    operation,
    outcome,
    purpose: 'ordinary',
  }
}

type Stored = Omit<NumberEvent, 'at'> & {
  prefix: string
  width: number
  first: string
  last: string
  lane: string
  at: Date
}

/** Every done line there is, past the indexes and the function under test. */
async function everyDoneLine() {
  const rows = await askOwner<Stored>(
    `select id::text as "drawId", operation as kind, laboratory_id as "laboratoryId", drawn_at as at, prefix, width,
       first_value as first, last_value as last, lane from draw where outcome = 'done'`,
  )
  return rows.map((row) => ({ ...row, first: BigInt(row.first), last: BigInt(row.last) }))
}

test('the look-up answers as a reading of the whole log does', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (calls) => {
      await askOwner('truncate alarm_occurrence, draw_overlap, draw')
      for (const call of calls) {
        const receipt = await receive(...call.map(toLine))
        expect(receipt.accepted).toBe(call.length)
      }
      const all = await everyDoneLine()
      for (const { prefix, width } of KINDS) {
        const numbers = Array.from({ length: HIGHEST + 2 }, (_, at) => written(prefix, width, at))
        await Promise.all(numbers.map((number) => compare(number, all)))
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function compare(number: string, all: Awaited<ReturnType<typeof everyDoneLine>>) {
  const meant = parseNumber(number)!
  const expected = verdict(all.filter((one) => inSeries(meant, one)))
  const answer = value(await lookUpNumber(as.medcomAdmin(), { number }))
  const ids = (events: readonly { drawId: string }[]) => events.map(({ drawId }) => drawId)
  expect(ids(answer.history), number).toEqual(ids(expected.events))
  expect(answer.known, number).toBe(expected.kind !== 'notFound')
  if (expected.kind !== 'notFound') expect(answer.kind, number).toBe(expected.kind)
  if (expected.kind === 'found' || expected.kind === 'returned')
    expect(answer.current?.drawId, number).toBe(expected.draw.drawId)
  if (expected.kind === 'returned') expect(answer.returnedAt, number).toEqual(expected.returned.at)
}

test('regular series share no number, whatever came in which order', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (calls) => {
      await askOwner('truncate alarm_occurrence, draw_overlap, draw')
      for (const call of calls) await receive(...call.map(toLine))
      const meeting = await askOwner(
        `select a.id from draw a join draw b on a.id < b.id and a.prefix = b.prefix and a.width = b.width
           and a.first_value <= b.last_value and b.first_value <= a.last_value
         where a.lane = 'regular' and b.lane = 'regular'`,
      )
      expect(meeting).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 120_000)
