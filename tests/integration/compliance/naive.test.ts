import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '@/lib/format'
import { judgeAll, standingCells } from '@/tests/support/compliance'
import { ASKING_DEEDS } from '@/tests/support/compliance-asking'
import { DEEDS } from '@/tests/support/compliance-deeds'
import { aWorld } from '@/tests/support/compliance-world'
import { naiveCells } from '@/tests/support/naive-compliance'

const ALL = { ...DEEDS, ...ASKING_DEEDS }
const names = Object.keys(ALL) as (keyof typeof ALL)[]
const step = fc.record({
  // Time and draws are most of what happens.
  deed: fc.constantFrom(...names, 'wait', 'draw', 'draw'),
  a: fc.nat(1000),
  b: fc.nat(1000),
})

const shape = (cells: readonly object[]) =>
  cells
    .map((cell) => {
      const { vendor_id, laboratory_id, requirement_key, state, until } = cell as Record<
        string,
        string | null
      >
      return [vendor_id, laboratory_id ?? 'leverandøren selv', requirement_key, state, until ?? ''].join(' ')
    })
    .sort()

test('every cell is as it is judged naively from the raw rows, whatever has happened, and the day it may change on comes', async () => {
  const world = await aWorld()
  const done: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      for (const { deed, a, b } of steps) {
        await ALL[deed](world, a, b)
        done.push(`${deed} ${a} ${b}`)
        await judgeAll()
        const cells = await standingCells()
        expect(shape(cells), done.slice(-6).join(', ')).toEqual(shape(await naiveCells(isoDate(world.now))))
        expect(cells.filter(({ due_on }) => due_on !== null && due_on <= isoDate(world.now))).toEqual([])
      }
    }),
    // What has happened stays: a history that failed cannot be made shorter by doing it again.
    { numRuns: 5, endOnFailure: true },
  )
})
