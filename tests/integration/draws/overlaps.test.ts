import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verdict, type NumberEvent } from '@/lib/numbers/rules'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive, storedDraw, type Line } from '@/tests/support/draws'
import { setClock } from '@/tests/support/outcomes'

let labs: { code: string; id: string }[]

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  labs = await Promise.all([aDrawer(), aDrawer(), aDrawer()])
})

beforeEach(async () => {
  await askOwner('truncate alarm_occurrence, draw_overlap, draw, quarantined_line, draw_batch')
})

/** A draw or return by one of the laboratories on a day, of the numbers first to last of a small stock. */
function line(laboratory: number, day: number, first: number, last: number, operation = 'draw'): Line {
  const time = new Date(Date.UTC(2026, 0, 1 + day)).toISOString()
  const number = (value: number) => String(value).padStart(10, '0')
  return aLine(labs[laboratory]!, { first: number(first), last: number(last), time, operation })
}

const flags = async (...lines: Line[]) =>
  Promise.all(lines.map(async ({ id }) => (await storedDraw(id))?.overlapping))

describe('draws of the same numbers', () => {
  test('are both kept and both flagged, and the answer names the other', async () => {
    const [old, fresh] = [line(0, 1, 100, 199), line(1, 2, 150, 249)]
    await receive(old)
    const receipt = await receive(fresh)
    expect(receipt).toMatchObject({ accepted: 1, overlapping: 1 })
    expect(receipt.lines[0]?.overlaps).toEqual([old.id])
    expect(await flags(old, fresh)).toEqual([true, true])
    expect(await askOwner('select first_value, last_value, concurrent from draw_overlap')).toEqual([
      { first_value: '150', last_value: '199', concurrent: true },
    ])
  })

  test('are no fault where the first was returned in between', async () => {
    const [old, back, fresh] = [line(0, 1, 100, 199), line(0, 2, 100, 199, 'return'), line(1, 3, 100, 199)]
    await receive(old, back)
    expect((await receive(fresh)).lines[0]?.overlaps).toEqual([])
    expect(await flags(old, fresh)).toEqual([false, false])
    expect((await storedDraw(fresh.id))?.lane).toBe('exceptional')
  })

  test('are a fault where only a part was returned', async () => {
    const [old, back, fresh] = [line(0, 1, 100, 199), line(0, 2, 100, 198, 'return'), line(1, 3, 100, 199)]
    await receive(old, back, fresh)
    expect(await flags(old, fresh)).toEqual([true, true])
  })

  test('are no fault any more when the return arrives late', async () => {
    const [old, back, fresh] = [line(0, 1, 100, 199), line(0, 2, 100, 199, 'return'), line(1, 3, 100, 199)]
    await receive(old, fresh)
    expect(await flags(old, fresh)).toEqual([true, true])
    await receive(back)
    expect(await flags(old, fresh)).toEqual([false, false])
  })

  test("are not excused by another laboratory's return", async () => {
    const [old, back, fresh] = [line(0, 1, 100, 199), line(2, 2, 100, 199, 'return'), line(1, 3, 100, 199)]
    await receive(old, back, fresh)
    expect(await flags(old, fresh)).toEqual([true, true])
  })

  test('may be a great many', async () => {
    const small = Array.from({ length: 300 }, (_, n) => line(n % 3, 1, n * 100, n * 100 + 99))
    const huge = line(0, 2, 0, 29_999)
    await receive(...small)
    await receive(huge)
    const [row] = await askOwner('select count(*)::int as flagged from draw where overlapping')
    expect(row).toEqual({ flagged: 301 })
  })

  test('of other widths or prefixes are other numbers', async () => {
    const numbers = ['0000000100', '000000100', 'A0000000100', 'B0000000100']
    const lines = numbers.map((first) => ({ ...aLine(labs[0]!), first, last: first, count: 1 }))
    expect(await receive(...lines)).toMatchObject({ accepted: 4, overlapping: 0 })
    const [row] = await askOwner(`select count(*)::int as regular from draw where lane = 'regular'`)
    expect(row).toEqual({ regular: 4 })
  })
})

interface Stored {
  id: string
  operation: 'draw' | 'return'
  laboratory_id: string
  first: string
  last: string
  at: Date
  lane: string
  overlapping: boolean
}

/** Which draws hold a number that somebody else held already, found by going through number by number. */
function naive(draws: readonly Stored[]): Set<string> {
  const flagged = new Set<string>()
  for (let number = 0; number < 40; number += 1) {
    const events: NumberEvent[] = draws
      .filter(({ first, last }) => Number(first) <= number && number <= Number(last))
      .map((draw) => ({
        kind: draw.operation,
        drawId: draw.id,
        laboratoryId: draw.laboratory_id,
        at: draw.at,
      }))
      .sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.drawId) - Number(b.drawId))
    for (let count = 1; count <= events.length; count += 1) {
      const until = verdict(events.slice(0, count))
      if (events[count - 1]!.kind === 'draw' && until.kind === 'drawnMoreThanOnce')
        for (const { drawId } of until.draws) flagged.add(drawId)
    }
  }
  return flagged
}

const anEvent = fc.record({
  laboratory: fc.nat(2),
  day: fc.nat(20),
  first: fc.nat(39),
  length: fc.nat(12),
  operation: fc.constantFrom('draw', 'draw', 'draw', 'return'),
})

test('whatever the order and the batches: regular draws share no number, flags agree with a naive scan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anEvent, { maxLength: 8 }), { maxLength: 5 }), async (batches) => {
      await askOwner('truncate alarm_occurrence, draw_overlap, draw, quarantined_line, draw_batch')
      for (const batch of batches)
        await receive(
          ...batch.map(({ laboratory, day, first, length, operation }) =>
            line(laboratory, day, first, Math.min(39, first + length), operation),
          ),
        )
      const draws = await askOwner<Stored & Record<string, unknown>>(
        `select id, operation, laboratory_id, first_value as first, last_value as last, drawn_at as at, lane, overlapping
         from draw order by first_value`,
      )
      const regular = draws.filter(({ lane }) => lane === 'regular')
      for (const [index, draw] of regular.slice(1).entries())
        expect(Number(draw.first)).toBeGreaterThan(Number(regular[index]!.last))
      expect(draws.filter((draw) => draw.operation === 'return' && draw.lane !== 'exceptional')).toEqual([])
      const flagged = naive(draws)
      expect(
        draws
          .filter(({ overlapping }) => overlapping)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...flagged].sort())
    }),
    { numRuns: 40 },
  )
})
